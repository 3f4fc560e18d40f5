using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>What cannot be read in an address is told, with what was given, and never takes the page away.</summary>
[Collection(RecordPages.Name)]
public sealed class NonsenseFilterTests(RecordSite site)
{
    [Theory]
    [InlineData("/commitments?county=atlantis", "“atlantis”", "“County”", 121)]
    [InlineData("/commitments?institution=xyz", "“xyz”", "“Who must act”", 121)]
    [InlineData("/commitments?theme=xyz", "“xyz”", "“About”", 121)]
    [InlineData("/commitments?standing=broken", "“broken”", "“Today”", 121)]
    [InlineData("/commitments?due=yesterday", "“yesterday”", "“By when”", 121)]
    [InlineData("/commitments?sort=colour", "“colour”", "“Sort by”", 121)]
    [InlineData("/commitments?forum=x-1", "“x-1”", "“The forum”", 121)]
    [InlineData("/commitments?standing=LATE", "“LATE”", "“Today”", 121)]
    [InlineData("/concerns?county=atlantis", "“atlantis”", "“County”", 174)]
    [InlineData("/concerns?theme=xyz", "“xyz”", "“About”", 174)]
    [InlineData("/concerns?group=martians", "“martians”", "“Raised by”", 174)]
    [InlineData("/concerns?answered=maybe", "“maybe”", "“Promises that answer it”", 174)]
    [InlineData("/concerns?step=jumped", "“jumped”", "“How far it has come”", 174)]
    [InlineData("/concerns?standing=kept", "“kept”", "“Today”", 174)]
    [InlineData("/concerns?institution=xyz", "“xyz”", "“Who must act”", 174)]
    [InlineData("/sw/commitments?county=atlantis", "“atlantis”", "“Kaunti”", 121)]
    [InlineData("/sw/concerns?theme=xyz", "“xyz”", "“Kuhusu”", 174)]
    [InlineData("/concerns?county=' or 1=1 --", "“' or 1=1 --”", "“County”", 174)]
    [InlineData("/concerns?county=<script>alert(1)</script>", "“<script>alert(1)</script>”", "“County”", 174)]
    public async Task A_value_that_is_none_of_the_choices_is_told_and_left_out(string path, string given, string choice, int total)
    {
        var page = await site.See(path);
        var note = page.Says("main > p.note");
        note.ShouldContain(given);
        note.ShouldContain(choice);
        page.Total.ShouldBe(total);
        page.All("script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_mistake_is_told_and_what_can_be_read_is_still_kept()
    {
        var page = await site.See("/commitments?county=mombasa&standing=broken&due=never");
        page.All("main > p.note").Count.ShouldBe(2);
        page.Total.ShouldBe(10);
        page.Says("select[name=county] option[selected]").ShouldBe("Mombasa");
    }

    [Fact]
    public async Task A_very_long_value_is_told_in_short()
    {
        var page = await site.See("/commitments?county=" + new string('x', 3000));
        page.Says("main > p.note").Length.ShouldBeLessThan(300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?county=")]
    [InlineData("?county=&standing=&theme=&due=&sort=late")]
    [InlineData("?county=%20")]
    [InlineData("?colour=red")]
    [InlineData("?page=")]
    public async Task Nothing_chosen_is_everything(string query)
    {
        var page = await site.See("/commitments" + query);
        page.Total.ShouldBe(121);
        page.All("main > p.note").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-3", 1)]
    [InlineData("abc", 1)]
    [InlineData("1.5", 1)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("8", 7)]
    [InlineData("2147483647", 7)]
    public async Task A_page_that_there_is_not_shows_the_nearest_that_there_is(string given, int shown)
    {
        var page = await site.See("/commitments?page=" + given);
        page.Says("nav.govuk-pagination [aria-current=page]").ShouldBe($"{shown}");
        page.Cards().ShouldBe((await site.See($"/commitments?page={shown}")).Cards());
    }

    [Theory]
    [InlineData("/commitments?county=%00")]
    [InlineData("/commitments?county=mombasa%00")]
    [InlineData("/concerns?theme=%00")]
    [InlineData("/commitments?county=%F0%9F%98%80")]
    [InlineData("/commitments?county=%ff%fe")]
    [InlineData("/commitments?county=mombasa&county=kwale")]
    [InlineData("/commitments?county[]=mombasa")]
    [InlineData("/commitments?%zz")]
    [InlineData("/commitments?&&&===")]
    [InlineData("/concerns?forum=%00")]
    [InlineData("/concerns?page=%00")]
    public async Task Odd_characters_never_break_a_list(string path) => (await site.See(path)).Document.Title.ShouldNotBeNullOrEmpty();
}
