using Jukwaa.Domain.Access;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Taking down what somebody said, and raising a need of the own group.</summary>
[Collection(Pages.Name)]
public sealed class RecordFormTests(PageSite site)
{
    private const string Whole = "Summary=Gangs with machetes.&Spoken=en&Theme=gangs&Place=KE-W0018&Group=residents";

    /// <summary>A whole form with one thing wrong, and its field.</summary>
    public static TheoryData<string, string> Bad =>
        new()
        {
            { "Summary=", "Summary" },
            { "Summary=   ", "Summary" },
            { "Spoken=", "Spoken" },
            { "Spoken=tlh", "Spoken" },
            { "Theme=", "Theme" },
            { "Theme=weather", "Theme" },
            { "Place=", "Place" },
            { "Place=KE-W0050", "Place" },
            { "Place=KE-99", "Place" },
            { "Group=", "Group" },
            { "Group=Asha Mwangi", "Group" },
            { "Forum=nowhere-2025", "Forum" },
            { "On=2026-01-15", "On" },
            { "On=jana", "On" },
            { "Accused=kra@KE", "Accused" },
            { "Accused=nobody", "Accused" },
        };

    public static TheoryData<string, string> BadNeed =>
        new()
        {
            { "", "Group" },
            { "Theme=police_resources&Text=The houses leak.", "Group" },
            { "Group=residents&Theme=police_resources&Text=The houses leak.", "Group" },
            { "Group=officers&Text=The houses leak.", "Theme" },
            { "Group=officers&Theme=gangs&Text=The houses leak.", "Theme" },
            { "Group=officers&Theme=police_resources&Text=  ", "Text" },
        };

    [Fact]
    public async Task What_was_said_is_on_record_once_in_the_words_in_which_it_was_said()
    {
        var desk = await Rapporteur();
        var page = await desk.Get("/desk/record");
        const string Typed =
            "Summary=Magenge yenye mapanga.&Spoken=sw&Experience=Waliniibia.&PlaceWords=Feri ya Mtongwe&On=2026-01-10&"
            + "Theme=gangs&Place=KE-W0018&Group=residents";
        var added = await site.Added(async () => await (await desk.Send(page, "record", Typed)).ShouldSay(desk, "record.done"));
        added.ShouldBe([$"ConcernRecorded by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, "record", Typed))).ShouldBeEmpty();
        var concern = await site.Ask<string>("select substr(stream, 9) from ledger.fact where type = 'ConcernRecorded' order by seq desc limit 1");
        var seen = (await desk.Get("/desk/concerns/" + concern)).Document;
        seen.QuerySelector("blockquote[lang=sw]")!.TextContent.ShouldBe("Magenge yenye mapanga.");
        seen.Body!.TextContent.ShouldContain("Feri ya Mtongwe");
    }

    [Fact]
    public async Task An_empty_form_says_of_each_question_that_it_is_open_in_their_order()
    {
        var desk = await Rapporteur();
        foreach (var language in (string[])["", "/sw"])
        {
            Answer(await desk.Send(language + "/desk/record", "record", ""), ["Summary", "Theme", "Place", "Group"]);
        }

        static void Answer(SignIn.Answer answer, string[] fields)
        {
            answer.ShouldRefuse(422, "record", "");
            answer
                .Document.QuerySelectorAll(".govuk-error-summary a")
                .Select(a => a.GetAttribute("href"))
                .ShouldBe(fields.Select(f => "#f-record-" + f));
            answer.Document.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(4, "and beside each");
        }
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task One_thing_wrong_is_refused_at_its_field_and_the_rest_stays(string wrong, string field)
    {
        var desk = await Rapporteur();
        var typed = string.Join('&', Whole.Split('&').Where(f => f.Split('=')[0] != wrong.Split('=')[0]).Append(wrong));
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send(language + "/desk/record", "record", typed);
                    answer.ShouldRefuse(422, "record", typed);
                    answer.ShouldLeadTo("record", field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    [Fact]
    public async Task What_accuses_is_sealed_gathered_and_out_of_sight_in_one_change()
    {
        var desk = await Rapporteur();
        var page = await desk.Get("/desk/record");
        var added = await site.Added(async () =>
            await (await desk.Send(page, "record", Whole + "&Accused=nps@KE-W0018")).ShouldSay(desk, "record.done.sealed")
        );
        added.Count.ShouldBe(6);
        added.ShouldAllBe(f => f.EndsWith(" by " + desk.Actor, StringComparison.Ordinal));
        added.ShouldContain($"ConcernSealed by {desk.Actor}");
        var id = await site.Ask<string>("select substr(stream, 9) from ledger.fact where type = 'ConcernSealed' order by seq desc limit 1");
        ((int)(await desk.Get("/desk/concerns/" + id)).Status).ShouldBe(404);
        (await site.Added(() => desk.Send(page, "record", Whole + "&Accused=nps@KE-W0018"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_kept()
    {
        var desk = await Rapporteur();
        var typed = Whole.Replace("Gangs with machetes.", new string('x', 20_001), StringComparison.Ordinal);
        (await site.Added(async () => (await desk.Send("/desk/record", "record", typed)).ShouldRefuse(422, "record", typed))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_need_names_its_county_and_nobody()
    {
        var desk = await site.At(Role.Responder, "ngao@KE-W0018");
        var page = await desk.Get("/desk/need");
        const string Typed = "Group=officers&Theme=police_resources&Text=The houses leak.";
        var added = await site.Added(async () => await (await desk.Send(page, "need", Typed)).ShouldSay(desk, "need.done"));
        added.ShouldHaveSingleItem().ShouldEndWith(" by officers");
        (await site.Added(() => desk.Send(page, "need", Typed))).ShouldBeEmpty();
        var body = (
            await site.Ask<string>("select body::text || stream || actor from ledger.fact where actor = 'officers' order by seq desc limit 1")
        ).ShouldNotBeNull();
        body.ShouldNotContain(desk.Id.ToString("N"));
        body.ShouldNotContain("W0018");
        body.ShouldContain("\"KE-01\"");
    }

    [Theory, MemberData(nameof(BadNeed))]
    public async Task A_need_filled_in_badly_is_refused_at_its_field(string typed, string field)
    {
        var desk = await site.At(Role.Responder, "ngao@KE-W0018");
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send(language + "/desk/need", "need", typed);
                    answer.ShouldRefuse(422, "need", typed);
                    answer.ShouldLeadTo("need", field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    private Task<AtDesk> Rapporteur() => site.At(Role.Rapporteur, "ngao@KE-W0018");
}
