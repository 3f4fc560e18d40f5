using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>What holds for every item of the record: both languages, a page of its own in each, a source, days written one way.</summary>
[Collection(NationalRecord.Name)]
public sealed class WholenessTests(RecordSite site)
{
    private static readonly string[] Nouns = ["themes", "institutions", "forums", "concerns", "issues", "commitments"];

    [Theory]
    [InlineData("themes")]
    [InlineData("institutions")]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task Every_text_stands_in_both_languages(string noun)
    {
        var texts = (await site.All($"/api/v1/{noun}")).SelectMany(Texts).ToList();
        texts.Count.ShouldBeGreaterThan(39);
        texts.ShouldAllBe(t => !string.IsNullOrWhiteSpace(t.Text("en")) && !string.IsNullOrWhiteSpace(t.Text("sw")));
    }

    [Fact]
    public async Task The_texts_of_every_timeline_stand_in_both_languages()
    {
        var texts = 0;
        foreach (var id in await site.List<string>("select distinct subject_id from open.event where subject_kind = 'commitment'"))
        {
            var timeline = (await site.Json($"/api/v1/commitments/{id}")).GetProperty("timeline");
            timeline.GetArrayLength().ShouldBeGreaterThan(0, id);
            foreach (var text in Texts(timeline))
            {
                text.Text("en").ShouldNotBeNullOrWhiteSpace(id);
                text.Text("sw").ShouldNotBeNullOrWhiteSpace(id);
                texts++;
            }
        }

        texts.ShouldBeGreaterThan(120);
    }

    [Fact]
    public async Task Every_address_of_a_page_leads_to_that_page()
    {
        var pages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var noun in Nouns)
        {
            foreach (var item in await site.All($"/api/v1/{noun}"))
            {
                item.Text("urlSw").ShouldBe("/sw" + item.Text("url"));
                pages.UnionWith(Addresses(item));
            }
        }

        pages.Count.ShouldBeGreaterThan(1_000);
        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
            async (page, _) =>
            {
                using var answer = await site.Client.Ask(HttpMethod.Head, page);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            }
        );
    }

    [Fact]
    public async Task Every_place_leads_to_the_page_of_its_county_and_those_above_to_none()
    {
        var places = await site.All("/api/v1/places");
        var slugs = places.Where(p => p.Text("level") == "county").ToDictionary(p => p.Text("code")!, p => p.Text("slug"));
        slugs.Count.ShouldBe(47);
        foreach (var place in places)
        {
            var county = place.Text("path")!.Split('/').ElementAtOrDefault(2);
            place.Text("url").ShouldBe(county is null ? null : $"/counties/{slugs[county]}", place.Text("code"));
        }
    }

    [Theory]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task Every_statement_has_a_source_that_is_an_address_and_its_publisher(string noun)
    {
        foreach (var item in await site.All($"/api/v1/{noun}"))
        {
            item.GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(0, item.Id());
            foreach (var source in item.GetProperty("sources").EnumerateArray())
            {
                Uri.TryCreate(source.Text("url"), UriKind.Absolute, out var address).ShouldBeTrue(item.Id());
                address!.Scheme.ShouldBeOneOf("https", "http");
                address.Host.ShouldEndWith(source.Text("publisher")!);
                source.Text("publisher")!.ShouldNotStartWith("www.");
            }
        }
    }

    [Fact]
    public async Task Days_are_written_in_one_way_and_lie_in_the_time_of_the_record()
    {
        var days = new List<string>();
        foreach (
            var (noun, names) in new[]
            {
                ("forums", "heldOn"),
                ("concerns", "raisedOn"),
                ("issues", "openedOn,answerDue"),
                ("commitments", "madeOn,dueOn"),
            }
        )
        {
            days.AddRange((await site.All($"/api/v1/{noun}")).SelectMany(i => names.Split(',').Select(n => i.Text(n)).OfType<string>()));
        }

        days.Count.ShouldBeGreaterThan(200);
        days.ShouldAllBe(d =>
            DateOnly.ParseExact(d, "yyyy-MM-dd") > new DateOnly(2025, 1, 1) && DateOnly.ParseExact(d, "yyyy-MM-dd") < new DateOnly(2030, 1, 1)
        );
    }

    private static IEnumerable<JsonElement> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object when value.TryGetProperty("en", out _) && value.TryGetProperty("sw", out _) => [value],
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Texts(p.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            _ => [],
        };

    /// <summary>Every url of the item and of what it names, in both languages; the addresses of sources lead elsewhere.</summary>
    private static IEnumerable<string> Addresses(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(p => p.Name is "url" or "urlSw" && p.Value.ValueKind == JsonValueKind.String)
                .Select(p => p.Value.GetString()!)
                .Where(a => a.StartsWith('/'))
                .Concat(value.EnumerateObject().SelectMany(p => Addresses(p.Value))),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Addresses),
            _ => [],
        };
}
