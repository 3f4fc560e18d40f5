using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>Deciding the items of a session by the forms of the desk.</summary>
[Collection(Desks.Pages.Name)]
public sealed class SessionFormTests(PageSite site)
{
    private const string New = "/desk/reviews/new?place=KE-01";

    public static TheoryData<string, string> BadDecision =>
        new()
        {
            { "", "Decision" },
            { "TextEn=We went there.", "Decision" },
            { "Decision=Perfect&TextEn=We went there.", "Decision" },
            { "Decision=reopen", "TextEn" },
            { "Decision=Kept", "TextEn" },
            { "Decision=carry&TextEn= ", "TextEn" },
            { "Decision=note", "TextEn" },
            { "Decision=drop", "TextEn" },
        };

    public static TheoryData<string, string, string> GoodDecision =>
        new()
        {
            { "Decision=Partial&TextEn=Half of it.&TextSw=Nusu yake.", "Found Partial", "ItemDecided CommitmentReviewed" },
            { "Decision=reopen&TextSw=Haipo.", "Reopened", "ItemDecided CommitmentReopened" },
            { "Decision=carry&TextEn=No time.", "CarriedOver", "ItemDecided" },
            { "Decision=note&TextEn=Heard.", "Noted", "ItemDecided" },
            { "Decision=drop&TextEn=Settled elsewhere.", "Dropped", "ItemDropped" },
        };

    [Theory, MemberData(nameof(GoodDecision))]
    public async Task A_decision_is_recorded_once_and_leads_to_the_next_open_item(string typed, string outcome, string facts)
    {
        var (session, desk) = (await Session(await Put(Sitting.Claimed), await Put(Sitting.Claimed), await Put(Sitting.Claimed)), await Chair());
        var page = await desk.Get("/desk/reviews/" + session);
        var added = await site.Added(async () =>
        {
            var answer = await desk.Send(page, "decide-2", typed);
            answer.Location.ShouldEndWith("#item-3");
            await answer.ShouldSay(desk, "session.done.decided");
        });
        added.ShouldBe([.. facts.Split(' ').Select(f => $"{f} by {desk.Actor}")]);
        (await site.Added(() => desk.Send(page, "decide-2", typed))).ShouldBeEmpty("a doubled click is one fact");
        (
            await site.Ask<string>($"select concat_ws(' ', outcome, finding) from open.review_item where review = '{session}' and position = 2")
        ).ShouldBe(outcome);
        var after = await desk.Get("/desk/reviews/" + session);
        after.Document.GetElementById("do-decide-2").ShouldBeNull();
        after.Document.GetElementById("progress")!.TextContent.ShouldBe(outcome == "Dropped" ? "0 of 2 decided" : "1 of 3 decided");
    }

    [Theory, MemberData(nameof(BadDecision))]
    public async Task A_decision_with_something_missing_is_refused_and_keeps_what_was_typed(string typed, string field)
    {
        var session = await Session(await Put(Sitting.Claimed), await Put(Sitting.Claimed));
        await Refused(await Chair(), "/desk/reviews/" + session, "decide-2", typed, field);
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_item_the_second_is_told_and_loses_nothing()
    {
        var session = await Session(await Put(Sitting.Claimed), await Put(Sitting.Claimed));
        var (first, second) = (await Chair(), await site.Seat((Role.Supervisor, "ngao@KE-01", Clearance.Ordinary)));
        var (one, other) = (await first.Get("/desk/reviews/" + session), await second.Get("/sw/desk/reviews/" + session));
        await (await first.Send(one, "decide-1", "Decision=reopen&TextEn=Not there.")).ShouldSay(first, "session.done.decided");

        const string Typed = "Decision=reopen&TextSw=Tulienda, haipo.";
        (await site.Added(async () => (await second.Send(other, "decide-1", Typed)).ShouldRefuse(409, "decide-1", Typed))).ShouldBeEmpty();
        await (await second.Send(other, "decide-2", Typed)).ShouldSay(second, "session.done.decided");
    }

    [Fact]
    public async Task A_promise_that_changed_while_it_was_judged_is_looked_at_again()
    {
        var promise = await Put(Sitting.Claimed);
        var (session, desk) = (await Session(promise), await Chair());
        var page = await desk.Get("/desk/reviews/" + session);
        await site.Do(A.Progress(promise));

        const string Typed = "Decision=NotKept&TextEn=Nothing is there.";
        var refused = await desk.Send(page, "decide-1", Typed);
        refused.ShouldRefuse(409, "decide-1", Typed);
        (await site.Ask<string>($"select outcome from desk.review_item where review = '{session}'")).ShouldBeNull();
        await (await desk.Send("/desk/reviews/" + session, "decide-1", Typed)).ShouldSay(desk, "session.done.decided");
    }

    [Fact]
    public async Task What_the_chair_answers_for_can_only_be_carried_over()
    {
        var own = $"p-{Guid.NewGuid():N}";
        await site.Forum();
        await site.Do(Sitting.Of(own, "ngao@KE-01", "KE-01"), A.Progress(own, done: true));
        var (session, desk) = (await Session(own), await Chair());
        var page = await desk.Get("/desk/reviews/" + session);
        page.Document.QuerySelectorAll("#do-decide-1 [name=Decision]").Select(e => e.GetAttribute("value")).ShouldBe(["carry"]);
        foreach (var bent in (string[])["Kept", "reopen", "note", "drop"])
        {
            (
                await site.Added(async () => ((int)(await desk.Send(page, "decide-1", $"Decision={bent}&TextEn=We did it.")).Status).ShouldBe(422))
            ).ShouldBeEmpty();
        }

        await (await desk.Send(page, "decide-1", "Decision=carry&TextEn=Others must lead.")).ShouldSay(desk, "session.done.decided");
    }

    [Fact]
    public async Task A_session_takes_up_moves_and_is_called_off_with_reasons()
    {
        var further = await Put(Sitting.Disputed);
        var (session, desk) = (await Session(await Put(Sitting.Claimed)), await Chair());
        var page = "/desk/reviews/" + session;
        await Refused(desk, page, "takeup", "Item=commitment/p-nowhere", "Item");
        await (await desk.Send(page, "takeup", $"Item=commitment/{further}")).ShouldSay(desk, "session.done.taken_up");
        await Refused(desk, page, "move", "Day=&TextEn=The hall is taken.", "Day");
        await Refused(desk, page, "move", "Day=2020-01-01&TextEn=The hall is taken.", "Day");
        await Refused(desk, page, "move", "Day=2026-02-01", "TextEn");
        await (await desk.Send(page, "move", "Day=2026-02-01&TextEn=The hall is taken.")).ShouldSay(desk, "session.done.moved");
        (await desk.Get(page)).Document.GetElementById("do-decide-1").ShouldBeNull("its day has not come");
        await Refused(desk, page, "calloff", "", "TextEn");
        await (await desk.Send(page, "calloff", "TextSw=Mafuriko.")).ShouldSay(desk, "session.done.called_off");
        (await desk.Get(page)).Document.QuerySelectorAll("form.deed").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_a_desk_reads_a_session_and_only_those_who_review_there_change_it()
    {
        var session = await Session(await Put(Sitting.Claimed));
        foreach (
            var (role, office) in ((Role, string)[])[(Role.Responder, "nps@KE-01"), (Role.Supervisor, "ngao@KE-02"), (Role.Auditor, "ngao@KE-01")]
        )
        {
            var desk = await site.At(role, office);
            var page = await desk.Get("/desk/reviews/" + session);
            ((int)page.Status).ShouldBe(200);
            page.Document.QuerySelectorAll("form.deed").ShouldBeEmpty($"{role} {office}");
        }

        ((int)(await (await site.At(Role.Responder, "nps@KE-01")).Get("/desk/reviews/new")).Status).ShouldBe(404);
        ((int)(await (await Chair()).Get("/desk/reviews/r-nowhere")).Status).ShouldBe(404);
    }

    [Fact]
    public async Task On_paper_it_is_the_agenda_with_room_to_write_and_no_form()
    {
        var (session, desk) = (await Session(await Put(Sitting.Claimed), await Put(Sitting.Disputed)), await Chair());
        await desk.Send("/desk/reviews/" + session, "decide-1", "Decision=carry&TextEn=No time.");
        var page = (await desk.Get("/desk/reviews/" + session)).Document;
        page.QuerySelectorAll(".agenda > li").Length.ShouldBe(2);
        page.QuerySelectorAll(".agenda .print-only").Length.ShouldBe(1, "what is decided needs no room to write");
        page.QuerySelectorAll("form.deed").ShouldAllBe(f => f.Closest(".no-print") != null);
        page.QuerySelectorAll("main details").ShouldAllBe(d => d.Closest(".no-print") != null);
    }

    [Fact]
    public async Task Ids_of_a_page_are_its_own_and_each_form_is_a_command_of_its_own()
    {
        var session = await Session(await Put(Sitting.Claimed), await Put(Sitting.Disputed));
        foreach (
            var path in (string[])[$"/desk/reviews/{session}", $"/sw/desk/reviews/{session}", New, "/sw" + New, "/desk/reviews", "/sw/desk/reviews"]
        )
        {
            var page = (await (await Chair()).Get(path)).Document;
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count, path);
            page.QuerySelectorAll("main label[for]").ShouldAllBe(l => ids.Contains(l.GetAttribute("for")!));
            var forms = page.QuerySelectorAll("form.deed [name=CommandId]").Select(f => f.GetAttribute("value")).ToList();
            forms.Distinct().Count().ShouldBe(forms.Count, path);
        }
    }

    private Task Refused(AtDesk desk, string page, string form, string typed, string field) => site.Refuses(desk, page, form, typed, field);

    private Task<AtDesk> Chair() => site.Chair();

    private Task<string> Put(Func<string, IEnumerable<Command>> what) => site.Put(what);

    private async Task<string> Session(params string[] promises)
    {
        var plan = Sitting.Plan($"r-{Guid.NewGuid():N}", [.. promises.Select(p => $"commitment/{p}")]);
        await site.Do(plan);
        return plan.Id;
    }
}
