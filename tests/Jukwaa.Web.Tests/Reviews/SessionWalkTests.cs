using Jukwaa.Domain.Access;
using Jukwaa.Domain.Reviews;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>One session from its plan to the public page, and what the next one finds.</summary>
[Collection(Desks.Pages.Name)]
public sealed class SessionWalkTests(PageSite site)
{
    [Fact]
    public async Task A_session_is_planned_held_closed_and_read_by_everybody_and_the_next_one_has_what_was_carried_over()
    {
        var ids = new List<string>();
        foreach (var make in (Func<string, IEnumerable<Command>>[])[Sitting.Claimed, Sitting.Disputed, Sitting.Claimed])
        {
            ids.Add($"p-{Guid.NewGuid():N}");
            await site.Forum();
            await site.Do(make(ids[^1]));
        }

        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        var planned = await desk.Send(
            "/desk/reviews/new?place=KE-01",
            "plan",
            $"On=2026-01-14&{string.Join('&', ids.Select(i => $"Items=commitment/{i}"))}"
        );
        var page = planned.Location.ShouldNotBeNull(planned.Errors);
        (await desk.Get("/desk/reviews")).Document.QuerySelectorAll($"a[href='{page}']").Length.ShouldBe(1);
        await (await desk.Send(page, "decide-1", "Decision=Kept&TextEn=All are there.&TextSw=Wote wapo.")).ShouldSay(desk, "session.done.decided");
        await (await desk.Send(page, "decide-2", "Decision=reopen&TextEn=Nobody came.")).ShouldSay(desk, "session.done.decided");
        (await desk.Send(page, "close", "")).ShouldRefuse(409, "close", "");
        var last = await desk.Send(page, "decide-3", "Decision=carry&TextEn=The papers are missing.");
        last.Location.ShouldEndWith("#close");
        await (await desk.Send(page, "close", "")).ShouldSay(desk, "session.done.closed");

        var open = await Public(page.Replace("/desk", "", StringComparison.Ordinal));
        Decisions(open).ShouldBe(["Kept", "It did not hold: opened again", "Carried over to the next session"]);
        open.Text.ShouldContain("Nobody came.");
        open.Text.ShouldContain("Held and closed");
        var swahili = await Public("/sw" + page.Replace("/desk", "", StringComparison.Ordinal));
        Decisions(swahili).ShouldBe(["Imetimizwa", "Halikukamilika kweli: limefunguliwa tena", "Limeahirishwa hadi kikao kijacho"]);
        swahili.Text.ShouldContain("Wote wapo.");
        (await site.List($"select standing from open.commitment where id = any('{{{string.Join(',', ids)}}}')")).ShouldBe(
            ["kept", "in_progress", "done"],
            ignoreOrder: true
        );

        var next = await desk.Get("/desk/reviews/new?place=KE-01");
        var ticked = next.Document.QuerySelectorAll("#do-plan input[checked]").Select(e => e.GetAttribute("value")).ToList();
        ticked.ShouldContain($"commitment/{ids[2]}");
        ticked.ShouldNotContain($"commitment/{ids[0]}");
    }

    [Fact]
    public async Task A_session_whose_day_passed_is_overdue_in_public_and_at_the_desk()
    {
        await site.Forum();
        var promise = $"p-{Guid.NewGuid():N}";
        await site.Do([.. Sitting.Claimed(promise)]);
        var plan = Sitting.Plan($"r-{Guid.NewGuid():N}", $"commitment/{promise}");
        await site.Do(plan);
        (await Public("/reviews/" + plan.Id)).Text.ShouldNotContain("Overdue");

        var now = site.Clock.Now;
        site.Clock.Now = now.AddDays(1);
        try
        {
            var page = await Public("/reviews/" + plan.Id);
            page.Text.ShouldContain("It was not closed, not called off and not moved.");
            (await Public("/reviews?phase=Overdue")).Document.QuerySelectorAll($"a[href='/reviews/{plan.Id}']").Length.ShouldBe(1);
            (await Public("/reviews?phase=Planned")).Document.QuerySelectorAll($"a[href='/reviews/{plan.Id}']").ShouldBeEmpty();
            (await Public($"/api/v1/reviews/{plan.Id}")).Text.ShouldContain("\"phase\":\"Overdue\"");
        }
        finally
        {
            site.Clock.Now = now;
        }
    }

    [Fact]
    public async Task The_public_list_is_narrowed_by_county_and_by_how_far_it_is_and_links_come_from_county_and_promise()
    {
        await site.Forum();
        var promise = $"p-{Guid.NewGuid():N}";
        var plan = Sitting.Plan($"r-{Guid.NewGuid():N}", $"commitment/{promise}");
        await site.Do([
            .. Sitting.Claimed(promise),
            plan,
            Sitting.Decide(plan.Id, $"commitment/{promise}"),
            new CloseReview(Guid.NewGuid(), plan.Id),
        ]);
        foreach (var language in (string[])["", "/sw"])
        {
            async Task<int> Links(string page) =>
                (await Public(language + page)).Document.QuerySelectorAll($"a[href='{language}/reviews/{plan.Id}']").Length;
            (await Links("/reviews?county=mombasa&phase=Closed")).ShouldBe(1);
            (await Links("/reviews?county=kwale")).ShouldBe(0);
            (await Links("/reviews?phase=CalledOff")).ShouldBe(0);
            (await Links("/commitments/" + promise)).ShouldBe(1, "its timeline leads to the session");
            ((int)(await Public(language + "/reviews/r-nowhere")).Status).ShouldBe(404);
            ((int)(await Public(language + "/reviews?county=atlantis&phase=soon&page=x")).Status).ShouldBe(200);
        }

        (await Public("/counties/mombasa")).Text.ShouldContain("/reviews/");
        (await Public("/api/v1/reviews?place=KE-01&phase=Closed")).Text.ShouldContain(plan.Id);
        (await Public("/api/v1/reviews?place=KE-02")).Text.ShouldNotContain(plan.Id);
        ((int)(await Public("/api/v1/reviews?phase=soon")).Status).ShouldBe(422);
        ((int)(await Public("/api/v1/reviews/r-nowhere")).Status).ShouldBe(404);
    }

    private static IEnumerable<string> Decisions(Answer page) =>
        page.Document.QuerySelectorAll("#agenda dd strong").Select(e => e.TextContent.Trim());

    /// <summary>What anybody sees; the second for which the host trusts what it last knew goes by first.</summary>
    private async Task<Answer> Public(string path)
    {
        site.Clock.Now += TimeSpan.FromSeconds(2);
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        return await desk.Get(path);
    }
}
