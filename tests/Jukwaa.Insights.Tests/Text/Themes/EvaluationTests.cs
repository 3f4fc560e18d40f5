using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class EvaluationTests
{
    private static readonly Evaluation _five = Evaluation.Of([
        new("a", "a", 0.9, "en"),
        new("a", "b", 0.6, "en"),
        new("b", "b", 0.8, "sw"),
        new("b", null, 0.2, "sw"),
        new("c", "b", 0.7, "sw"),
    ]);

    [Theory]
    [InlineData("a", 2, 1.0, 0.5, 2 / 3.0)]
    [InlineData("b", 2, 1 / 3.0, 0.5, 0.4)]
    [InlineData("c", 1, 0.0, 0.0, 0.0)]
    public void Each_label_has_its_figures(string label, int count, double precision, double recall, double f1)
    {
        var figures = _five.Labels.Single(l => l.Label == label);
        figures.Count.ShouldBe(count);
        figures.Precision.ShouldBe(precision, 1e-9);
        figures.Recall.ShouldBe(recall, 1e-9);
        figures.F1.ShouldBe(f1, 1e-9);
    }

    [Fact]
    public void The_whole_has_its_figures()
    {
        _five.Accuracy.ShouldBe(0.4);
        _five.Coverage.ShouldBe(0.8);
        _five.AccuracyWhenSure.ShouldBe(0.5);
        _five.MacroF1.ShouldBe((2 / 3.0 + 0.4) / 3, 1e-9);
        _five.WeightedF1.ShouldBe(((2 / 3.0 * 2) + (0.4 * 2)) / 5, 1e-9);
    }

    [Fact]
    public void Calibration_is_the_gap_between_what_is_said_and_what_is_right() => _five.CalibrationError.ShouldBe((0.1 + 0.6 + 0.2 + 0.7) / 4, 1e-9);

    [Fact]
    public void Confusions_are_named_the_most_frequent_first()
    {
        var twice = Evaluation.Of([new("c", "b"), new("a", "b"), new("c", "b"), new("a", "a")]);
        twice.Confusions.ShouldBe([new("c", "b", 2), new("a", "b", 1)]);
    }

    [Fact]
    public void Groups_have_figures_of_their_own()
    {
        _five.Groups.Select(g => g.Group).ShouldBe(["en", "sw"]);
        _five.Groups[0].Figures.Accuracy.ShouldBe(0.5);
    }

    [Fact]
    public void Of_nothing_there_is_nothing_and_no_division_by_it()
    {
        var none = Evaluation.Of([]);
        (none.Accuracy, none.MacroF1, none.WeightedF1, none.Coverage, none.CalibrationError, none.Count).ShouldBe((0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void A_label_that_was_only_suggested_does_not_count_in_the_mean() =>
        Evaluation.Of([new("a", "a"), new("a", "z")]).MacroF1.ShouldBe(2 / 3.0, 1e-9);

    [Fact]
    public void The_order_of_what_is_judged_does_not_matter() =>
        Always.Holds(
            from judged in (
                from truth in Gen.Elements("a", "b", "c")
                from suggested in Gen.Elements("a", "b", "c", null)
                from probability in Gen.Choose(0, 100)
                select new Judged(truth, suggested, probability / 100.0, truth)
            ).ArrayOf(20)
            from other in Gen.Shuffle(judged)
            select (judged, other),
            t =>
            {
                var (one, two) = (Evaluation.Of(t.judged), Evaluation.Of(t.other));
                two.Labels.ShouldBe(one.Labels);
                two.Confusions.ShouldBe(one.Confusions);
                two.CalibrationError.ShouldBe(one.CalibrationError, 1e-9);
                one.MacroF1.ShouldBeInRange(0, 1);
            }
        );
}
