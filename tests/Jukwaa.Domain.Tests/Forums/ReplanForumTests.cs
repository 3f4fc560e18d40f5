namespace Jukwaa.Domain.Tests.Forums;

public class ReplanForumTests
{
    private static readonly Words _why = A.Words("The hall is taken.");

    public static TheoryData<string, ForumDetails> Changes =>
        new()
        {
            { "another day", A.ForumToCome() with { Held = Period.Day(A.Today.AddDays(7)) } },
            { "a ward", A.ForumToCome() with { Place = "KE-W0001" } },
            { "another agenda", A.ForumToCome() with { Agenda = ["gangs", "boda_boda"] } },
            { "no agenda", A.ForumToCome() with { Agenda = [] } },
            { "other guests", A.ForumToCome() with { Groups = ["women"] } },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Until_it_is_announced_it_is_changed_without_a_reason(string what, ForumDetails to)
    {
        var after = Given(A.ForumIn(ForumPhase.Planned)).When(A.Replan(to)).Then(Replanned(to, default));

        after.Phase.ShouldBe(ForumPhase.Planned, what);
        FactJson.Line(new ForumPlanned(after.Details!)).ShouldBe(FactJson.Line(new ForumPlanned(to)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Once_it_was_announced_whoever_was_told_reads_why(string what, ForumDetails to)
    {
        var announced = Given(A.ForumIn(ForumPhase.Announced));

        announced.When(A.Replan(to)).ThenRefused(RefusalKind.Invalid, "reason-missing");
        announced.When(A.Replan(to, _why)).Then(Replanned(to, _why.Ref)).Phase.ShouldBe(ForumPhase.Announced, what);
    }

    [Fact]
    public void A_venue_is_changed_kept_or_taken_away()
    {
        var planned = Given(A.ForumIn(ForumPhase.Planned));
        var hall = A.Words("Tononoka Hall");

        planned.When(Here(hall)).ThenAccepted().Details!.Venue.ShouldBe(hall.Ref);
        planned.When(Here(null) with { Place = "KE-C001" }).ThenAccepted().Details!.Venue.ShouldBe(A.Forum().Venue);
        planned.When(Here(A.Silence)).ThenAccepted().Details!.Venue.ShouldBe(default);
    }

    [Fact]
    public void What_is_as_it_was_changes_nothing()
    {
        Given(A.ForumIn(ForumPhase.Planned)).When(A.Replan(A.ForumToCome())).ThenNothing();
        Given(A.ForumIn(ForumPhase.Announced)).When(A.Replan(A.ForumToCome(), _why)).ThenNothing();
    }

    [Fact]
    public void What_was_announced_keeps_a_day_and_a_venue()
    {
        var announced = Given(A.ForumIn(ForumPhase.Announced));

        announced.When(A.Replan(A.ForumToCome() with { Held = Period.Unknown }, _why)).ThenRefused(RefusalKind.Invalid, "forum-day-missing");
        announced.When(Here(A.Silence) with { Reason = _why }).ThenRefused(RefusalKind.Invalid, "forum-venue-missing");
        Given(A.ForumIn(ForumPhase.Planned)).When(A.Replan(A.ForumToCome() with { Held = Period.Unknown })).ThenAccepted();
    }

    [Fact]
    public void Its_new_day_is_to_come_and_its_new_place_lies_in_its_county()
    {
        foreach (var phase in (ForumPhase[])[ForumPhase.Planned, ForumPhase.Announced])
        {
            var before = Given(A.ForumIn(phase));
            before
                .When(A.Replan(A.ForumToCome() with { Held = Period.Day(A.Today.AddDays(-1)) }, _why))
                .ThenRefused(RefusalKind.Invalid, "forum-past");
            before
                .When(A.Replan(A.ForumToCome() with { Held = Period.Day(A.Today.AddYears(3)) }, _why))
                .ThenRefused(RefusalKind.Invalid, "forum-too-far");
            before.When(A.Replan(A.ForumToCome() with { Place = "KE-02" }, _why)).ThenRefused(RefusalKind.Invalid, "forum-place");
            before.When(A.Replan(A.ForumToCome() with { Agenda = ["weather"] }, _why)).ThenRefused(RefusalKind.Invalid, "unknown-theme");
            before.When(A.Replan(A.ForumToCome() with { Groups = ["martians"] }, _why)).ThenRefused(RefusalKind.Invalid, "unknown-group");
        }
    }

    [Fact]
    public void One_whose_day_passed_gets_another_and_begins_on_it()
    {
        var missed = A.Forum() with { Held = Period.Day(A.Today.AddDays(-3)) };
        var announced = Given(new ForumPlanned(missed), new ForumAnnounced(A.Today.AddDays(-10)));

        var again = announced.When(A.Replan(A.ForumToCome(), _why)).ThenAccepted();

        again.AnnouncedOn.ShouldBe(A.Today.AddDays(-10));
        new Scene<Forum>(again).When(new StartForum(A.CommandId, A.ForumId, A.Today)).ThenAccepted().Phase.ShouldBe(ForumPhase.InSession);
    }

    [Fact]
    public void Whatever_else_is_known_of_it_stays()
    {
        var after = Given(A.ForumIn(ForumPhase.Planned)).When(A.Replan(A.ForumToCome() with { Number = 9, Sources = [] })).Decision;

        after.Facts.ShouldBeEmpty("number and sources are no part of a plan");
    }

    [Theory]
    [InlineData(ForumPhase.InSession)]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    [InlineData(ForumPhase.Cancelled)]
    public void What_has_begun_or_was_cancelled_is_neither_changed_nor_cancelled(ForumPhase phase)
    {
        var begun = Given(A.ForumIn(phase));

        begun.When(A.Replan(A.ForumToCome() with { Agenda = [] }, _why)).ThenRefused(RefusalKind.Conflict, "forum-begun");
        begun.When(Cancel(_why)).ThenRefused(RefusalKind.Conflict, "forum-begun");
    }

    [Theory]
    [InlineData(ForumPhase.Planned)]
    [InlineData(ForumPhase.Announced)]
    public void It_is_cancelled_with_a_reason_in_words(ForumPhase phase)
    {
        var before = Given(A.ForumIn(phase));

        before.When(Cancel(A.Silence)).ThenRefused(RefusalKind.Invalid, "reason-missing");
        var after = before.When(Cancel(_why)).Then(new ForumCancelled(A.Today, _why.Ref));
        (after.Phase, after.Reason, after.SteppedOn).ShouldBe((ForumPhase.Cancelled, _why.Ref, A.Today));
        (after.AnnouncedOn is not null).ShouldBe(phase == ForumPhase.Announced, "whether the public knew of it is kept");
        after.Details!.Venue.ShouldBe(A.Forum().Venue, "what was planned is kept");
    }

    [Fact]
    public void What_was_cancelled_takes_no_further_step()
    {
        var cancelled = Given(A.ForumIn(ForumPhase.Cancelled));
        Command<Forum>[] steps =
        [
            new AnnounceForum(A.CommandId, A.ForumId, A.Today),
            new StartForum(A.CommandId, A.ForumId, A.Today),
            new CloseForum(A.CommandId, A.ForumId, A.Today, ["women"]),
            new FollowUpForum(A.CommandId, A.ForumId, A.Today),
        ];

        foreach (var step in steps)
        {
            cancelled.When(step).ThenRefused(RefusalKind.Conflict, "forum-phase");
        }
    }

    [Fact]
    public void What_is_not_there_is_neither_changed_nor_cancelled()
    {
        GivenNothing<Forum>().When(A.Replan(A.ForumToCome(), _why)).ThenRefused(RefusalKind.Missing, "forum-missing");
        GivenNothing<Forum>().When(Cancel(_why)).ThenRefused(RefusalKind.Missing, "forum-missing");
    }

    [Fact]
    public void Closing_forgets_neither_when_it_was_announced_nor_where_it_was_held()
    {
        var facts = A.ForumIn(ForumPhase.Announced);

        var closed = History.Of<Forum>([
            .. facts,
            Replanned(A.ForumToCome() with { Place = "KE-W0001" }, _why.Ref),
            new ForumStarted(A.Today),
            new ForumClosed(A.Today, ["women"]),
        ]);

        (closed.AnnouncedOn, closed.Details!.Place).ShouldBe((A.Day(2025, 4, 2), "KE-W0001"));
    }

    private static ForumReplanned Replanned(ForumDetails to, WordsRef why) => new(to.Held, to.Place, null, to.Agenda, to.Groups, why);

    private static CancelForum Cancel(Words reason) => new(A.CommandId, A.ForumId, reason);

    private static ReplanForum Here(Words? venue) => A.Replan(A.ForumToCome()) with { Venue = venue };
}
