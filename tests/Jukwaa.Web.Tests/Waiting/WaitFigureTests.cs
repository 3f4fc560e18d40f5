using Jukwaa.Open.Waiting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Waiting;

/// <summary>On the drawing day 0 is at 40, day 90 at 290; a share of 0 is at 130, of 1 at 10.</summary>
public sealed class WaitFigureTests
{
    private static readonly AnswerStep Start = new(0, 10, 0, 0, 0, 0, 0.25);
    private static readonly AnswerStep Half = new(45, 10, 5, 0, 0.5, 0.25, 0.75);
    private static readonly AnswerStep End = new(90, 5, 5, 2, 0.5, 0.25, 0.75);

    [Fact]
    public void The_line_steps_on_the_day_of_an_answer_and_nowhere_between() =>
        new WaitFigure([Start, Half, End]).Line.ShouldBe("M40 130H165V70H290V70");

    [Fact]
    public void The_band_goes_along_the_upper_end_and_back_along_the_lower() =>
        new WaitFigure([Start, Half, End]).Band.ShouldBe("M40 100H165V40H290V40V100V100H165V130H40Z");

    [Fact]
    public void The_line_ends_where_nobody_was_followed_any_further() =>
        new WaitFigure([Start, Half, new(60, 0, 5, 0, null, null, null)]).Line.ShouldBe("M40 130H165V70");

    [Fact]
    public void Issues_that_wait_are_strokes_across_the_line() => new WaitFigure([Start, Half, End]).Ticks.ShouldBe([("290", "66", "74")]);

    [Fact]
    public void Days_beyond_the_drawing_are_not_drawn() => new WaitFigure([Start, Half, End with { Day = 91 }]).Line.ShouldBe("M40 130H165V70");

    [Fact]
    public void Where_nothing_is_estimated_nothing_is_drawn()
    {
        var empty = new WaitFigure([]);

        (empty.Line, empty.Band).ShouldBe(("", ""));
        empty.Ticks.ShouldBeEmpty();
    }
}
