using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Who may bring something from a hall, and who reads what was taken down there.</summary>
[Collection(Desks.Pages.Name)]
public sealed class SyncReachTests(PageSite site)
{
    [Fact]
    public async Task Only_the_app_may_send_in_the_name_of_whoever_is_signed_in()
    {
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        (await desk.Caller.Ask("/capture/sync", "{}")).Status.ShouldBe(HttpStatusCode.NotFound, "a page of another site cannot set the header");
        (await desk.Caller.Ask("/capture/sync", "{}", ("X-Jukwaa", "other"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Caller.Ask("/capture/sync", "{}", ("X-Jukwaa", "capture"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_so_and_not_sent_elsewhere()
    {
        using var caller = new SignIn.Caller(site.Address, site.Clock);
        foreach (var (path, body) in ((string, string?)[])[("/capture/kit", null), ("/capture/sync", "{}")])
        {
            var answer = await caller.Ask(path, body, ("X-Jukwaa", "capture"));
            (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Unauthorized, null), path);
        }
    }

    [Theory]
    [InlineData(Role.Rapporteur, "ngao@KE-02")]
    [InlineData(Role.Rapporteur, "ngao@KE-W0018")]
    public async Task A_forum_out_of_reach_is_answered_like_one_that_is_not_there(Role role, string office)
    {
        var desk = await site.At(role, office);
        (await new Phone(desk, await Hall.Open(site)).Sync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await new Phone(desk, "no-such-forum").Sync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Publisher)]
    public async Task Who_may_not_take_concerns_down_has_no_such_address(Role role)
    {
        var desk = await site.At(role, "interior@KE");
        (await new Phone(desk, await Hall.Open(site)).Sync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_planned_or_cancelled_forum_takes_nothing()
    {
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        var planned = Hall.InSession("only-planned", site.Today)[0];
        await site.Do(planned);
        (await new Phone(desk, "only-planned").Sync()).Status.ShouldBe(HttpStatusCode.NotFound);
        await site.Do([.. Hall.InSession("called-off", site.Today).Take(2), new CancelForum(Guid.NewGuid(), "called-off", A.Words("Floods."))]);
        (await new Phone(desk, "called-off").Sync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Fields of a voice; who took it down; and who else reads it.</summary>
    public static TheoryData<string, string> Readers =>
        new()
        {
            { "theme=gangs", "rapporteur analyst publisher chair cleared" },
            { "theme=gbv", "cleared" },
            { "theme=gangs&careful=child", "cleared" },
            { "theme=police_conduct", "oversight" },
            { "theme=gangs&accuses=ngao", "oversight" },
        };

    [Theory, MemberData(nameof(Readers))]
    public async Task What_is_careful_is_read_by_few_and_what_accuses_an_office_by_oversight_alone(string fields, string readers)
    {
        var (forum, mine) = (await Hall.Open(site), await site.Seat((Role.Rapporteur, "nps@KE", Clearance.Ordinary)));
        var phone = new Phone(mine, forum);
        var entry = Guid.NewGuid().ToString();
        phone.Edit(entry, "Concern", AtDesk.Fields(fields).ToDictionary(f => f.Name, f => f.Value));
        var answer = Guid.NewGuid().ToString();
        phone.Edit(answer, "Answer", new { response = "Accepted" }, about: entry);
        await phone.Sync();
        phone.Results.Values.ShouldAllBe(r => r.GetProperty("state").GetString() == "accepted");
        phone.Entries.Keys.ShouldBe([entry, answer], ignoreOrder: true, "whoever took it down reads it");

        (string Who, Role Role, string Office, Clearance Clearance)[] all =
        [
            ("rapporteur", Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary),
            ("analyst", Role.Analyst, "interior@KE", Clearance.Ordinary),
            ("publisher", Role.Publisher, "interior@KE", Clearance.Ordinary),
            ("chair", Role.Supervisor, "ngao@KE-01", Clearance.Ordinary),
            ("cleared", Role.Rapporteur, "nps@KE", Clearance.Restricted),
            ("oversight", Role.Oversight, "caj@KE", Clearance.Ordinary),
            ("chief", Role.Responder, "ngao@KE-W0018", Clearance.Ordinary),
        ];
        var seen = new List<string>();
        foreach (var (who, role, office, clearance) in all)
        {
            var person = (await site.At(role, office, clearance)).Id;
            var read = await site.Read(person, $"select id from desk.entry where forum = '{forum}' order by id");
            read.Count.ShouldBeOneOf([0, 2], $"{who} reads a voice with what was answered, or neither");
            (await site.Read(person, $"select distinct entry from desk.entry_edit where entry = any('{{{entry},{answer}}}') order by 1")).ShouldBe(
                read
            );
            seen.AddRange(read.Count > 0 ? [who] : []);
        }

        seen.ShouldBe(readers.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Of_the_accused_house_not_even_whoever_took_it_down_reads_it_on()
    {
        var (forum, desk) = (await Hall.Open(site), await site.At(Role.Rapporteur, "ngao@KE-01"));
        var phone = new Phone(desk, forum);
        var (entry, first) = phone.Voice("Chifu anaomba hongo.");
        await phone.Sync();
        (await site.Read(desk.Id, $"select id from desk.entry where id = '{entry}'")).ShouldBe([entry]);
        phone.Edit(entry, "Concern", new { accuses = "ngao" }, null, first);
        await phone.Sync();
        (await site.Read(desk.Id, $"select id from desk.entry where id = '{entry}'")).ShouldBeEmpty();
    }
}
