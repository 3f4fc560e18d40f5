using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Commitments;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>A small record of its own that grows while it is served.</summary>
public sealed class NewFactTests(Cluster cluster) : IAsyncLifetime
{
    private Storage.TestLedger desk = null!;
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Storage.TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        var clock = new Clock(new(2026, 1, 10, 9, 0, 0, TimeSpan.Zero));
        app = Site.Build(new SiteParts(desk.Database.Open, "http://127.0.0.1:0") { Clock = clock }, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_new_fact_gives_every_address_a_new_tag_and_the_old_one_no_longer_counts()
    {
        using var known = await client.Ask("/api/v1/concerns");
        var tag = known.Headers.ETag!.ToString();
        await desk.Do(A.Concern("mombasa-c3", "mombasa-2025"), A.Disclosure("mombasa-c3"));
        using var changed = await client.Ask("/api/v1/concerns", ("If-None-Match", tag));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.ToString().ShouldNotBe(tag);
        (await changed.Json()).GetProperty("total").GetInt32().ShouldBe((await known.Json()).GetProperty("total").GetInt32() + 1);
    }

    [Fact]
    public async Task What_was_not_disclosed_is_not_there()
    {
        await desk.Do(A.Concern("mombasa-c4", "mombasa-2025", summary: "Nobody may read this yet."));
        using var item = await client.Ask("/api/v1/concerns/mombasa-c4");
        item.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.Json("/api/v1/concerns")).ToString().ShouldNotContain("Nobody may read this yet.");
    }

    [Fact]
    public async Task A_correction_shows_both_wordings_in_the_timeline_and_the_new_one_everywhere_else()
    {
        var again = A.Commitment(due: new(2025, 12, 31), wording: "Recruit 12,000 officers.");
        var reason = A.Words("The minutes say twelve thousand.", "Kumbukumbu zasema elfu kumi na mbili.");
        await desk.Do(new CorrectCommitment(Guid.NewGuid(), again.Id, again.Details, reason, again.Texts));

        var page = await client.Json("/api/v1/commitments/mombasa-p1");
        var row = page.GetProperty("commitment");
        row.GetProperty("corrected").GetBoolean().ShouldBeTrue();
        row.GetProperty("wording").Text("en").ShouldBe("Recruit 12,000 officers.");
        var correction = page.GetProperty("timeline").EnumerateArray().Single(e => e.Text("kind") == "CommitmentCorrected");
        correction.GetProperty("before").Text("en").ShouldBe("Recruit 10,000 officers.");
        correction.GetProperty("before").Text("sw").ShouldBe("Kwa Kiswahili: Recruit 10,000 officers.");
        var list = (await client.Json("/api/v1/commitments")).GetProperty("items").EnumerateArray().Single(c => c.Id() == "mombasa-p1");
        JsonElement.DeepEquals(list, row).ShouldBeTrue();
    }

    [Fact]
    public async Task The_small_record_is_late_where_its_date_has_passed()
    {
        var row = (await client.Json("/api/v1/commitments?standing=late")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        row.Text("dueOn").ShouldBe("2025-12-31");
    }
}
