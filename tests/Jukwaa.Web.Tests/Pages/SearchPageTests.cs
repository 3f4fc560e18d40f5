using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>People type as they speak, in either language and with errors; what they mean stands first.</summary>
[Collection(RecordPages.Name)]
public sealed class SearchPageTests(RecordSite site)
{
    [Theory]
    [InlineData("Likoni", "/counties/mombasa")]
    [InlineData("likoni", "/counties/mombasa")]
    [InlineData("tana rver", "/counties/tana-river")]
    [InlineData("muranga", "/counties/muranga")]
    [InlineData("Murang'a", "/counties/muranga")]
    [InlineData("Murang’a", "/counties/muranga")]
    [InlineData("MOMBASA", "/counties/mombasa")]
    [InlineData("kaunti ya Kwale", "/counties/kwale")]
    [InlineData("elgeyo marakwet", "/counties/elgeyo-marakwet")]
    [InlineData("NACADA", "/institutions/nacada")]
    [InlineData("kenya wildlife service", "/institutions/kws")]
    public async Task The_first_result_is_what_was_meant(string typed, string first)
    {
        (await Results("/search", typed))[0].ShouldBe(first);
        (await Results("/sw/search", typed))[0].ShouldBe("/sw" + first);
    }

    [Theory]
    [InlineData("ardhi", "land")]
    [InlineData("pombe haramu", "brew")]
    [InlineData("chang'aa", "chang'aa")]
    [InlineData("chang’aa", "chang'aa")]
    [InlineData("magenge", "gang")]
    [InlineData("chifs", "chief")]
    public async Task Words_of_either_language_find_what_speaks_of_it(string typed, string word)
    {
        foreach (var noun in (string[])["/search", "/sw/search"])
        {
            var found = await Results(noun, typed);
            var records = found
                .Where(to => to.Contains("/concerns/", StringComparison.Ordinal) || to.Contains("/commitments/", StringComparison.Ordinal))
                .Take(3)
                .ToList();
            records.ShouldNotBeEmpty($"{noun} {typed}");
            var speaking = 0;
            foreach (var to in records)
            {
                speaking += (await site.See(Addressed.Bare(to))).Main.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }

            speaking.ShouldBeGreaterThan(0, $"{noun} {typed}: {string.Join(" ", records)}");
        }
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_box_and_in_the_title()
    {
        var page = await site.See("/search?q=tana+rver");
        page.One("main form.find input[name=q]").GetAttribute("value").ShouldBe("tana rver");
        page.Document.Title!.ShouldStartWith("Results for “tana rver”");
    }

    [Fact]
    public async Task Every_result_leads_to_a_page_in_the_language_of_the_search()
    {
        foreach (var typed in (string[])["police", "polisi", "Mombasa", "ripoti"])
        {
            foreach (var to in await Results("/sw/search", typed))
            {
                to.ShouldStartWith("/sw/");
                (await site.See(to)).Document.DocumentElement.GetAttribute("lang").ShouldBe("sw");
            }
        }
    }

    [Fact]
    public async Task The_number_beside_a_kind_is_how_many_its_list_holds()
    {
        var links = (await site.See("/search?q=police")).All("main section > p > a");
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var says = int.Parse(string.Concat(Seen.Text(link).Where(char.IsDigit)), System.Globalization.CultureInfo.InvariantCulture);
            var found = (await site.Leaves(link.GetAttribute("href")!)).SelectMany(page => page.Links("main li.item h3 a")).ToList();
            found.Count.ShouldBe(says);
            found.ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("/search", "Search")]
    [InlineData("/search?q=", "Search")]
    [InlineData("/search?q=%20%20", "Search")]
    [InlineData("/sw/search?q=", "Tafuta")]
    public async Task Nothing_typed_asks_for_a_word_and_shows_no_result(string path, string title)
    {
        var page = await site.See(path);
        page.Says("h1").ShouldBe(title);
        page.All("main li.item, main .empty").ShouldBeEmpty();
        page.All("main form.find input[name=q]").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/search?q=zzxxqqj", "Nothing on record matches “zzxxqqj”.")]
    [InlineData("/sw/search?q=zzxxqqj", "Hakuna rekodi inayolingana na “zzxxqqj”.")]
    public async Task Nothing_found_says_so_and_how_to_go_on(string path, string says)
    {
        var page = await site.See(path);
        page.Says("main .empty").ShouldStartWith(says);
        page.All("main .empty a").Count.ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> Results(string noun, string typed) =>
        (await site.See($"{noun}?q={Uri.EscapeDataString(typed)}")).Links("main li.item h3 a");
}
