using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Every number is a link to the records behind it, and as many are found there as it says.</summary>
[Collection(RecordPages.Name)]
public sealed partial class NumberTests(RecordSite site)
{
    /// <summary>What a link shows, for all tests of this class: nothing is added to the record while they run.</summary>
    private static readonly Dictionary<(RecordSite, string), int> _counts = [];

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("/", 50)]
    [InlineData("/sw", 50)]
    [InlineData("/counties", 200)]
    [InlineData("/sw/counties", 200)]
    [InlineData("/forums", 84)]
    [InlineData("/sw/forums", 84)]
    [InlineData("/institutions", 100)]
    [InlineData("/sw/institutions", 100)]
    [InlineData("/national", 2)]
    [InlineData("/sw/national", 2)]
    public async Task Every_number_of_a_page_equals_what_its_link_shows(string path, int least)
    {
        var page = await See(path);
        var numbers = Numbers(page);
        numbers.Count.ShouldBeGreaterThanOrEqualTo(least);
        (await Wrong(path, numbers)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_number_of_every_county_equals_what_its_link_shows()
    {
        var wrong = new List<string>();
        foreach (var slug in await site.List<string>("select slug from open.place where level = 'county' order by slug"))
        {
            var page = await See("/counties/" + slug);
            wrong.AddRange(await Wrong(page.Path, Numbers(page)));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_number_of_every_institution_and_forum_equals_what_its_link_shows()
    {
        var wrong = new List<string>();
        foreach (
            var path in await site.List<string>("select '/institutions/' || key from open.institution union select '/forums/' || id from open.forum")
        )
        {
            var page = await See(path);
            wrong.AddRange(await Wrong(path, Numbers(page)));
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/counties")]
    [InlineData("/counties/mombasa")]
    [InlineData("/forums")]
    [InlineData("/institutions")]
    [InlineData("/institutions/nps")]
    [InlineData("/national")]
    public async Task No_number_of_a_table_or_figure_stands_without_a_link(string path)
    {
        var page = await See(path);
        var bare = page.All("main td.num, main .figures li").Where(cell => Seen.Text(cell).Any(char.IsDigit) && cell.QuerySelector("a") is null);
        bare.Select(Seen.Text).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_numbers_of_the_first_page_are_those_of_the_record()
    {
        var page = await See("/");
        var figures = page.All(".figures b").Select(b => int.Parse(b.TextContent, CultureInfo.InvariantCulture)).ToList();
        figures[0].ShouldBe(NationalWords.Commitments.Count);
        figures[3].ShouldBe(await site.Ask<int>("select count(*)::int from open.commitment where due_on is null"));
        page.Main.ShouldContain($"{NationalWords.Concerns.Count} concerns are on record.");
        page.Main.ShouldContain("76 have no promise that answers them.");
    }

    private async Task<IReadOnlyList<string>> Wrong(string path, IReadOnlyList<(int Number, string To)> numbers)
    {
        var wrong = new List<string>();
        foreach (var (number, to) in numbers)
        {
            var found = await Count(path, to);
            if (found != number)
            {
                wrong.Add($"{path} says {number} and {to} shows {found}");
            }
        }

        return wrong;
    }

    /// <summary>Links that are a number, or a number and its noun, and not a record or a page of a list.</summary>
    private static IReadOnlyList<(int Number, string To)> Numbers(Seen page) =>
        [
            .. page.All("main a[href^='/'], main a[href^='#']")
                .Where(a => a.Closest("nav") is null)
                .Select(a => (Text: Read(a), To: a.GetAttribute("href")!))
                .Where(a => Bare().IsMatch(a.Text) || (Counted().IsMatch(a.Text) && Listed().IsMatch(a.To)))
                .Select(a =>
                    (int.Parse(Digits().Match(a.Text).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), a.To)
                ),
        ];

    // What is read aloud only repeats the word beside a number. A figure stands in its own element with its word after it.
    private static string Read(IElement link)
    {
        var copy = (IElement)link.Clone();
        foreach (var aside in copy.QuerySelectorAll(".vh, .what, svg, b[aria-hidden]").ToList())
        {
            aside.Remove();
        }

        return Seen.Text(copy);
    }

    private async Task<int> Count(string from, string to)
    {
        var asked = (site, to[0] == '#' ? from + to : to);
        return _counts.TryGetValue(asked, out var count) ? count : _counts[asked] = await Shown(from, to);
    }

    private async Task<int> Shown(string from, string to)
    {
        var page = await See(to[0] == '#' ? from : Addressed.WithoutFragment(to));
        var path = Addressed.Bare(page.Path).Split('?')[0];
        var part =
            to.Contains('#', StringComparison.Ordinal) ? to[to.IndexOf('#', StringComparison.Ordinal)..]
            : path.StartsWith("/counties/", StringComparison.Ordinal) ? "#promises"
            : null;
        return part is not null ? Things(page, part)
            : path.StartsWith("/issues/", StringComparison.Ordinal) ? page.All("main article.item h3 a[href*='/commitments/']").Count
            : page.Total;
    }

    private static int Things(Seen page, string part)
    {
        var all = page.All($"{part} > p > a").Select(Seen.Text).Where(t => Counted().IsMatch(t)).ToList();
        return all is [var more] ? int.Parse(Digits().Match(more).Value, CultureInfo.InvariantCulture)
            : page.All($"{part} tbody tr") is { Count: > 0 } rows && page.All($"{part} article.item").Count == 0 ? rows.Count
            : page.All($"{part} article.item").Count;
    }

    private async Task<Seen> See(string path) => _seen.TryGetValue(path, out var page) ? page : _seen[path] = await site.See(path);

    [GeneratedRegex(@"^\d[\d,]*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\d")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"/(concerns|commitments)(\?|$)|#answers$")]
    private static partial Regex Listed();
}
