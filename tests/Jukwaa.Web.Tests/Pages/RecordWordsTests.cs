using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>The words of the record stand on their pages exactly, in both languages, and say which of them are a translation.</summary>
[Collection(RecordPages.Name)]
public sealed class RecordWordsTests(RecordSite site)
{
    [Fact]
    public void The_files_hold_what_the_record_is_said_to_hold() =>
        (NationalWords.Concerns.Count, NationalWords.Promises.Count, NationalWords.Directives.Count, NationalWords.Forums.Count).ShouldBe(
            (174, 109, 12, 47)
        );

    [Theory]
    [InlineData("en", "")]
    [InlineData("sw", "(tafsiri ya awali)")]
    public async Task Every_concern_says_its_words(string language, string mark)
    {
        foreach (var concern in NationalWords.Concerns)
        {
            await SaysItsWords("/concerns/", concern, language, mark);
        }
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("sw", "(tafsiri ya awali)")]
    public async Task Every_promise_and_directive_says_its_words(string language, string mark)
    {
        foreach (var promise in NationalWords.Commitments)
        {
            await SaysItsWords("/commitments/", promise, language, mark);
        }
    }

    [Theory]
    [InlineData("en", "How much", "To be done in")]
    [InlineData("sw", "Kiasi", "Mahali pa utekelezaji")]
    public async Task An_amount_and_a_scope_stand_as_said(string language, string much, string where)
    {
        foreach (var promise in NationalWords.Commitments.Where(p => p["number"] is not null || p["scope"] is not null))
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            if (promise["number"] is not null)
            {
                Seen.Text(page.Fact(much)).ShouldBe(promise.In(language, "number"), promise.Id);
            }

            if (promise["scope"] is not null)
            {
                Seen.Text(page.Fact(where)).ShouldContain(promise.In(language, "scope"), Case.Sensitive, promise.Id);
            }
        }
    }

    [Theory]
    [InlineData("en", "Where")]
    [InlineData("sw", "Mahali")]
    public async Task A_place_stands_as_said(string language, string where)
    {
        var blurred = await Blurred();
        var placed = NationalWords.Concerns.Where(c => c["place"] is not null && !blurred.Contains(c["category"]!)).ToList();
        placed.Count.ShouldBeGreaterThan(48);
        foreach (var concern in placed)
        {
            var page = await site.See(Addressed.In(language, "/concerns/" + concern.Id));
            Seen.Text(page.Fact(where)).ShouldContain(concern.In(language, "place"), Case.Sensitive, concern.Id);
        }
    }

    [Fact]
    public async Task Where_naming_a_village_could_harm_only_the_county_is_named_on_the_page_and_in_what_is_found()
    {
        var blurred = await Blurred();
        var hidden = NationalWords.Concerns.Where(c => c["place"] is not null && blurred.Contains(c["category"]!)).ToList();
        hidden.Count.ShouldBeGreaterThan(5);
        foreach (var concern in hidden)
        {
            Seen.Text((await site.See("/concerns/" + concern.Id)).Fact("Where")).ShouldNotContain(concern["place"]!);
            var found = (await site.See("/search?q=" + Uri.EscapeDataString(concern["place"]!))).All("main li.item");
            found
                .Select(Seen.Text)
                .Where(hit =>
                    hit.Contains(concern["place"]!, StringComparison.OrdinalIgnoreCase) && hit.Contains(concern.Words, StringComparison.Ordinal)
                )
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task A_venue_and_the_notes_of_a_forum_stand_as_written(string language)
    {
        string[] fields = ["venue", "note", "date_note"];
        foreach (var forum in NationalWords.Forums)
        {
            var page = await site.See(Addressed.In(language, "/forums/" + forum.Id));
            var edition = forum with { Id = forum.County! };
            foreach (var field in fields.Where(f => forum[f] is { Length: > 0 }))
            {
                page.Main.ShouldContain(edition.In(language, field), Case.Sensitive, $"{forum.Id} {field}");
            }
        }
    }

    [Fact]
    public async Task A_county_shows_all_its_concerns_and_promises_and_nothing_of_another()
    {
        foreach (var forum in NationalWords.Forums)
        {
            var page = await site.See("/counties/" + forum.County);
            var shown = page.Cards().ToList();
            var own = NationalWords.Concerns.Concat(NationalWords.Promises).Where(i => i.County == forum.County).Select(i => i.Id);
            shown.ShouldBe(own, ignoreOrder: true, forum.County!);
        }
    }

    private Task<IReadOnlyList<string>> Blurred() => site.List<string>("select key from open.theme where sensitivity = 'county'");

    private async Task SaysItsWords(string noun, Item item, string language, string mark)
    {
        var page = await site.See(Addressed.In(language, noun + item.Id));
        var words = item.In(language, "summary");
        page.Says("h1").ShouldBe(words, item.Id);
        page.Document.Title!.ShouldStartWith(words, Case.Sensitive, item.Id);
        string.Concat(page.All("p.lead .small").Select(Seen.Text)).ShouldBe(mark, item.Id);
        page.Says("details.govuk-details > div[lang]").ShouldBe(item.In(language == "sw" ? "en" : "sw", "summary"), item.Id);
    }
}
