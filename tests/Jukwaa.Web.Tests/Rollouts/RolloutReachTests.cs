using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Who reads and changes a plan: a post that runs forums and reaches the whole of its place.</summary>
[Collection(Desks.Pages.Name)]
public sealed class RolloutReachTests(PageSite site)
{
    private static readonly DateOnly _first = new(2026, 3, 2);

    [Theory]
    [InlineData(Role.Supervisor, "ngao@KE-01", true)]
    [InlineData(Role.Analyst, "nps@KE-01", true)]
    [InlineData(Role.Leadership, "interior@KE", true)]
    [InlineData(Role.Supervisor, "ngao@KE-300", true)]
    [InlineData(Role.Supervisor, "ngao@KE-02", false)]
    [InlineData(Role.Supervisor, "ngao@KE-C004", false)]
    [InlineData(Role.Rapporteur, "ngao@KE-01", false)]
    [InlineData(Role.Responder, "nps@KE-01", false)]
    [InlineData(Role.Publisher, "nps@KE-01", false)]
    [InlineData(Role.Oversight, "ipoa@KE", false)]
    [InlineData(Role.Auditor, "interior@KE", false)]
    [InlineData(Role.Administrator, "interior@KE", false)]
    public async Task A_plan_of_a_county_is_known_to_those_who_plan_there(Role role, string office, bool reads)
    {
        var id = await Published();
        await site.Do(new EnterAbsence(Guid.NewGuid(), id, new("interior", "KE"), _first, _first));
        var desk = await site.At(role, office);

        (await desk.Get("/desk/rollout/" + id)).Status.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await desk.Get($"/desk/rollout/{id}/stops/KE-C004")).Status.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        foreach (var table in (string[])["rollout_stop", "rollout_shown", "rollout_absence"])
        {
            (await site.Read(desk.Id, $"select rollout from desk.{table} where rollout = '{id}'")).Count.ShouldBe(reads ? 1 : 0, table);
        }

        (await site.Read(desk.Id, $"select kind from desk.event where subject_kind = 'rollout' and subject_id = '{id}'")).Count.ShouldBe(
            reads ? 4 : 0
        );
    }

    [Fact]
    public async Task A_plan_of_the_country_is_not_changed_from_a_county()
    {
        var id = $"kenya-{Guid.NewGuid():N}";
        await site.Do(Plans.Draft(id, "KE", _first), Plans.Propose(id, _first, "KE-C004"));
        var county = await site.At(Role.Supervisor, "ngao@KE-01");

        (await county.Get("/desk/rollout/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Get("/desk/rollout")).Text.ShouldNotContain(id);
        var draft = await county.Send("/desk/rollout", "draft", "Place=KE&Level=county&First=2026-03-02&Every=1&Teams=1");
        draft.Status.ShouldBe(HttpStatusCode.NotFound, "as if there were no such place");
        var nation = await site.At(Role.Leadership, "interior@KE");
        (await nation.Get("/desk/rollout")).Text.ShouldContain(id);
    }

    [Fact]
    public async Task A_stop_shows_no_forum_that_the_reader_may_not_know()
    {
        var id = await Published();
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        await site.Do(A.Plan($"f-{Guid.NewGuid():N}", "KE-02", _first, "KE-C010"));

        (await desk.Get("/desk/rollout/" + id)).Document.QuerySelectorAll(".s-late").ShouldBeEmpty();
    }

    private async Task<string> Published()
    {
        var id = $"mombasa-{Guid.NewGuid():N}";
        await site.Do([.. Plans.Published(id, "KE-01", _first, "KE-C004")]);
        return id;
    }
}
