using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Text.Themes;

/// <summary>
/// Holds how good suggestions are at what was measured: on our own messages by writers of whom nothing was seen, and on sets of others. One hand
/// wrote and labelled our messages: in the field expect less.
/// </summary>
public sealed class ThemeMeasureTests
{
    private const string NoGolden = "No shared/golden beside the checkout.";

    [Fact]
    public void Themes_of_new_writers_are_found_as_often_as_before()
    {
        var dev = Measuring.Themes.Judge(Message.Dev);
        dev.Count.ShouldBeGreaterThan(250);
        dev.MacroF1.ShouldBeGreaterThanOrEqualTo(0.62, string.Join('\n', dev.Confusions.Take(20)));
        dev.CalibrationError.ShouldBeLessThanOrEqualTo(0.1);
    }

    [Theory]
    [InlineData("en", 0.70)]
    [InlineData("sw", 0.48)]
    [InlineData("mix", 0.60)]
    public void No_language_is_left_behind(string language, double accuracy) =>
        Measuring.Themes.Judge(Message.Dev).Groups.Single(g => g.Group == language).Figures.Accuracy.ShouldBeGreaterThanOrEqualTo(accuracy);

    [Fact]
    public void The_theme_is_mostly_among_three_and_mostly_right_where_the_model_is_sure()
    {
        Measuring.Themes.AmongThree(Message.Dev).ShouldBeGreaterThanOrEqualTo(0.75);
        var sure = Measuring.Themes.JudgeSure(Message.Dev);
        sure.Coverage.ShouldBeGreaterThanOrEqualTo(0.4);
        sure.AccuracyWhenSure.ShouldBeGreaterThanOrEqualTo(Measuring.Themes.Judge(Message.Dev).Accuracy + 0.1);
    }

    [Theory]
    [InlineData("swh_Latn", 0.726, 0.703)]
    [InlineData("eng_Latn", 0.676, 0.652)]
    public void Topics_of_others_are_found_as_well_as_the_same_recipe_finds_them_elsewhere(string language, double weighted, double macro)
    {
        if (Checkout.Golden is null)
        {
            Assert.Skip(NoGolden);
        }

        var figures = GoldenTexts.CrossValidate([.. GoldenTexts.Topics(language, "train"), .. GoldenTexts.Topics(language, "dev")]);
        figures.Count.ShouldBe(800);
        figures.WeightedF1.ShouldBeGreaterThanOrEqualTo(weighted);
        figures.MacroF1.ShouldBeGreaterThanOrEqualTo(macro);
    }

    [Fact]
    public void Feelings_in_Kiswahili_are_found_as_well_as_the_same_recipe_finds_them_elsewhere()
    {
        if (Checkout.Golden is null)
        {
            Assert.Skip(NoGolden);
        }

        var figures = GoldenTexts.Judge(GoldenTexts.Feelings("train"), GoldenTexts.Feelings("dev"));
        figures.WeightedF1.ShouldBeGreaterThanOrEqualTo(0.559);
    }

    [Fact]
    public void Every_theme_of_the_taxonomy_was_learned()
    {
        var keys = Csv.Rows(Checkout.Read("data", "themes.csv")).Select(t => t["key"]).Order(StringComparer.Ordinal);
        Measuring.Themes.Model.Labels.ShouldBe(keys);
    }

    [Fact]
    public void No_writer_stands_in_two_parts()
    {
        Message.All.Count.ShouldBeGreaterThan(2000);
        Message.All.GroupBy(m => m.Author).ShouldAllBe(a => a.Select(m => m.Split).Distinct().Count() == 1);
    }
}
