using Jukwaa.Open.Look;
using Jukwaa.Open.Record;
using Jukwaa.Web.Tests.Open;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed class LoopTests
{
    private static readonly DateOnly Told = new(2025, 4, 7);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_late_promise_is_marked_at_the_step_it_owes() =>
        States(new(Told, Told, Told, null, null), "late").ShouldBe(["reached", "reached", "reached", "late", "open"]);

    [Fact]
    public void A_disputed_claim_is_marked_at_confirmation() =>
        States(new(Told, Told, Told, Told, null), "disputed").ShouldBe(["reached", "reached", "reached", "reached", "disputed"]);

    [Fact]
    public void A_promise_that_is_waiting_is_marked_nowhere() =>
        States(new(Told, Told, Told, null, null), "promised").ShouldBe(["reached", "reached", "reached", "open", "open"]);

    [Fact]
    public void A_step_passed_without_a_record_is_told_apart_from_one_to_come() =>
        States(new(null, null, Told, null, null), "promised").ShouldBe(["missing", "missing", "reached", "open", "open"]);

    [Fact]
    public void A_step_reached_on_an_unknown_day_is_reached_and_has_no_date()
    {
        var step = View(new(Loop.UnknownDay, null, null, null, null), "with_office").Steps()[0];

        step.State.ShouldBe("reached");
        step.On.ShouldBeNull();
    }

    [Fact]
    public void Where_only_the_month_is_known_no_day_is_shown_but_later_steps_keep_theirs()
    {
        var row = Rows.Commitment("lamu-p1") with
        {
            MadeOn = new(2025, 5, 1),
            MadePrecision = "month",
            Loop = new(new(2025, 5, 1), null, null, new(2025, 6, 2), null),
        };

        var steps = LoopView.Of(row, Today).Steps();

        steps[0].Precision.ShouldBe("month");
        steps[3].Precision.ShouldBe("day");
    }

    [Fact]
    public void Days_late_are_counted_from_the_date_given()
    {
        var row = Rows.Commitment("lamu-p1", "late", new(2026, 11, 1));

        LoopView.Of(row, Today).DaysLate.ShouldBe(20);
        LoopView.Of(row with { Standing = "done" }, Today).DaysLate.ShouldBeNull();
    }

    private static LoopView View(Loop loop, string standing) => LoopView.Of(Rows.Commitment("lamu-p1", standing) with { Loop = loop }, Today);

    private static IEnumerable<string> States(Loop loop, string standing) => View(loop, standing).Steps().Select(s => s.State);
}
