using Jukwaa.Domain.Access;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Inviting officers, giving and ending posts, ways in, and being forgotten.</summary>
[Collection(Pages.Name)]
public sealed class PeopleFormTests(PageSite site)
{
    private const string Why = "Reason=Transferred to Kwale.";

    public static TheoryData<string, string> BadInvitation =>
        new()
        {
            { "Name=", "Name" },
            { "Name=   ", "Name" },
            { "Name=" + new string('x', 121), "Name" },
            { "Handle=", "Handle" },
            { "Handle=ab", "Handle" },
            { "Handle=a mwangi", "Handle" },
            { "Handle=-mwangi", "Handle" },
            { "Handle=" + new string('x', 61), "Handle" },
            { "Email=asha", "Email" },
            { "Email=@" + new string('x', 200), "Email" },
            { "Phone=the usual", "Phone" },
            { "Phone=0712", "Phone" },
            { "Language=", "Language" },
            { "Language=fr", "Language" },
        };

    public static TheoryData<string, string, int, string> BadDeed =>
        new()
        {
            { "give", "", 422, "Office" },
            { "give", "Office=kra@KE", 422, "Office" },
            { "give", "Office=nps", 422, "Office" },
            { "give", "Office=nps@KE-01&Role=Emperor", 422, "Office" },
            { "give", "Office=nps@KE-01&Role=77", 422, "Office" },
            { "give", "Office=nps@KE-01&Clearance=7", 422, "Office" },
            { "give", "Office=nps@KE-01&Role=Oversight", 422, "Office" },
            { "give", "Office=nps@KE-01&From=2026-02-01&Until=2026-01-20", 422, "Until" },
            { "give", "Office=nps@KE-01&From=kesho", 422, "From" },
            { "give", "Office=nps@KE-01&Until=2099-01-01", 422, "Until" },
            { "end", "", 422, "Reason" },
            { "end", "Until=2026-01-01&" + Why, 422, "Until" },
            { "forget", "", 409, "Reason" },
            { "forget", Why, 409, "Reason" },
        };

    [Fact]
    public async Task An_officer_is_invited_once_and_has_no_post_yet()
    {
        var desk = await Administrator();
        var page = await desk.Get("/desk/people/invite");
        const string Typed = "Name=Amina Were&Handle=a.were&Email=a@example.org&Phone=+254 700 000 000&Language=sw";
        var added = await site.Added(async () =>
        {
            var answer = await desk.Send(page, "invite", Typed);
            answer.Location!.ShouldStartWith("/desk/people/");
            await answer.ShouldSay(desk, "people.done.invited");
        });
        added.ShouldHaveSingleItem().ShouldEndWith(" by " + desk.Actor);
        (await site.Added(() => desk.Send(page, "invite", Typed))).ShouldBeEmpty();
        var again = await desk.Send("/desk/people/invite", "invite", Typed);
        again.ShouldRefuse(409, "invite", Typed);
        again.ShouldLeadTo("invite", "Handle");
        (await desk.Get("/desk/people"))
            .Document.QuerySelectorAll("tbody tr")
            .Count(r => r.TextContent.Contains("Amina Were", StringComparison.Ordinal))
            .ShouldBe(1);
        (await site.List("select body::text from ledger.fact")).ShouldAllBe(
            b => !b.Contains("Were", StringComparison.Ordinal),
            "no fact names anybody"
        );
    }

    [Theory, MemberData(nameof(BadInvitation))]
    public async Task One_thing_wrong_with_an_invitation_is_refused_at_its_field(string wrong, string field)
    {
        var desk = await Administrator();
        string[] whole = ["Name=Asha Mwangi", "Handle=a.mwangi", "Language=en"];
        var typed = string.Join('&', whole.Where(f => f.Split('=')[0] != wrong.Split('=')[0]).Append(wrong));
        await Refused(desk, "/desk/people/invite", "invite", typed, 422, field);
        (await site.People.Find("a.mwangi", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_bent_id_of_a_form_invites_nobody()
    {
        var desk = await Administrator();
        foreach (var id in (string[])["one", "", Guid.Empty.ToString()])
        {
            var typed = $"CommandId={id}&Name=Bent&Handle=bent.{id.Length}&Language=en";
            (await site.Added(async () => ((int)(await desk.Send("/desk/people/invite", "invite", typed)).Status).ShouldBe(422, id))).ShouldBeEmpty();
            (await site.People.Find($"bent.{id.Length}", TestContext.Current.CancellationToken)).ShouldBeNull(id);
        }
    }

    [Fact]
    public async Task A_post_is_given_and_ended_with_whoever_takes_over()
    {
        var (desk, person, next) = (await Administrator(), await site.Invited(), await site.Invited("Juma Otieno"));
        var heir = site.Post(next, Role.Responder, "nps@KE-01");
        await site.Change([heir]);
        var page = await desk.Get("/desk/people/" + person);
        const string Typed = "Role=Responder&Office=nps@KE-01&Clearance=Restricted&From=2026-01-14&Until=2026-12-31";
        var added = await site.Added(async () => await (await desk.Send(page, "give", Typed)).ShouldSay(desk, "people.done.given"));
        added.ShouldBe([$"PostGiven by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, "give", Typed))).ShouldBeEmpty();
        page = await desk.Get("/desk/people/" + person);
        var form = page.Document.QuerySelector("form[id^=do-end]")!.Id!["do-".Length..];
        page.Document.QuerySelectorAll($"#do-{form} option[value='{heir.Id}']").Length.ShouldBe(1);
        added = await site.Added(async () =>
            await (await desk.Send(page, form, $"Until=2026-01-14&Successor={heir.Id}&{Why}")).ShouldSay(desk, "people.done.ended")
        );
        added.ShouldBe([$"PostEnded by {desk.Actor}"]);
        (await desk.Get("/desk/people/" + person)).Document.QuerySelector("form[id^=do-end]").ShouldBeNull();
    }

    [Fact]
    public async Task Two_posts_of_one_officer_have_forms_of_their_own_and_an_error_stands_in_one()
    {
        var (desk, person) = (await Administrator(), await site.Invited());
        await site.Change([site.Post(person, Role.Responder, "nps@KE-01"), site.Post(person, Role.Analyst, "ngao@KE-01")]);
        var page = await desk.Get("/desk/people/" + person);
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count, string.Join(' ', ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)));
        var forms = page.Document.QuerySelectorAll("form[id^=do-end]").Select(f => f.Id!["do-".Length..]).ToList();
        forms.Count.ShouldBe(2);
        var answer = await desk.Send(page, forms[1], "Until=2026-01-13");
        answer.ShouldRefuse(422, forms[1], "Until=2026-01-13");
        answer.ShouldLeadTo(forms[1], "Reason");
        answer.Document.QuerySelector($"#do-{forms[0]} input[type=date]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        (await site.Added(async () => ((int)(await desk.Send(page, forms[0], "Of=post-nowhere&" + Why)).Status).ShouldBe(404))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(BadDeed))]
    public async Task A_form_filled_in_badly_is_refused_at_its_field(string form, string typed, int status, string field)
    {
        var (desk, person) = (await Administrator(), await site.Invited());
        var post = site.Post(person, Role.Responder, "nps@KE-01");
        await site.Change([post]);
        await Refused(desk, "/desk/people/" + person, form == "end" ? $"end-{post.Id}" : form, typed, status, field);
    }

    [Fact]
    public async Task Nobody_gives_a_post_to_the_own_person()
    {
        var desk = await Administrator();
        const string Typed = "Role=Analyst&Office=ngao@KE-01&Clearance=Restricted";
        (await site.Added(async () => (await desk.Send("/desk/people/" + desk.Id, "give", Typed)).ShouldRefuse(403, "give", Typed))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_shown_once_and_a_new_one_voids_it()
    {
        var (desk, person) = (await Administrator(), await site.Invited());
        var first = Link(await desk.Send("/desk/people/" + person, "link", ""));
        (await desk.Get("/desk/people/" + person)).Text.ShouldNotContain(first);
        var second = Link(await desk.Send("/sw/desk/people/" + person, "link", ""));
        (await site.People.Invited(first.Split('/')[^1], TestContext.Current.CancellationToken)).ShouldBeNull();
        (await site.People.Invited(second.Split('/')[^1], TestContext.Current.CancellationToken))!.Id.ShouldBe(person);

        static string Link(SignIn.Answer answer)
        {
            ((int)answer.Status).ShouldBe(200);
            var link = answer.Document.QuerySelector("p.key")!.TextContent;
            link.ShouldContain("/sign-in/invitation/");
            return link;
        }
    }

    [Fact]
    public async Task Letting_somebody_in_again_needs_a_reason_and_ends_their_sessions()
    {
        var (desk, officer) = (await Administrator(), await site.Seat((Role.Responder, "nps@KE-01", Clearance.Ordinary)));
        await Refused(desk, "/desk/people/" + officer.Id, "recover", "", 422, "Reason");
        (await officer.Caller.IsIn()).ShouldBeTrue();
        var added = await site.Added(async () =>
        {
            var page = await desk.Get("/desk/people/" + officer.Id);
            for (var press = 1; press <= 2; press++)
            {
                var answer = await desk.Send(page, "recover", "Reason=The telephone was stolen.");
                answer.Document.QuerySelectorAll("p.key").Length.ShouldBe(1, $"press {press}: whoever pressed twice sees the second answer alone");
            }
        });
        added.ShouldBe([$"AccessRecovered by {desk.Actor}"]);
        (await officer.Caller.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_has_no_post_any_more_can_be_forgotten_and_the_facts_stand()
    {
        var (desk, person) = (await Administrator(), await site.Invited("Wanjiru Kilonzo"));
        await Refused(desk, "/desk/people/" + person, "forget", "", 422, "Reason");
        var page = await desk.Get("/desk/people/" + person);
        var added = await site.Added(async () => await (await desk.Send(page, "forget", Why)).ShouldSay(desk, "people.done.forgotten"));
        added.ShouldBe([$"OfficerForgotten by {desk.Actor}"]);
        (await desk.Get("/desk/people")).Text.ShouldNotContain("Wanjiru");
        ((int)(await desk.Send(page, "forget", Why)).Status).ShouldBe(302, "pressed twice it was done already");
    }

    [Theory]
    [InlineData("Form=shred", 400)]
    [InlineData("Form=", 400)]
    [InlineData("__RequestVerificationToken=x", 400)]
    public async Task What_stands_hidden_cannot_be_bent(string typed, int status)
    {
        var (desk, person) = (await Administrator(), await site.Invited());
        (await site.Added(async () => ((int)(await desk.Send("/desk/people/" + person, "give", typed)).Status).ShouldBe(status))).ShouldBeEmpty();
        ((int)(await desk.Get("/desk/people/" + Guid.NewGuid())).Status).ShouldBe(404);
        ((int)(await desk.Get("/desk/people/me")).Status).ShouldBe(404);
    }

    private async Task Refused(AtDesk desk, string page, string form, string typed, int status, string field)
    {
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send(language + page, form, typed);
                    answer.ShouldRefuse(status, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    private Task<AtDesk> Administrator() => site.At(Role.Administrator, "interior@KE");
}
