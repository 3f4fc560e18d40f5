using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Record;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

[Collection(NationalRecord.Name)]
public sealed class AddressTests(RecordSite site)
{
    private static readonly Uri Site = new("https://jukwaa.example/");

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("///evil.example/a")]
    [InlineData("/\\evil.example")]
    [InlineData("/\\/evil.example")]
    [InlineData("/sw//evil.example")]
    [InlineData("/sw/\\evil.example")]
    [InlineData("/sw///evil.example")]
    [InlineData("/SW//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\n//evil.example")]
    [InlineData("/https://evil.example")]
    [InlineData("/javascript:alert(1)")]
    [InlineData("/@evil.example")]
    [InlineData("/sw/@evil.example")]
    public void The_change_of_language_never_leaves_the_site(string path)
    {
        foreach (var here in Texts.Languages.Select(Spoken.At(path, "?next=//evil.example").HereIn))
        {
            here.ShouldStartWith("/");
            (here.Length > 1 && here[1] is '/' or '\\').ShouldBeFalse(here);
            here.Any(char.IsControl).ShouldBeFalse(here);
            new Uri(Site, here).Host.ShouldBe(Site.Host);
        }
    }

    [Theory]
    [InlineData("/search", "?q=chang%27aa&kind=concern&page=2")]
    [InlineData("/commitments", "?county=homa-bay&due=none")]
    [InlineData("/counties/lamu", "")]
    [InlineData("/", "?x=%26%3D%23")]
    public void There_and_back_is_the_same_page_with_the_same_choices(string path, string query)
    {
        var swahili = Spoken.At(path, query).HereIn("sw");
        var parts = swahili.Split('?', 2);
        var back = Spoken.At(parts[0], parts.Length > 1 ? "?" + parts[1] : "");

        (back.Language, back.HereIn("en"), back.HereIn("sw")).ShouldBe(("sw", path + query, swahili));
    }

    [Theory]
    [InlineData("chang'aa & bhang = 100%")]
    [InlineData("ardhi#mipaka?x=1&kind=concern")]
    [InlineData("Murang’a +254 ü 😀")]
    [InlineData("\"><script>alert(1)</script>")]
    public void What_was_typed_comes_back_from_an_address_of_filters_as_it_was(string typed)
    {
        var address = Filters.Address("/search", ("q", typed), ("kind", "concern"));

        var query = QueryHelpers.ParseQuery(new Uri(Site, address).Query);
        query["q"].ToString().ShouldBe(typed);
        query["kind"].ToString().ShouldBe("concern");
        address.ShouldNotContain("<");
    }

    [Fact]
    public async Task No_id_of_the_record_needs_escaping_in_an_address()
    {
        var ids = await site.List<string>(
            """
            select slug from open.place where level in ('county', 'region', 'country') union select id from open.forum union select id from open.concern
            union select id from open.issue union select id from open.commitment union select key from open.institution
            union select key from open.theme union select key from open.voice_group
            """
        );

        ids.Count.ShouldBeGreaterThan(500);
        ids.Where(id => Uri.EscapeDataString(id) != id).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_offers_the_other_language_with_its_choices_kept()
    {
        (await site.Get("/commitments?county=lamu&due=none")).ShouldContain("href=\"/sw/commitments?county=lamu&amp;due=none\"");
        (await site.Get("/sw/commitments?county=lamu&due=none")).ShouldContain("href=\"/commitments?county=lamu&amp;due=none\"");
    }
}
