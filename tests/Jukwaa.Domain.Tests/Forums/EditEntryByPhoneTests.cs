namespace Jukwaa.Domain.Tests.Forums;

/// <summary>What a phone in the hall may do to the day's list, whoever holds it.</summary>
public class EditEntryByPhoneTests
{
    private static readonly Setting _phone = A.Setting(Actor.On("hall"));

    private static readonly Words _words = A.Words("Maji hakuna.");

    public static TheoryData<EditEntry> Others =>
        [
            Added() with
            {
                Kind = EntryKind.Commitment,
            },
            Added() with
            {
                Kind = EntryKind.Attendance,
            },
            Added() with
            {
                After = [Guid.NewGuid()],
            },
            Added() with
            {
                Fields = With(EntryFields.Groups, "women"),
            },
            Added() with
            {
                Fields = With(EntryFields.Dropped, "mistake"),
            },
            Added() with
            {
                Fields = With(EntryFields.Accuses, "ngao"),
            },
        ];

    [Theory]
    [MemberData(nameof(Others))]
    public void It_promises_counts_and_mends_nothing(EditEntry other) =>
        GivenNothing<Entry>().When(other, _phone).ThenRefused(RefusalKind.Forbidden, "entry-phone");

    [Theory]
    [InlineData("channel:hall")]
    [InlineData("channel:sms")]
    [InlineData("channel:hall:box-3f2a9c0d1e4b")]
    public void It_adds_a_voice(string actor) =>
        GivenNothing<Entry>().When(Added() with { Fields = With(EntryFields.Theme, "gbv") }, A.Setting(new Actor(actor))).ThenAccepted();

    [Fact]
    public void What_is_there_already_it_leaves_alone()
    {
        var entry = GivenNothing<Entry>().When(Added(), _phone).ThenAccepted();

        new Scene<Entry>(entry).When(Added() with { CommandId = Guid.NewGuid() }, _phone).ThenRefused(RefusalKind.Forbidden, "entry-phone");
        new Scene<Entry>(entry).When(Added() with { CommandId = Guid.NewGuid() }, A.Setting(Actor.Of(A.Police, A.Officer))).ThenAccepted();
    }

    private static EditEntry Added() =>
        new(
            A.EditId(1),
            "0196a7c0-0000-7000-8000-0000000000e1",
            A.ForumId,
            EntryKind.Concern,
            null,
            [],
            With("adds", "0196a7c0-0000-7000-8000-0000000000e2"),
            [_words]
        )
        {
            Place = "KE-01",
        };

    private static Dictionary<string, FieldValue> With(string field, string code) =>
        new(StringComparer.Ordinal) { [EntryFields.Words] = new(null, _words.Ref), [field] = new(code, default) };
}
