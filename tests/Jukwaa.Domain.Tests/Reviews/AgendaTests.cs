namespace Jukwaa.Domain.Tests.Reviews;

public class AgendaTests
{
    private const string Further = "commitment/mombasa-p9";

    private static readonly DropItem _drop = new(A.CommandId, A.ReviewId, A.PromiseItem, A.Reason);
    private static readonly TakeUp _takeUp = new(A.CommandId, A.ReviewId, Further);

    [Fact]
    public void An_item_is_taken_up_at_the_end_and_only_once()
    {
        Given(A.Session()).When(_takeUp).Then(new ItemTakenUp(Further)).Agenda.Last().Subject.ShouldBe(Further);
        Given(A.Session()).When(_takeUp with { Item = A.PromiseItem }).ThenNothing();
        Given(A.Session(A.Decided(A.PromiseItem))).When(_takeUp with { Item = A.PromiseItem }).ThenNothing();
        Given(A.Session()).When(_takeUp with { Item = "post/p1" }).ThenRefused(RefusalKind.Invalid, "item-unknown");
        _takeUp.Others.ShouldBe([Further]);
    }

    [Fact]
    public void An_agenda_that_is_full_takes_nothing_more()
    {
        Fact<ReviewSession> Full(int count) =>
            new ReviewPlanned("KE-01", A.Chair, A.Today, [.. Enumerable.Range(1, count).Select(n => $"issue/i{n}")]);

        Given(Full(59)).When(_takeUp).ThenAccepted();
        Given(Full(60)).When(_takeUp).ThenRefused(RefusalKind.Conflict, "agenda-size");
    }

    [Fact]
    public void An_item_that_was_dropped_keeps_its_place_with_the_reason_and_can_be_taken_up_again()
    {
        var after = Given(A.Session()).When(_drop).Then(new ItemDropped(A.PromiseItem, A.Reason.Ref, A.Today));
        after.Items[0].ShouldBe(new(A.PromiseItem, Reason: A.Reason.Ref, DecidedOn: A.Today, Dropped: true));
        after.Agenda.Select(i => i.Subject).ShouldBe([A.IssueItem]);

        var again = Given(A.Session(new ItemDropped(A.PromiseItem, A.Reason.Ref, A.Today)))
            .When(_takeUp with { Item = A.PromiseItem })
            .ThenAccepted();
        again.Items.ShouldBe([new(A.PromiseItem), new(A.IssueItem)]);
    }

    [Fact]
    public void A_promise_does_not_quietly_fall_off_an_agenda()
    {
        Given(A.Session()).When(_drop with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.Session(A.Decided(A.PromiseItem))).When(_drop).ThenRefused(RefusalKind.Conflict, "item-decided");
        Given(A.Session()).When(_drop with { Item = Further }).ThenRefused(RefusalKind.Missing, "item-missing");
        Given(A.Session(new ItemDropped(A.IssueItem, A.Reason.Ref, A.Today))).When(_drop).ThenRefused(RefusalKind.Conflict, "last-item");
    }

    [Fact]
    public void Who_answers_for_an_item_does_not_take_it_off()
    {
        var police = A.By(A.Police);

        Given(A.Session()).When(_drop with { Owner = A.Police }, police).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(_drop with { Owner = A.Chair }, police).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(_drop with { Owner = A.Transport, Held = [A.Transport] }, police).ThenRefused(RefusalKind.Forbidden, "own-review");
        Given(A.Session()).When(_drop with { Owner = A.Transport }, police).ThenAccepted();
    }

    [Fact]
    public void A_session_moves_with_a_reason_even_when_its_day_passed()
    {
        var move = new MoveReview(A.CommandId, A.ReviewId, A.Today.AddDays(7), A.Reason);

        Given(A.Session()).When(move).Then(new ReviewMoved(move.Day, A.Reason.Ref, A.Today)).On.ShouldBe(move.Day);
        Given(A.Session()).When(move with { Day = A.Today.AddDays(9) }, A.Setting(today: A.Today.AddDays(8))).ThenAccepted();
        Given(A.Session()).When(move with { Day = A.Today, Reason = A.Silence }).ThenNothing();
        Given(A.Session()).When(move with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.Session()).When(move with { Day = A.Today.AddDays(-1) }).ThenRefused(RefusalKind.Invalid, "review-past");
        Given(A.Session()).When(move with { Day = A.Today.AddDays(366) }).ThenRefused(RefusalKind.Invalid, "review-too-far");
    }

    [Fact]
    public void A_session_is_called_off_with_a_reason()
    {
        var callOff = new CallOff(A.CommandId, A.ReviewId, A.Reason);
        var after = Given(A.Session(A.Decided(A.PromiseItem))).When(callOff).Then(new ReviewCalledOff(A.Reason.Ref, A.Today));

        (after.Phase, after.ClosedOn, after.Reason).ShouldBe((ReviewPhase.CalledOff, A.Today, A.Reason.Ref));
        after.Items[0].Outcome.ShouldBe(ItemOutcome.Noted, "what was decided stands");
        Given(A.Session()).When(callOff with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }
}
