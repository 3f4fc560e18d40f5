using System.Globalization;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A day is shown where the record gives a day, a month where it gives a month, and nothing is made up where it gives none.</summary>
[Collection(RecordPages.Name)]
public sealed class ForumDateTests(RecordSite site)
{
    private static readonly string[] _later = ["Progress reported", "Later report found"];

    [Theory]
    [InlineData("en", "Date not known", "(day not known)")]
    [InlineData("sw", "Tarehe haijulikani", "(siku haijulikani)")]
    public async Task A_forum_shows_its_date_as_well_as_it_is_known(string language, string unknown, string monthOnly)
    {
        foreach (var forum in NationalWords.Forums)
        {
            var page = await site.See(Addressed.In(language, "/forums/" + forum.Id));
            var held = page.Fact(language == "sw" ? "Kilifanyika" : "Held");
            held.QuerySelector("time")?.GetAttribute("datetime").ShouldBe(forum["date"], forum.Id);
            Seen.Text(held).ShouldBe(Expected(forum, language, unknown, monthOnly), forum.Id);
        }
    }

    [Theory]
    [InlineData("en", "Date not known", "(day not known)")]
    [InlineData("sw", "Tarehe haijulikani", "(siku haijulikani)")]
    public async Task The_list_of_forums_says_the_same(string language, string unknown, string monthOnly)
    {
        var rows = (await site.See(Addressed.In(language, "/forums"))).All("main tbody tr");
        rows.Count.ShouldBe(47);
        foreach (var forum in NationalWords.Forums)
        {
            var row = rows.Single(r => Addressed.IdOf(r.QuerySelector("th a")!.GetAttribute("href")!) == forum.Id);
            Seen.Text(row.QuerySelector("td")).ShouldBe(Expected(forum, language, unknown, monthOnly), forum.Id);
        }
    }

    [Theory]
    [InlineData("/concerns/", "When")]
    [InlineData("/commitments/", "When and where")]
    public async Task What_was_said_there_is_dated_no_better_than_its_forum(string noun, string when)
    {
        var forums = NationalWords.Forums.ToDictionary(f => f.County!);
        var items = noun == "/concerns/" ? NationalWords.Concerns : NationalWords.Promises;
        foreach (var item in items.Where(i => forums[i.County!]["date"] is not { Length: 10 }))
        {
            var page = await site.See(noun + item.Id);
            page.Fact(when).QuerySelector("time")?.GetAttribute("datetime").ShouldBe(forums[item.County!]["date"], item.Id);
            Days(page).ShouldBeEmpty(item.Id);
        }
    }

    [Fact]
    public async Task A_forum_without_a_day_shows_no_day_of_that_month_anywhere_but_in_what_was_reported_later()
    {
        var vague = NationalWords.Forums.Where(f => f["date"] is not { Length: 10 }).ToList();
        vague.Count.ShouldBe(13);
        foreach (var forum in vague)
        {
            Days(await site.See("/forums/" + forum.Id)).ShouldBeEmpty(forum.Id);
        }
    }

    [Fact]
    public async Task The_list_runs_in_the_order_they_were_held_and_undated_ones_stand_last()
    {
        var dates = (await site.See("/forums")).All("main tbody tr").Select(r => r.QuerySelector("time")?.GetAttribute("datetime")).ToList();
        var known = dates.TakeWhile(d => d is not null).ToList();
        dates.Skip(known.Count).ShouldAllBe(d => d == null);
        // A month stands after the days in it.
        known.ShouldBe(known.OrderBy(d => d!.Length == 7 ? d + "-99" : d, StringComparer.Ordinal));
    }

    // Days said of the forum itself and of what was said there: promises have due dates, and later reports days of their own.
    private static IEnumerable<string> Days(Seen page) =>
        page.All("main time")
            .Where(t =>
                t.Closest("#done, #answers, article.item") is null && t.Closest("dd")?.PreviousElementSibling is not { TextContent: "By when" }
            )
            .Where(t => !_later.Any(word => Seen.Text(t.Closest("li")).StartsWith(word, StringComparison.Ordinal)))
            .Select(t => t.GetAttribute("datetime")!)
            .Where(day => day.Length == 10);

    private static string Expected(Item forum, string language, string unknown, string monthOnly)
    {
        var culture = CultureInfo.GetCultureInfo(language + "-KE");
        return forum["date"] switch
        {
            { Length: 10 } day => DateOnly.Parse(day, CultureInfo.InvariantCulture).ToString("d MMM yyyy", culture),
            { Length: 7 } month => $"{DateOnly.Parse(month + "-01", CultureInfo.InvariantCulture).ToString("MMM yyyy", culture)} {monthOnly}",
            _ => unknown,
        };
    }
}
