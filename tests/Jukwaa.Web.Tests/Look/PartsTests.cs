using System.IO.Compression;
using Jukwaa.Open.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed class PartsTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 9, "1 0 4 5 6 0 9")]
    public void Far_pages_are_left_out_of_the_list_of_pages(int number, int pages, string shown) =>
        string.Join(' ', new PagesOf(number, pages, "/commitments?").Shown()).ShouldBe(shown);

    [Fact]
    public void An_address_of_filters_says_only_what_was_asked() =>
        Filters
            .Address("/commitments", ("county", "lamu"), ("theme", null), ("due", " "), ("sort", "a b"))
            .ShouldBe("/commitments?county=lamu&sort=a%20b&");

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("  ", null, "")]
    [InlineData(" lamu ", "lamu", "")]
    [InlineData("Lamu", null, "Lamu")]
    [InlineData("atlantis", null, "atlantis")]
    public void What_cannot_be_chosen_is_left_out_and_kept_to_be_told(string? given, string? kept, string told)
    {
        var picked = new Picked();
        picked.One("place.county", given, ["lamu", "kwale"]).ShouldBe(kept);
        string.Concat(picked.Unread.Select(u => u.Value)).ShouldBe(told);
    }

    [Fact]
    public void A_source_is_named_by_the_last_part_of_its_address()
    {
        SourceTitle.Of("https://the-star.co.ke/news/2025-04-14-murkomens-coast-tour").ShouldBe("murkomens coast tour");
        SourceTitle.Of("https://odrimedia.co.ke/2025/08/12").ShouldBe("12");
        SourceTitle.Of("https://kenyanews.go.ke/").ShouldBe("");
    }

    [Fact]
    public void The_parts_of_a_bar_follow_each_other_and_fill_it()
    {
        var chart = new Chart("c", "", "", [new("a", 1, "/"), new("b", 3, "/")], 4);

        chart.Share(1).ShouldBe("25");
        chart.Start(1).ShouldBe("25");
        new Chart("c", "", "", [], 0).Share(0).ShouldBe("0");
    }

    [Fact]
    public void The_stylesheet_stays_small_enough_for_a_cheap_phone()
    {
        using var css = typeof(Say).Assembly.GetManifestResourceStream("assets/jukwaa.css")!;
        css.Length.ShouldBeInRange(10_000, 45_000);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            css.CopyTo(brotli);
        }

        packed.Length.ShouldBeLessThanOrEqualTo(11_000);
    }
}
