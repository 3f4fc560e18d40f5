namespace Jukwaa.Domain.Tests.Forums;

public class ForumRecordTests
{
    [Fact]
    public void A_past_forum_is_recorded_as_closed() =>
        GivenNothing<Forum>().When(Record(A.Forum())).Then(new PastForumRecorded(A.Forum())).Phase.ShouldBe(ForumPhase.Closed);

    [Fact]
    public void A_past_forum_of_an_unknown_day_is_recorded() =>
        GivenNothing<Forum>().When(Record(A.Forum() with { Held = Period.Unknown })).ThenAccepted().SteppedOn.ShouldBeNull();

    [Fact]
    public void A_past_forum_was_held_by_today()
    {
        GivenNothing<Forum>().When(Record(A.Forum() with { Held = Period.Day(A.Today) })).ThenAccepted();
        GivenNothing<Forum>()
            .When(Record(A.Forum() with { Held = Period.Day(A.Today.AddDays(1)) }))
            .ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void A_forum_on_record_is_neither_planned_nor_recorded_again()
    {
        Given(new PastForumRecorded(A.Forum())).When(Plan(A.Forum())).ThenRefused(RefusalKind.Conflict, "forum-exists");
        Given(new ForumPlanned(A.Forum())).When(Record(A.Forum())).ThenRefused(RefusalKind.Conflict, "forum-exists");
    }

    [Theory]
    [InlineData("KE-99")]
    [InlineData("KE-300")]
    [InlineData("KE-W0001")]
    public void A_forum_is_held_in_a_county(string place)
    {
        var elsewhere = A.Forum() with { County = place };

        GivenNothing<Forum>().When(Plan(elsewhere)).ThenRefused(RefusalKind.Invalid, "forum-county");
        GivenNothing<Forum>().When(Record(elsewhere)).ThenRefused(RefusalKind.Invalid, "forum-county");
        Given(new ForumPlanned(A.Forum())).When(Correct(elsewhere)).ThenRefused(RefusalKind.Invalid, "forum-county");
    }

    [Fact]
    public void Agenda_and_groups_come_from_the_taxonomy()
    {
        GivenNothing<Forum>().When(Plan(A.Forum() with { Agenda = ["gangs", "weather"] })).ThenRefused(RefusalKind.Invalid, "unknown-theme");
        GivenNothing<Forum>().When(Plan(A.Forum() with { Groups = ["martians"] })).ThenRefused(RefusalKind.Invalid, "unknown-group");
    }

    [Fact]
    public void A_correction_changes_what_is_known_and_not_the_phase_and_the_earlier_fact_stands()
    {
        var planned = new ForumPlanned(A.Forum());
        var moved = A.Forum() with { County = "KE-02" };

        var after = Given(planned).When(Correct(moved)).Then(new ForumCorrected(moved));

        after.Phase.ShouldBe(ForumPhase.Planned);
        after.Details.ShouldBe(moved);
        planned.Details.County.ShouldBe("KE-01");
    }

    [Fact]
    public void A_forum_that_is_not_there_cannot_be_corrected() =>
        GivenNothing<Forum>().When(Correct(A.Forum())).ThenRefused(RefusalKind.Missing, "forum-missing");

    private static PlanForum Plan(ForumDetails details) => new(A.CommandId, A.ForumId, details, A.ForumTexts);

    private static RecordPastForum Record(ForumDetails details) => new(A.CommandId, A.ForumId, details, A.ForumTexts);

    private static CorrectForum Correct(ForumDetails details) => new(A.CommandId, A.ForumId, details, A.ForumTexts);
}
