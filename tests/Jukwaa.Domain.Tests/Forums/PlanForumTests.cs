namespace Jukwaa.Domain.Tests.Forums;

public class PlanForumTests
{
    [Fact]
    public void A_forum_is_planned_with_its_agenda() =>
        GivenNothing<Forum>().When(Plan(A.ForumToCome())).Then(new ForumPlanned(A.ForumToCome())).Phase.ShouldBe(ForumPhase.Planned);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(730)]
    public void It_lies_today_or_later(int days) => GivenNothing<Forum>().When(Plan(On(A.Today.AddDays(days)))).ThenAccepted();

    [Fact]
    public void It_lies_neither_in_the_past_nor_farther_than_anybody_plans()
    {
        GivenNothing<Forum>().When(Plan(On(A.Today.AddDays(-1)))).ThenRefused(RefusalKind.Invalid, "forum-past");
        GivenNothing<Forum>().When(Plan(On(A.Today.AddYears(2)))).ThenAccepted();
        GivenNothing<Forum>().When(Plan(On(A.Today.AddYears(2).AddDays(1)))).ThenRefused(RefusalKind.Invalid, "forum-too-far");
    }

    [Fact]
    public void Of_its_day_no_more_than_the_month_need_be_known_or_nothing()
    {
        var month = new Period(new(A.Today.Year, A.Today.Month, 1), DatePrecision.Month);

        GivenNothing<Forum>().When(Plan(A.Forum() with { Held = month })).ThenAccepted();
        GivenNothing<Forum>().When(Plan(A.Forum() with { Held = Period.Unknown })).ThenAccepted();
        GivenNothing<Forum>()
            .When(Plan(A.Forum() with { Held = month with { From = month.From!.Value.AddMonths(-1) } }))
            .ThenRefused(RefusalKind.Invalid, "forum-past");
    }

    [Theory]
    [InlineData("KE-C001")]
    [InlineData("KE-W0001")]
    public void It_may_be_held_for_a_part_of_its_county(string place) =>
        GivenNothing<Forum>().When(Plan(A.ForumToCome() with { Place = place })).ThenAccepted().Details!.Place.ShouldBe(place);

    [Theory]
    [InlineData("KE-01", "KE-02")]
    [InlineData("KE-02", "KE-C001")]
    [InlineData("KE-02", "KE-W0001")]
    [InlineData("KE-01", "KE-01")]
    [InlineData("KE-02", "KE-S-NEW")]
    [InlineData("KE-01", "KE-W9999")]
    [InlineData("KE-01", "")]
    [InlineData("KE-01", "KE")]
    public void Its_place_is_a_constituency_or_ward_of_its_county_and_nothing_else(string county, string place)
    {
        var elsewhere = A.ForumToCome() with { County = county, Place = place };

        GivenNothing<Forum>().When(Plan(elsewhere)).ThenRefused(RefusalKind.Invalid, "forum-place");
        Given(new ForumPlanned(A.ForumToCome()))
            .When(new CorrectForum(A.CommandId, A.ForumId, elsewhere, A.ForumTexts))
            .ThenRefused(RefusalKind.Invalid, "forum-place");
    }

    [Fact]
    public void A_forum_that_was_written_before_places_were_known_is_for_its_whole_county()
    {
        var written = FactJson.Write(new ForumPlanned(A.Forum()));
        written.ShouldContain(",\"Place\":null");

        var old = (ForumPlanned)FactJson.Read(written.Replace(",\"Place\":null", "", StringComparison.Ordinal), typeof(ForumPlanned));

        old.Details.Place.ShouldBeNull();
        FactJson.Write(old).ShouldBe(written);
    }

    [Fact]
    public void Nothing_is_announced_that_nobody_could_come_to()
    {
        Announcing(A.ForumToCome() with { Held = Period.Unknown }).ThenRefused(RefusalKind.Invalid, "forum-day-missing");
        Announcing(A.ForumToCome() with { Held = new(A.Today, DatePrecision.Month) }).ThenRefused(RefusalKind.Invalid, "forum-day-missing");
        Announcing(A.ForumToCome() with { Venue = default }).ThenRefused(RefusalKind.Invalid, "forum-venue-missing");
        Announcing(On(A.Today.AddDays(-1))).ThenRefused(RefusalKind.Conflict, "forum-day-passed");
        Announcing(A.ForumToCome()).ThenAccepted().AnnouncedOn.ShouldBe(A.Today);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(400)]
    public void It_begins_on_its_own_day_and_on_no_other(int days) =>
        Given(new ForumPlanned(On(A.Today.AddDays(days))), new ForumAnnounced(A.Today.AddDays(-30)))
            .When(new StartForum(A.CommandId, A.ForumId, A.Today))
            .ThenRefused(RefusalKind.Conflict, "forum-not-its-day");

    [Fact]
    public void One_without_a_day_does_not_begin()
    {
        Given(new ForumPlanned(A.Forum() with { Held = Period.Unknown }), new ForumAnnounced(A.Today.AddDays(-30)))
            .When(new StartForum(A.CommandId, A.ForumId, A.Today))
            .ThenRefused(RefusalKind.Conflict, "forum-not-its-day");
        Given(A.ForumIn(ForumPhase.Announced)).When(new StartForum(A.CommandId, A.ForumId, A.Today)).ThenAccepted();
    }

    [Fact]
    public void A_day_is_that_of_kenya_and_not_that_of_a_server()
    {
        // Half past ten in the evening in London is the next day in Nairobi.
        var late = A.Setting() with
        {
            Now = new(A.Today.ToDateTime(new(22, 30)), TimeSpan.Zero),
        };

        GivenNothing<Forum>().When(Plan(A.ForumToCome()), late).ThenRefused(RefusalKind.Invalid, "forum-past");
    }

    private static ForumDetails On(DateOnly day) => A.Forum() with { Held = Period.Day(day) };

    private static PlanForum Plan(ForumDetails details) => new(A.CommandId, A.ForumId, details, A.ForumTexts);

    private static Outcome<Forum> Announcing(ForumDetails details) =>
        Given(new ForumPlanned(details)).When(new AnnounceForum(A.CommandId, A.ForumId, A.Today));
}
