using System.Net;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>One concern of Likoni on its way through the desk, each step by the officer whose it is and by the pages that this officer has.</summary>
internal sealed class Voice(DeskSite site)
{
    private const string Likoni = "KE-C005";
    private static int _count;

    /// <summary>A word that stands nowhere else, in what was said.</summary>
    internal string Said { get; } = "kisiri" + Letters(Interlocked.Increment(ref _count));

    /// <summary>A word that stands nowhere else, in what may be shown.</summary>
    internal string Shown => Said.Replace("kisiri", "kiwazi", StringComparison.Ordinal);

    internal string Concern { get; private set; } = "";

    internal string Issue { get; private set; } = "";

    internal string Commitment { get; private set; } = "";

    internal string DeskConcern => "/desk/concerns/" + Concern;

    internal string DeskIssue => "/desk/issues/" + Issue;

    internal string DeskCommitment => "/desk/commitments/" + Commitment;

    /// <param name="accused">Id of an office; it must be offered. Then there is an issue from the start, which oversight has.</param>
    internal async Task Record(string accused = "", string theme = "gangs")
    {
        using var rapporteur = await site.As("rapporteur-mombasa");
        var form = await rapporteur.Get("/desk/record");
        var command = Plain(Officer.Value(form, "record", "CommandId"));
        (Concern, Issue) = ("c-" + command, accused.Length > 0 ? "sealed-" + command : "");
        Done(
            await rapporteur.Press(
                form,
                "record",
                ("Summary", $"Genge lina mapanga kwenye feri, {Said}."),
                ("Spoken", "sw"),
                ("Theme", theme),
                ("Place", Likoni),
                ("Group", "residents"),
                ("Accused", accused)
            )
        );
    }

    /// <summary>The text that may be shown.</summary>
    internal async Task Word()
    {
        using var analyst = await site.As("analyst-mombasa");
        Done(
            await analyst.Press(
                DeskConcern,
                "work",
                ("WorkingEn", $"A gang has machetes at the ferry, {Shown}."),
                ("WorkingSw", $"Genge lina mapanga kivukoni, {Shown}."),
                ("By", "officer")
            )
        );
    }

    internal async Task Gather()
    {
        using var analyst = await site.As("analyst-mombasa");
        var form = await analyst.Get(DeskConcern);
        Issue = "i-" + Plain(Officer.Value(form, "gather", "CommandId"));
        Done(await analyst.Press(form, "gather", ("Issue", "new")));
    }

    internal async Task Publish()
    {
        using var publisher = await site.As("publisher-mombasa");
        Done(await publisher.Press(DeskConcern, "publish"));
    }

    internal async Task Answer()
    {
        using var police = await site.As("police-mombasa");
        Done(await police.Press(DeskIssue, "acknowledge"));
        Done(
            await police.Press(
                DeskIssue,
                "answer",
                ("Kind", "Accepted"),
                ("TextEn", "We will patrol the ferry every night."),
                ("TextSw", "Tutapiga doria kwenye feri kila usiku.")
            )
        );
    }

    internal async Task Promise()
    {
        using var police = await site.As("police-mombasa");
        var issue = await police.Get(DeskIssue);
        var form = await police.Get(
            issue
                .Document.QuerySelector("main a[href$='/promise']")
                .ShouldNotBeNull("the page of the issue leads to the promise")
                .GetAttribute("href")!
        );
        Commitment = "p-" + Plain(Officer.Value(form, "promise", "CommandId"));
        Done(
            await police.Press(
                form,
                "promise",
                ("WordingEn", $"Two patrol boats at the ferry, {Shown}."),
                ("WordingSw", $"Boti mbili za doria kwenye feri, {Shown}."),
                ("When", "day"),
                ("Due", "2026-12-31"),
                ("Much", "number"),
                ("Quantity", "2 boats")
            )
        );
    }

    internal async Task Progress(bool done = false)
    {
        using var police = await site.As("police-mombasa");
        (string, string)[] report = [("TextEn", "One boat has come."), ("TextSw", "Boti moja imefika."), ("Claim", done ? "done" : "going")];
        Done(await police.Press(DeskCommitment, "progress", done ? [.. report, ("Link", "https://www.example.org/boats")] : report));
    }

    /// <summary>All of it up to what anybody can read.</summary>
    internal async Task Heard()
    {
        await Record();
        await Word();
        await Gather();
        await Publish();
    }

    /// <summary>It was done, and the page that follows says so.</summary>
    internal static void Done(Answer page)
    {
        page.Errors.ShouldBeEmpty(page.Path);
        page.Status.ShouldBe(HttpStatusCode.OK, page.Path);
        page.Document.QuerySelector("main p.done").ShouldNotBeNull($"{page.Path} does not say that it was done");
    }

    private static string Plain(string command) => Guid.Parse(command).ToString("N");

    private static string Letters(int number) => string.Concat(number.ToString("D3", null).Select(d => (char)('a' + (d - '0'))));
}
