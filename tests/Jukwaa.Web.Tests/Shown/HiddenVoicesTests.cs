using System.Net;
using System.Text.RegularExpressions;
using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Shown;

/// <summary>Whoever compares the public pages of a place before and after must not find out that something was raised there which is not public.</summary>
public sealed class HiddenVoicesTests(Cluster cluster)
{
    private static readonly string[] _pages =
    [
        "/",
        "/counties",
        "/counties/mombasa",
        "/counties/kwale",
        "/forums",
        "/forums/mombasa-2025",
        "/concerns",
        "/concerns?county=mombasa",
        "/concerns?county=mombasa&theme=gbv",
        "/concerns?group=residents",
        "/concerns?group=not-shown",
        "/concerns/mombasa-c1",
        "/concerns/c-withheld",
        "/concerns/c-delayed",
        "/concerns/c-sealed",
        "/issues/mombasa-gangs",
        "/issues/mombasa-gbv",
        "/issues/sealed-1",
        "/commitments",
        "/commitments/mombasa-p1",
        "/commitments/mombasa-p2",
        "/institutions",
        "/institutions/nps",
        "/institutions/ipoa",
        "/national",
        "/search?q=mombasa",
        "/search?q=kisirisiri",
        "/about",
    ];

    private static readonly string[] _api =
    [
        "/api/v1/places?limit=100",
        "/api/v1/forums",
        "/api/v1/issues",
        "/api/v1/issues/mombasa-gangs",
        "/api/v1/concerns",
        "/api/v1/concerns?theme=gbv",
        "/api/v1/concerns?group=residents",
        "/api/v1/concerns/mombasa-c1",
        "/api/v1/commitments",
        "/api/v1/commitments/mombasa-p1",
        "/api/v1/commitments/mombasa-p2",
        "/api/v1/answer-times",
        "/api/v1/answer-times?place=mombasa",
        "/openapi/v1.json",
    ];

    private static IEnumerable<string> All => [.. _pages, .. _pages.Select(p => "/sw" + (p == "/" ? "" : p)), .. _api];

    [Fact]
    public async Task A_withheld_a_delayed_and_a_sealed_concern_change_no_byte_of_any_public_page()
    {
        await using var desk = await Public();
        await using var host = await PublicHost.Over(desk);
        var before = await Read(host);
        before.Values.Count(p => p.StartsWith("OK", StringComparison.Ordinal)).ShouldBeGreaterThan(50, "pages must be there to be compared");
        before["/counties/mombasa"].ShouldContain("/concerns/mombasa-c1");

        await Withheld(desk);
        await Delayed(desk);
        await Sealed(desk);
        (await desk.Ask<int>("select count(*) from desk.concern where id like 'c-%' and not disclosed")).ShouldBe(3);

        var after = await Read(host);
        All.Where(p => after[p] != before[p]).ShouldBeEmpty();
        string.Join('\n', await Snapshot.Rows(desk, "open.")).ShouldNotContain("kisirisiri");
    }

    [Fact]
    public async Task One_that_becomes_public_is_seen_so_the_comparison_looks_where_it_must()
    {
        await using var desk = await Public();
        await using var host = await PublicHost.Over(desk);
        var before = await Read(host);
        await desk.Do(A.Concern("c-open"), A.Gathering("c-open"), A.Disclosure("c-open"));
        var after = await Read(host);
        string[] expected = ["/", "/counties/mombasa", "/sw/counties/mombasa", "/concerns", "/issues/mombasa-gangs", "/api/v1/concerns"];
        expected.Where(p => after[p] == before[p]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_spoke_is_not_shown_on_any_page_of_a_sensitive_voice()
    {
        await using var desk = await Public();
        await using var host = await PublicHost.Over(desk);
        await desk.Do(A.Concern("c-gbv", theme: "gbv").Unpublished(), A.WorkingText("c-gbv"), A.Disclosure("c-gbv"));
        foreach (var (language, word) in (IEnumerable<(string, string)>)[("", "Group not shown"), ("/sw", "Kundi halionyeshwi")])
        {
            (await host.Get($"{language}/concerns/c-gbv")).Text.ShouldContain(word);
            (await host.Get($"{language}/concerns?group=not-shown")).Text.ShouldContain("/concerns/c-gbv");
            (await host.Get($"{language}/concerns?group=residents")).Text.ShouldNotContain("/concerns/c-gbv");
            (await host.Get($"{language}/counties/mombasa")).Text.ShouldContain(word, Case.Sensitive, "it is counted as what it shows");
        }

        var api = (await host.Get("/api/v1/concerns?group=not-shown")).Text;
        api.ShouldContain("\"total\":1");
        api.ShouldContain("\"not-shown\"");
        (await host.Get("/api/v1/concerns/c-gbv")).Text.ShouldNotContain("residents");
    }

    [Fact]
    public async Task A_county_where_nobody_may_be_recognised_says_so_and_names_no_leading_group()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        await desk.Do(A.Concern("c-gbv", theme: "gbv").Unpublished(), A.WorkingText("c-gbv"), A.Disclosure("c-gbv"));
        (await host.Get("/counties/mombasa")).Text.ShouldContain(Texts.Get("en", "chart.not_shown"));
        (await host.Get("/sw/counties/mombasa")).Text.ShouldContain(Texts.Get("sw", "chart.not_shown"));
    }

    private async Task<TestLedger> Public()
    {
        var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        var promise = A.Commitment("mombasa-p2");
        await desk.Do(A.Loop());
        await desk.Do(promise with { Details = promise.Details with { Forum = null, Issue = "mombasa-gangs", Place = "KE-W0018" } });
        return desk;
    }

    /// <summary>Gathered with public ones, answered by a public promise, classified to be blurred.</summary>
    private static Task Withheld(TestLedger desk) =>
        desk.Do(
            A.Concern("c-withheld", summary: "kisirisiri"),
            new ClassifyConcern(Guid.NewGuid(), "c-withheld", "county"),
            A.Disclosure("c-withheld"),
            new WithholdConcern(Guid.NewGuid(), "c-withheld", "safety"),
            A.Gathering("c-withheld"),
            A.Match(concern: "c-withheld")
        );

    private static Task Delayed(TestLedger desk) =>
        desk.Do(
            A.Concern("c-delayed", theme: "gbv", summary: "kisirisiri").Unpublished(),
            A.WorkingText("c-delayed", "kisirisiri"),
            A.Issue("mombasa-gbv", "gbv", "KE-W0018"),
            A.Gathering("c-delayed", "mombasa-gbv"),
            new DelayDisclosure(Guid.NewGuid(), "c-delayed", new(2026, 2, 1), A.Words("kisirisiri"))
        );

    private static Task Sealed(TestLedger desk) =>
        desk.Do(
            A.Concern("c-sealed", summary: "kisirisiri") with
            {
                Accused = [A.Station],
            },
            A.Issue("sealed-1", place: "KE-W0018") with
            {
                Accused = [A.Station],
            },
            A.Gathering("c-sealed", "sealed-1")
        );

    private static async Task<Dictionary<string, string>> Read(PublicHost host)
    {
        var read = new Dictionary<string, string>();
        foreach (var path in All)
        {
            var (status, text) = await host.Get(path);
            status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], path);
            read[path] = $"{status} {WithoutFreshness(text)}";
        }

        return read;
    }

    /// <summary>The line of the foot that says up to which fact the record is read: it counts all facts, as the ledger does.</summary>
    private static string WithoutFreshness(string text) => Regex.Replace(text, @"(<footer[\s\S]*?</ul>\s*)<p>[^<]*</p>", "$1");
}
