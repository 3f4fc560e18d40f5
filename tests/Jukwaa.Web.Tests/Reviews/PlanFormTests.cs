using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>Planning a session by the form of the desk.</summary>
[Collection(Desks.Pages.Name)]
public sealed class PlanFormTests(PageSite site)
{
    private const string New = "/desk/reviews/new?place=KE-01";

    public static TheoryData<string, string> BadPlan =>
        new()
        {
            { "On=&Items={item}", "On" },
            { "On=kesho&Items={item}", "On" },
            { "On=2026-01-13&Items={item}", "On" },
            { "On=2027-01-15&Items={item}", "On" },
            { "On=2026-01-14&Items=", "Items" },
            { "On=2026-01-14&Items={item}&Items={item}", "Items" },
        };

    [Fact]
    public async Task A_session_is_planned_from_what_is_due_with_the_most_urgent_ticked()
    {
        var (disputed, late) = (await Put(Sitting.Disputed), await Put(id => [A.Commitment(id, due: Sitting.Today.AddDays(-280))]));
        var desk = await Chair();
        var page = await desk.Get(New);
        Ticked(page).ShouldContain($"commitment/{disputed}");
        Ticked(page).ShouldNotContain($"commitment/{late}");

        var typed = $"On=2026-01-20&Items=commitment/{disputed}&Items=commitment/{late}";
        var added = await site.Added(async () => await (await desk.Send(page, "plan", typed)).ShouldSay(desk, "session.done.planned"));
        added.ShouldBe([$"ReviewPlanned by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, "plan", typed))).ShouldBeEmpty("sent twice is one session");
        Ticked(await desk.Get(New)).ShouldNotContain($"commitment/{disputed}", "it stands on an agenda already");
        (await desk.Get(New)).Text.ShouldContain("on the agenda of 20 Jan 2026");
    }

    [Theory, MemberData(nameof(BadPlan))]
    public async Task A_plan_with_one_thing_wrong_is_refused_at_its_field(string typed, string field)
    {
        var (item, desk) = (await Put(Sitting.Disputed), await Chair());
        var sent = typed.Replace("{item}", $"commitment/{item}", StringComparison.Ordinal);
        await Refused(desk, New, "plan", sent, field);
    }

    [Theory]
    [InlineData("concern/nowhere")]
    [InlineData("commitment/p-nowhere")]
    [InlineData("commitment")]
    [InlineData("issue/")]
    [InlineData("issue/sealed-1")]
    [InlineData("../../etc")]
    public async Task An_item_that_somebody_made_up_is_answered_as_one_that_is_not_there(string item)
    {
        var desk = await Chair();
        await Put(Sitting.Disputed);
        var answer = await desk.Send(New, "plan", $"On=2026-01-20&Items={item}");
        answer.ShouldRefuse(404, "plan", $"On=2026-01-20&Items={item}");
    }

    [Fact]
    public async Task A_place_that_is_nowhere_or_out_of_reach_proposes_nothing()
    {
        var desk = await Chair();
        foreach (var place in (string[])["KE-02", "KE-99", "", "'; drop table"])
        {
            var page = await desk.Get("/desk/reviews/new?place=" + Uri.EscapeDataString(place));
            ((int)page.Status).ShouldBe(200);
            page.Document.GetElementById("do-plan").ShouldBeNull(place);
        }

        var bent = await desk.Send(New, "plan", "Place=KE-02&On=2026-01-20&Items=commitment/p-x");
        ((int)bent.Status).ShouldBe(422);
    }

    private static IEnumerable<string?> Ticked(Jukwaa.Web.Tests.SignIn.Answer page) =>
        page.Document.QuerySelectorAll("#do-plan input[name=Items][checked]").Select(e => e.GetAttribute("value"));

    private Task Refused(AtDesk desk, string page, string form, string typed, string field) => site.Refuses(desk, page, form, typed, field);

    private Task<AtDesk> Chair() => site.Chair();

    private Task<string> Put(Func<string, IEnumerable<Command>> what) => site.Put(what);
}
