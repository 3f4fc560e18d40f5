using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Tests.Text.Places;

public sealed class PlaceWordsTests
{
    [Theory]
    [InlineData("Murang'a", "muranga")]
    [InlineData("MURANG’A", "muranga")]
    [InlineData("Homa Bay", "homabay")]
    [InlineData("Tharaka-Nithi", "tharakanithi")]
    [InlineData("Café", "cafe")]
    [InlineData("...", "")]
    public void Names_are_compared_by_their_letters(string name, string folded) => PlaceWords.Fold(name).ShouldBe(folded);

    [Fact]
    public void Words_are_cut_at_hyphens_and_know_where_they_are()
    {
        const string Text = "Ngare-Mara, huko ISIOLO. Ng'ombe";
        var words = PlaceWords.Of(Text);
        words.Select(w => w.Folded).ShouldBe(["ngare", "mara", "huko", "isiolo", "ngombe"]);
        words.Select(w => Text[w.Start..w.End]).ShouldBe(["Ngare", "Mara", "huko", "ISIOLO", "Ng'ombe"]);
        words.Select(w => w.Capital).ShouldBe([true, true, false, true, true]);
        words.Select(w => w.Opens).ShouldBe([true, false, false, false, true]);
        words.Select(w => w.Ends).ShouldBe([false, true, false, true, false]);
        words.Select(w => w.Shouted).ShouldBe([false, false, false, true, false]);
    }
}
