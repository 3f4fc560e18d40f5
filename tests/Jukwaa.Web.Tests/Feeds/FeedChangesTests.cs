using System.Net;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Reviews;
using Jukwaa.Open.Feeds;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Shown;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>What becomes of a feed when something happens, in a small record of its own.</summary>
public sealed class FeedChangesTests(Cluster cluster) : IAsyncLifetime
{
    private const string Feed = "/counties/mombasa/feed.atom";

    private Storage.TestLedger _desk = null!;
    private PublicHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Storage.TestLedger.Open(cluster);
        _host = await PublicHost.Over(_desk);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_record_is_a_feed_without_entries() => (await Read()).Entries.ShouldBeEmpty();

    [Fact]
    public async Task Whatever_is_news_comes_on_top_with_an_id_that_stays()
    {
        await _desk.Do(A.Loop());
        var before = (await Read()).Ids.ToList();
        before.ShouldNotBeEmpty();
        using var known = await _host.Ask(Feed);
        await _desk.Do(A.Progress(done: true));
        using var asked = await _host.Ask(Feed, known.Headers.ETag!.ToString());
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await Read();
        Atom.Of(after.Entries[0], "title").ShouldStartWith("Progress reported: the office says it is done: ");
        after.Ids.Skip(1).ShouldBeSubsetOf(before);
        (await Read("/themes/gangs/feed.atom")).Ids.ShouldContain(after.Ids.First(), "one happening is one entry, whichever feed tells it");
        (await Read("/counties/kwale/feed.atom")).Ids.ShouldNotContain(after.Ids.First());
    }

    [Fact]
    public async Task What_was_not_disclosed_is_in_no_feed()
    {
        await _desk.Do(A.Concern("mombasa-c9", summary: "Nobody may read this yet."));
        (await _host.Get("/feed.atom")).Text.ShouldNotContain("Nobody may read this yet.");
        await _desk.Do(A.Disclosure("mombasa-c9"));
        (await _host.Get("/feed.atom")).Text.ShouldContain("Nobody may read this yet.");
        (await _host.Get("/feed.atom")).Text.ShouldContain("Concern made public");
    }

    [Fact]
    public async Task The_word_of_the_community_and_the_finding_are_told()
    {
        await _desk.Do(A.Loop());
        await _desk.Do(A.Progress(done: true));
        await _desk.Do(
            new VerifyDelivery(
                Guid.NewGuid(),
                "mombasa-p1",
                new('a', VerifyDelivery.VerifierLength),
                Verdict.NotDone,
                A.Words("Nobody came."),
                DateOnly.FromDateTime(DateTime.UtcNow)
            )
        );
        var titles = (await Read()).Entries.Select(e => Atom.Of(e, "title")).ToList();
        titles[0].ShouldStartWith("The community spoke: not done: ");
    }

    [Fact]
    public async Task A_session_that_is_called_off_is_told_with_its_reason()
    {
        await _desk.Do(A.Loop());
        await _desk.Do(
            new PlanReview(
                Guid.NewGuid(),
                "r-1",
                "KE",
                new("interior", "KE"),
                DateOnly.FromDateTime(DateTime.UtcNow.AddDays(9)),
                ["commitment/mombasa-p1"]
            ),
            new CallOff(Guid.NewGuid(), "r-1", A.Words("The hall is flooded.", "Ukumbi umefurika."))
        );
        var entry = (await Read("/sw/feed.atom")).Entries[0];
        Atom.Of(entry, "title").ShouldContain("Kenya");
        Atom.Of(entry, "summary").ShouldStartWith("Ukumbi umefurika.");
    }

    [Fact]
    public async Task Letters_that_no_feed_can_hold_do_not_break_it()
    {
        AtomText.Allowed("a\u0001b\uFFFFc\tD 😀").ShouldBe("abc\tD 😀");
        await _desk.Do(A.Concern("mombasa-c9", summary: "Wezi < \"watatu\" & 'mmoja' ]]> 😀"), A.Disclosure("mombasa-c9"));
        Atom.Of((await Read()).Entries[0], "summary").ShouldStartWith("Wezi < \"watatu\" & 'mmoja' ]]> 😀");
    }

    [Fact]
    public async Task The_address_that_whoever_runs_it_gives_is_the_one_that_is_told()
    {
        await _desk.Do(A.Loop());
        var parts = new SiteParts(_desk.Database.Open, "http://127.0.0.1:0")
        {
            Clock = new SetClock(),
            Site = new("https://jukwaa.example.go.ke/umma/"),
        };
        await using var app = Site.Build(parts, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(Storage.TestLedger.Stop);
        using var client = app.GetTestClient();
        var (here, there) = (await Read(), await Atom.Get(client, Feed));
        there.Link("self").ShouldBe("https://jukwaa.example.go.ke/umma" + Feed);
        Atom.Link(there.Entries[0], "alternate")!.ShouldStartWith("https://jukwaa.example.go.ke/umma/");
        there.Ids.ShouldBe(here.Ids, "what was read at one address is not new at another");
    }

    private Task<Atom> Read(string address = Feed) => Fresh(address);

    private async Task<Atom> Fresh(string address)
    {
        // The second for which the host trusts what it last knew goes by.
        using (await _host.Ask("/health/live")) { }
        return await Atom.Get(_host.Client, address);
    }
}
