namespace Jukwaa.Domain.Tests.Forums;

public class EntryFieldsTests
{
    private static readonly (string, string?)[] _announced = [("sha", new('b', 64)), ("media", "photo")];

    [Theory]
    [InlineData(EntryKind.Concern, "theme", "gangs")]
    [InlineData(EntryKind.Concern, "groups", "women,residents")]
    [InlineData(EntryKind.Concern, "place", "KE-W0001")]
    [InlineData(EntryKind.Concern, "careful", "victim")]
    [InlineData(EntryKind.Concern, "accuses", "nps,ngao")]
    [InlineData(EntryKind.Concern, "dropped", "mistake")]
    [InlineData(EntryKind.Concern, "same", A.EntryId)]
    [InlineData(EntryKind.Concern, "theme", null)]
    [InlineData(EntryKind.Commitment, "office", "nps")]
    [InlineData(EntryKind.Commitment, "office", "-")]
    [InlineData(EntryKind.Commitment, "due", "2026-01-31")]
    [InlineData(EntryKind.Commitment, "due", "-")]
    [InlineData(EntryKind.Commitment, "amount", "-")]
    [InlineData(EntryKind.Answer, "response", "NotOurs")]
    [InlineData(EntryKind.Attendance, "sex", "f")]
    [InlineData(EntryKind.Attendance, "age", "60+")]
    [InlineData(EntryKind.Attendance, "disability", "yes")]
    [InlineData(EntryKind.Attendance, "count", "0")]
    [InlineData(EntryKind.Attendance, "count", "100000")]
    [InlineData(EntryKind.File, "media", "photo")]
    [InlineData(EntryKind.File, "media", "voice")]
    [InlineData(EntryKind.File, "size", "10000000")]
    [InlineData(EntryKind.File, "seconds", "180")]
    public void A_code_that_can_stand_in_a_field_is_taken(EntryKind kind, string field, string? code) => Of(kind, field, code).ThenAccepted();

    [Theory]
    [InlineData(EntryKind.Concern, "theme", "witchcraft", "unknown-theme")]
    [InlineData(EntryKind.Concern, "theme", "gangs,gbv", "field-value")]
    [InlineData(EntryKind.Concern, "groups", "women,women", "field-value")]
    [InlineData(EntryKind.Concern, "groups", "women,spies", "unknown-group")]
    [InlineData(EntryKind.Concern, "groups", "", "unknown-group")]
    [InlineData(EntryKind.Concern, "place", "Likoni", "unknown-place")]
    [InlineData(EntryKind.Concern, "careful", "rich", "field-value")]
    [InlineData(EntryKind.Concern, "accuses", "mafia", "unknown-institution")]
    [InlineData(EntryKind.Concern, "words", "as a code", "field-value")]
    [InlineData(EntryKind.Concern, "same", "the one before", "field-value")]
    [InlineData(EntryKind.Concern, "dropped", "boring", "field-value")]
    [InlineData(EntryKind.Concern, "due", "2026-01-31", "field-unknown")]
    [InlineData(EntryKind.Commitment, "due", "31/1/2026", "field-value")]
    [InlineData(EntryKind.Commitment, "due", "2026-02-30", "field-value")]
    [InlineData(EntryKind.Commitment, "office", "nps,ngao", "field-value")]
    [InlineData(EntryKind.Commitment, "amount", "ten cars", "field-value")]
    [InlineData(EntryKind.Answer, "response", "Perhaps", "field-value")]
    [InlineData(EntryKind.Attendance, "sex", "x", "field-value")]
    [InlineData(EntryKind.Attendance, "age", "old", "field-value")]
    [InlineData(EntryKind.Attendance, "count", "-1", "field-value")]
    [InlineData(EntryKind.Attendance, "count", "100001", "field-value")]
    [InlineData(EntryKind.Attendance, "count", "many", "field-value")]
    [InlineData(EntryKind.Attendance, "words", null, "field-unknown")]
    [InlineData(EntryKind.File, "media", "video", "field-value")]
    [InlineData(EntryKind.File, "sha", "abc", "field-value")]
    [InlineData(EntryKind.File, "sha", "G000000000000000000000000000000000000000000000000000000000000000", "field-value")]
    [InlineData(EntryKind.File, "size", "10000001", "field-value")]
    [InlineData(EntryKind.File, "seconds", "601", "field-value")]
    [InlineData(EntryKind.File, "words", null, "field-unknown")]
    public void What_cannot_stand_there_is_refused(EntryKind kind, string field, string? code, string refusal) =>
        Of(kind, field, code).ThenRefused(RefusalKind.Invalid, refusal);

    [Theory]
    [InlineData("words", true)]
    [InlineData("note", true)]
    [InlineData("theme", false)]
    [InlineData("groups", false)]
    public void Words_stand_where_words_belong(string field, bool taken)
    {
        var outcome = GivenNothing<Entry>().When(A.EditEntry().With(field, A.Spoken));
        if (taken)
        {
            outcome.ThenAccepted();
        }
        else
        {
            outcome.ThenRefused(RefusalKind.Invalid, "field-value");
        }
    }

    [Fact]
    public void A_refusal_does_not_repeat_what_was_sent() =>
        Of(EntryKind.Concern, "careful", "Asha-of-Likoni").Decision.Refusal!.Message.ShouldNotContain("Asha");

    [Fact]
    public void A_value_is_a_code_or_words_not_both()
    {
        var both = A.EditEntry() with
        {
            Fields = new Dictionary<string, FieldValue> { ["words"] = new("x", A.Spoken.Ref) },
            Texts = [A.Spoken],
        };

        GivenNothing<Entry>().When(both).ThenRefused(RefusalKind.Invalid, "field-value");
    }

    [Fact]
    public void Days_and_numbers_are_read_as_they_are_written()
    {
        (EntryFields.Day("2026-01-31"), EntryFields.Day("-"), EntryFields.Day(null)).ShouldBe((new DateOnly(2026, 1, 31), null, null));
        (EntryFields.Number("12"), EntryFields.Number("1.5"), EntryFields.Number(null)).ShouldBe((12, null, null));
        EntryFields.Keys("a,b").ShouldBe(["a", "b"]);
        EntryFields.Keys(null).ShouldBeEmpty();
    }

    private static Outcome<Entry> Of(EntryKind kind, string field, string? code) =>
        GivenNothing<Entry>()
            .When(
                A.EditEntry([(field, code), .. _announced.Where(f => kind == EntryKind.File && f.Item1 != field)]) with
                {
                    Kind = kind,
                    About = kind is EntryKind.Answer or EntryKind.File ? A.EntryId : null,
                }
            );
}
