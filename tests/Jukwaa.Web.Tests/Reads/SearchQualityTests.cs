using Jukwaa.Open;
using Jukwaa.Open.Search;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

/// <summary>What people type and what they mean by it: among the first three places, or the first three of its kind, as the page lists them.</summary>
[Collection(NationalRecord.Name)]
public sealed class SearchQualityTests(RecordSite site)
{
    [Theory]
    [InlineData("mombasa", "place KE-01")]
    [InlineData("Mombassa", "place KE-01")]
    [InlineData("tana river", "place KE-04")]
    [InlineData("tana rver", "place KE-04")]
    [InlineData("kaunti ya Lamu", "place KE-05")]
    [InlineData("muranga", "place KE-21")]
    [InlineData("Murang’a", "place KE-21")]
    [InlineData("homabay", "place KE-43")]
    [InlineData("homa bay county", "place KE-43")]
    [InlineData("taita", "place KE-06")]
    [InlineData("trans nzoya", "place KE-26")]
    [InlineData("elgeyo", "county elgeyo-marakwet")]
    [InlineData("elgeyo marakwet", "place KE-28")]
    [InlineData("uasin gisu", "place KE-27")]
    [InlineData("NAIROBI", "place KE-47")]
    [InlineData("likoni", "place KE-C005")]
    [InlineData("Likoni, Mombasa", "place KE-C005")]
    [InlineData("coast", "place KE-300")]
    [InlineData("land disputes kilifi", "place KE-03")]
    [InlineData("magenge mombasa", "place KE-01")]
    [InlineData("NPS", "institution nps")]
    [InlineData("National Police Service", "institution nps")]
    [InlineData("NACADA", "institution nacada")]
    [InlineData("IPOA", "institution ipoa")]
    [InlineData("mahakama", "institution judiciary")]
    [InlineData("judiciry", "institution judiciary")]
    [InlineData("huduma ya taifa ya polisi", "institution nps")]
    [InlineData("land", "theme land_disputes")]
    [InlineData("ardhi", "theme land_disputes")]
    [InlineData("boda boda", "theme boda_boda")]
    [InlineData("cattle rustling", "theme cattle_rustling_banditry")]
    [InlineData("catle rustling", "theme cattle_rustling_banditry")]
    [InlineData("wizi wa mifugo", "theme cattle_rustling_banditry")]
    [InlineData("wakimbizi", "theme refugees")]
    [InlineData("vitambulisho", "theme id_registration_citizen_services")]
    [InlineData("machete gangs", "concern mombasa-c1")]
    [InlineData("machete gangs mombasa", "concern mombasa-c1")]
    [InlineData("team mashamba", "concern kilifi-c3")]
    [InlineData("panga boys", "concern kwale-c1")]
    [InlineData("witchcraft", "concern kisii-c1")]
    [InlineData("kakuma curfew", "concern turkana-c1")]
    [InlineData("gold mining west pokot", "concern west-pokot-c2")]
    [InlineData("night funeral discos", "concern homa-bay-c1")]
    [InlineData("chang'aa kakamega", "concern kakamega-c2")]
    [InlineData("changaa siaya", "concern siaya-c2")]
    [InlineData("ndunyu njeru", "concern nyandarua-c2")]
    [InlineData("al-shabaab", "concern mandera-c1")]
    [InlineData("fishermen lake victoria", "concern siaya-c1")]
    [InlineData("mapanga mombasa", "concern mombasa-c1")]
    [InlineData("forum kitui", "forum kitui-2025")]
    [InlineData("jukwaa la usalama mombasa", "forum mombasa-2025")]
    [InlineData("gangs mombasa", "issue mombasa-gangs")]
    [InlineData("magenge mombasa", "issue mombasa-gangs")]
    [InlineData("jukwaa report", "report national-2025")]
    public async Task What_was_meant_is_among_the_first_three(string q, string meant)
    {
        foreach (var language in (string[])["en", "sw"])
        {
            var results = await new SearchQuery(q, language).Read(site.On(), Paging.From(), Reading.Stop);

            var first = results
                .Places.Take(3)
                .Select(p => "place " + p.Code)
                .Concat(results.Groups.SelectMany(g => g.Hits.Take(3).Select(h => $"{h.Kind} {h.Id}")))
                .ToList();
            first.ShouldContain(meant, $"{language} {q}: {string.Join(", ", first)}");
        }
    }

    [Theory]
    [InlineData("mombasa", "KE-01")]
    [InlineData("tana rver", "KE-04")]
    [InlineData("tana river", "KE-04")]
    [InlineData("kitui", "KE-15")]
    [InlineData("nairobi", "KE-47")]
    [InlineData("trans nzoya", "KE-26")]
    [InlineData("machete gangs mombasa", "KE-01")]
    public async Task A_county_named_stands_before_what_lies_in_it_or_shares_its_name(string q, string code) =>
        (await Places(q)).Select(p => p.Code).FirstOrDefault().ShouldBe(code);

    [Theory]
    [InlineData("land disputes kilifi", "kilifi")]
    [InlineData("machete gangs mombasa", "mombasa")]
    [InlineData("cattle theft in samburu", "samburu")]
    [InlineData("magenge ya vijana kisumu", "kisumu")]
    [InlineData("gold mining in west pokot", "pokot")]
    [InlineData("machet gnags mombasa", "mombasa")]
    [InlineData("land dispuets kilifi", "kilifi")]
    public async Task Beside_the_place_named_no_unrelated_place_is_listed(string q, string named)
    {
        var places = await Places(q);

        places.ShouldNotBeEmpty();
        places.Select(p => $"{p.Matched} ({p.Code} {p.Score})").ShouldAllBe(p => p.Contains(named, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("cattle rustling")]
    [InlineData("police corruption")]
    [InlineData("youth unemployment")]
    [InlineData("wizi wa mifugo")]
    public async Task Words_that_name_no_place_list_none(string q) => (await Places(q)).Select(p => $"{p.Name} {p.Score}").ShouldBeEmpty();

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("xylophone")]
    public async Task What_nobody_said_is_not_found(string q) =>
        (await new SearchQuery(q).Read(site.On(), Paging.From(), Reading.Stop)).Empty.ShouldBeTrue();

    private async Task<IReadOnlyList<Jukwaa.Open.Places.Place>> Places(string q) =>
        (await new SearchQuery(q).Read(site.On(), Paging.From(), Reading.Stop)).Places;
}
