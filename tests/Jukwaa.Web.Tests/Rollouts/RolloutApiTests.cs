using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Feeds;
using Jukwaa.Web.Tests.Shown;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Published plans of forums to come, for whoever reads by program.</summary>
public sealed class RolloutApiTests(Cluster cluster) : IAsyncLifetime
{
    private const string Id = "coast-1",
        List = "/api/v1/rollouts";

    private static readonly DateOnly _first = Plans.Today.AddDays(7);

    private PublicHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PublicHost.Alone(cluster, World.Now);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_is_a_draft_is_not_there()
    {
        await _host.Desk.Do(Plans.Draft(Id, "KE-300", _first), Plans.Propose(Id, _first, "KE-C004"));

        (await Json(List)).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await _host.Get($"{List}/{Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_published_plan_is_in_the_list_and_has_its_stops_with_their_reasons()
    {
        await _host.Desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);
        var row = (await Json(List)).GetProperty("items").EnumerateArray().Single();
        row.GetProperty("id").GetString().ShouldBe(Id);
        row.GetProperty("stops").GetInt32().ShouldBe(1);
        row.GetProperty("level").GetString().ShouldBe("constituency");

        var plan = await Json($"{List}/{Id}");
        plan.EnumerateObject().Select(p => p.Name).ShouldBe(["rollout", "stops"]);
        var stop = plan.GetProperty("stops").EnumerateArray().Single();
        stop.GetProperty("place").GetString().ShouldBe("KE-C004");
        stop.GetProperty("lead").GetString().ShouldBe("Late");
        stop.GetProperty("own").GetInt32().ShouldBe(4);
        stop.GetProperty("change").GetString().ShouldBe("same");
    }

    [Fact]
    public async Task A_stop_that_was_moved_says_so_with_the_day_before()
    {
        await _host.Desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);
        await _host.Desk.Do(Plans.Place(Id, "KE-C004", _first.AddDays(2)), Plans.Publish(Id, "The ferry is closed."));
        var stop = (await Json($"{List}/{Id}")).GetProperty("stops").EnumerateArray().Single();

        stop.GetProperty("change").GetString().ShouldBe("moved");
        stop.GetProperty("wasOn").GetString().ShouldBe($"{_first:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("?place=KE-300", 1)]
    [InlineData("?place=KE", 1)]
    [InlineData("?place=KE-01", 0)]
    [InlineData("?level=constituency", 1)]
    [InlineData("?level=county", 0)]
    public async Task Plans_are_narrowed_by_place_and_level(string query, int count)
    {
        await _host.Desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);

        (await Json(List + query)).GetProperty("items").GetArrayLength().ShouldBe(count);
    }

    [Theory]
    [InlineData("?level=village")]
    [InlineData("?place=KE-999")]
    [InlineData("?q=coast")]
    public async Task A_filter_that_means_nothing_is_refused(string query) =>
        (await _host.Get(List + query)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

    private async Task<JsonElement> Json(string address)
    {
        var answer = await _host.Get(address);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return JsonSerializer.Deserialize<JsonElement>(answer.Text);
    }
}
