using System.Text.Json;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Record;

/// <summary>Everything of the national record can be found, with its source.</summary>
[Collection(NationalRecord.Name)]
public sealed class WholeRecordTests(RecordSite site)
{
    [Theory]
    [InlineData("/api/v1/forums", 47)]
    [InlineData("/api/v1/concerns", 174)]
    [InlineData("/api/v1/commitments", 121)]
    [InlineData("/api/v1/themes", 40)]
    public async Task The_api_lists_every_item_once(string list, int count)
    {
        var ids = new List<string>();
        for (var next = list + "?limit=50"; next is not null; )
        {
            using var page = JsonDocument.Parse(await site.Get(next));
            ids.AddRange(
                page.RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Select(i => (i.TryGetProperty("id", out var id) ? id : i.GetProperty("key")).GetString()!)
            );
            next = page.RootElement.GetProperty("next").GetString();
        }

        ids.Count.ShouldBe(count);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Mombasa_shows_the_ten_concerns_and_ten_commitments_of_its_edition()
    {
        var page = await site.Get("/counties/mombasa");
        for (var n = 1; n <= 10; n++)
        {
            page.ShouldContain($"/concerns/mombasa-c{n}\"");
            page.ShouldContain($"/commitments/mombasa-p{n}\"");
        }
    }
}
