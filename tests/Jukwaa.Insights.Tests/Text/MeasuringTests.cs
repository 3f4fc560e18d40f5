using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Text;

/// <summary>What measures must itself be right.</summary>
public sealed class MeasuringTests
{
    [Fact]
    public void Quoted_cells_keep_commas_quotes_and_lines()
    {
        var rows = Csv.Rows("a,b\n\"x, \"\"y\"\"\nz\",2\r\n,\nlast,3");
        rows.Select(r => (r["a"], r["b"])).ShouldBe([("x, \"y\"\nz", "2"), ("", ""), ("last", "3")]);
    }

    [Fact]
    public void A_row_that_is_short_has_empty_cells() => Csv.Rows("a,b\n1\n")[0]["b"].ShouldBe("");

    [Fact]
    public void Our_messages_are_read_whole()
    {
        Message.All.Select(m => m.Id).ShouldBeUnique();
        Message.All.ShouldAllBe(m => m.Text.Length > 0 && m.Theme.Length > 0 && (m.Language == "en" || m.Language == "sw" || m.Language == "mix"));
        (Message.Train.Count + Message.Dev.Count + Message.Test.Count).ShouldBe(Message.All.Count);
        Message.All.ShouldAllBe(m => m.Place.Length == 0 || m.Text.Contains(m.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void The_record_gives_examples_in_both_languages()
    {
        RecordOf2025.Examples.Count.ShouldBeGreaterThan(400);
        RecordOf2025.Examples.ShouldAllBe(e => e.Text.Length > 0 && e.Label.Length > 0);
    }

    [Fact]
    public void Places_have_counties()
    {
        Kenya.County("KE-W0158").ShouldBe(string.Join('/', Kenya.Path("KE-W0158").Split('/').Take(3)));
        Kenya.Names.Count.ShouldBeGreaterThan(29_000);
    }

    [Fact]
    public void The_sets_of_others_are_where_they_are_said_to_be()
    {
        if (Checkout.Golden is null)
        {
            Assert.Skip("No shared/golden beside the checkout.");
        }

        GoldenTexts.Topics("swh_Latn", "train").Count.ShouldBe(701);
        GoldenTexts.Topics("eng_Latn", "dev").Count.ShouldBe(99);
        GoldenTexts.Feelings("dev").Count.ShouldBe(453);
        Duplicates.Texts.Count.ShouldBe(346);
    }
}
