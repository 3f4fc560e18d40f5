using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A concern that accuses the station of Likoni: for everybody but oversight it is as if nobody had said it.</summary>
[Collection(TheDesk.Name)]
public sealed class SealWalkTests(DeskSite site)
{
    private const string Station = "nps@KE-W0024";

    public static TheoryData<string> Blind =>
        [
            "station-likoni",
            "police-mombasa",
            "commissioner-mombasa",
            "chief-mtongwe",
            "rapporteur-mombasa",
            "analyst-mombasa",
            "publisher-mombasa",
            "secretary",
            "auditor",
            "administrator",
        ];

    private static IEnumerable<string> Desk => DeskPages.Table.Values.Select(p => "/" + p.Address);

    /// <summary>Everything that can be asked without knowing an id; what an auditor is told of the whole ledger is a number of it, not of a part.</summary>
    private static IEnumerable<string> Lists(string word) =>
        [
            .. Desk.Where(a => !a.Contains('{', StringComparison.Ordinal)),
            "/desk/brief/mombasa",
            "/desk/audit?view=facts",
            "/desk/audit?view=readings",
            "/desk/issues?state=sealed",
            "/desk/concerns?state=sealed",
            "/desk/concerns?q=" + word,
            "/concerns",
            "/counties/mombasa",
            "/institutions/nps",
            "/search?q=" + word,
            "/api/v1/concerns?place=KE-C005",
            "/api/v1/issues?place=KE-C005",
        ];

    [Theory, MemberData(nameof(Blind))]
    public async Task No_list_count_search_or_export_is_another_than_before(string signIn)
    {
        var voice = new Voice(site);
        using var officer = await site.As(signIn);
        await site.Notice();
        var before = await Seen(officer, Lists(voice.Said));
        await voice.Record(accused: Station);
        await site.Notice();
        var after = await Seen(officer, Lists(voice.Said));
        foreach (var address in before.Keys)
        {
            Bare.ShouldBeSame(after[address], before[address], $"{address} tells {signIn} of it");
        }

        before.Values.Count(b => b.StartsWith("200", StringComparison.Ordinal)).ShouldBeGreaterThan(10, "there must be pages to look at");
    }

    [Theory, MemberData(nameof(Blind))]
    public async Task Its_own_address_answers_as_that_of_one_that_never_was(string signIn)
    {
        var voice = new Voice(site);
        await voice.Record(accused: Station);
        using var officer = await site.As(signIn);
        string[] more =
        [
            "/concerns/{id}",
            "/issues/{id}",
            "/api/v1/concerns/{id}",
            "/api/v1/issues/{id}",
            "/desk/audit?view=facts&stream=concern/{id}",
        ];
        foreach (var address in Desk.Where(a => a.Contains("{id}", StringComparison.Ordinal)).Concat(more))
        {
            foreach (var real in (string[])[voice.Concern, voice.Issue])
            {
                var invented = real[..(real.IndexOf('-', StringComparison.Ordinal) + 1)] + Guid.NewGuid().ToString("N");
                var answer = await officer.Get(address.Replace("{id}", real, StringComparison.Ordinal));
                answer.Text.ShouldNotContain(voice.Said);
                var other = await officer.Get(address.Replace("{id}", invented, StringComparison.Ordinal));
                Bare.ShouldBeSame(Bare.Of(answer, real), Bare.Of(other, invented), $"{address} tells {signIn} that it is there");
            }
        }
    }

    [Theory]
    [InlineData("station-likoni", "/desk/issues/", "acknowledge")]
    [InlineData("police-mombasa", "/desk/issues/", "answer")]
    [InlineData("commissioner-mombasa", "/desk/issues/", "route")]
    [InlineData("analyst-mombasa", "/desk/concerns/", "work")]
    [InlineData("publisher-mombasa", "/desk/concerns/", "publish")]
    [InlineData("rapporteur-mombasa", "/desk/concerns/", "seal")]
    [InlineData("secretary", "/desk/issues/", "reopen")]
    [InlineData("administrator", "/desk/concerns/", "gather")]
    public async Task What_is_sent_to_it_is_answered_as_if_there_were_nothing(string signIn, string address, string form)
    {
        var voice = new Voice(site);
        await voice.Record(accused: Station);
        using var officer = await site.As(signIn);
        var (real, invented) = (voice.Concern, "c-" + Guid.NewGuid().ToString("N"));
        if (address == "/desk/issues/")
        {
            (real, invented) = (voice.Issue, "sealed-" + Guid.NewGuid().ToString("N"));
        }

        var token = Token(await officer.Get("/desk"));
        (string, string)[] sent = [("Form", form), ("CommandId", Guid.NewGuid().ToString()), ("__RequestVerificationToken", token)];
        var answer = await officer.Caller.Post(address + real, sent);
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        Bare.ShouldBeSame(Bare.Of(answer, real), Bare.Of(await officer.Caller.Post(address + invented, sent), invented), address);
    }

    [Fact]
    public async Task Oversight_reads_it_and_answers_it_and_nothing_of_it_is_ever_public()
    {
        var voice = new Voice(site);
        await voice.Record(accused: Station);
        using var oversight = await site.As("oversight-ipoa");
        (await oversight.Finds("/desk/oversight", voice.DeskIssue)).ShouldBeTrue();
        (await oversight.Get(voice.DeskConcern)).Text.ShouldContain(voice.Said);
        Voice.Done(await oversight.Press(voice.DeskIssue, "acknowledge"));
        (string, string)[] answer = [("Kind", "Partly"), ("TextEn", $"We look into it, {voice.Shown}."), ("TextSw", "Tunalichunguza.")];
        Voice.Done(await oversight.Press(voice.DeskIssue, "answer", answer));
        (await oversight.Get(voice.DeskIssue)).Text.ShouldContain(voice.Shown);
        foreach (var trace in (string[])[voice.Said, voice.Shown, voice.Concern, voice.Issue])
        {
            (await site.Open(trace)).ShouldBeEmpty($"{trace} is in the public schema");
        }

        (await site.Public("/issues/" + voice.Issue)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Public("/concerns/" + voice.Concern)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_glass_is_broken_for_an_hour_before_the_eyes_of_oversight()
    {
        var (voice, why) = (new Voice(site), "Somebody will be killed tonight: " + Guid.NewGuid());
        await voice.Record(accused: Station);
        using var secretary = await site.As("secretary");
        (await secretary.Get(voice.DeskConcern)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await secretary.Press("/desk/break/" + voice.Concern, "break", ("Reason", "short"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await secretary.Press("/desk/break/" + voice.Concern, "break", ("Reason", why));
        Voice.Done(page);
        page.Text.ShouldContain(voice.Said);
        page.Document.QuerySelectorAll("main .deed").ShouldBeEmpty("it is read, and nothing else");
        site.Clock.Now += TimeSpan.FromMinutes(59);
        (await secretary.Get(voice.DeskConcern)).Text.ShouldContain(voice.Said);
        site.Clock.Now += TimeSpan.FromMinutes(2);
        (await secretary.Get(voice.DeskConcern)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var oversight = await site.As("oversight-ipoa");
        (await oversight.Get("/desk/oversight")).Text.ShouldContain(why);
        var log = await site.List<string>("select why from desk.reading where subject_id = @id order by id", new { id = voice.Concern });
        log.ShouldBe(["glass", "glass"]);
    }

    [Fact]
    public async Task Nobody_above_the_station_breaks_the_glass_or_learns_that_there_is_one()
    {
        var voice = new Voice(site);
        await voice.Record(accused: Station);
        await site.Appoint("inspector-general-" + voice.Said, Role.Leadership, new("nps", "KE"));
        using var chief = await site.As("inspector-general-" + voice.Said);
        var invented = "c-" + Guid.NewGuid().ToString("N");
        var answers = new List<string>();
        foreach (var id in (string[])[voice.Concern, invented])
        {
            var answer = await chief.Press("/desk/break/" + id, "break", ("Reason", "It is my own station and I must know."));
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            answers.Add(Bare.Of(answer, id));
        }

        Bare.ShouldBeSame(answers[0], answers[1], "the real one and one that never was");
        (await chief.Get(voice.DeskConcern)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static string Token(Answer page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull(page.Path).GetAttribute("value")!;

    // The foot of a public page counts all facts of the ledger: that one more was recorded says nothing of what it was.
    private static async Task<Dictionary<string, string>> Seen(Officer officer, IEnumerable<string> addresses)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var answer = await officer.Get(address);
            answer.Document.QuerySelector("footer")?.Remove();
            seen[address] = Bare.Of(answer with { Text = answer.Document.Body is { ChildElementCount: > 0 } body ? body.OuterHtml : answer.Text });
        }

        return seen;
    }
}
