using System.Net;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Somebody at a browser without a script follows a county by e-mail and leaves it.</summary>
public sealed class SubscribePageTests(Cluster cluster) : IAsyncLifetime
{
    private const string Address = "mwananchi@example.org";

    private News _news = null!;
    private WebApplication _host = null!;
    private Caller _somebody = null!;

    public async ValueTask InitializeAsync()
    {
        _news = await News.Open(cluster);
        _host = await Open(_news.Outgoing);
        _somebody = new(new(_host.Urls.First()), _news.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        _somebody.Dispose();
        await _host.DisposeAsync();
        await _news.DisposeAsync();
    }

    [Theory]
    [InlineData("", "Look into your mail", "Yes, send them", "From now on you hear of Mombasa.", "Send no more of them")]
    [InlineData("/sw", "Angalia barua pepe zako", "Ndiyo, zitumeni", "Kuanzia sasa utapata habari za Mombasa.", "Msinitumie tena")]
    public async Task A_letter_is_asked_for_agreed_to_got_and_ended(string language, string sent, string yes, string done, string end)
    {
        var page = await _somebody.Get(language + "/follow?county=mombasa");
        page.Document.QuerySelector("#f-County option[selected]")!.GetAttribute("value").ShouldBe("mombasa");
        var asked = await _somebody.Send(page, "main form", ("County", "mombasa"), ("Topics", "forum"), ("Address", Address));
        Title(asked).ShouldBe(sent);
        (asked.Cookies.Count, asked.Header("Cache-Control")).ShouldBe((0, "no-store, no-cache"));
        await _news.Round();
        var agree = $"{language}/follow/agree/{News.TokenIn(_news.To(Address).ShouldHaveSingleItem())}";
        var question = await _somebody.Get(agree);
        question.Document.QuerySelector("main button")!.TextContent.ShouldBe(yes);
        (await _news.List<int>("select count(*)::int from voice.subscription")).ShouldBe([0], "programs that look into mail open every link");
        (await _somebody.Send(question, "main form")).Document.QuerySelector(".done")!.TextContent.ShouldContain(done);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        var leave = $"{language}/follow/leave/{News.TokenIn(_news.To(Address)[1])}";
        var left = await _somebody.Get(leave);
        left.Document.QuerySelector("main button")!.TextContent.ShouldBe(end);
        (await _news.List<int>("select count(*)::int from voice.subscription")).ShouldBe([1]);
        (await _somebody.Send(left, "main form")).Document.QuerySelector(".done").ShouldNotBeNull();
        (await _news.List<int>("select count(*)::int from voice.subscriber")).ShouldBe([0]);
        (await _somebody.Get(leave)).Document.QuerySelector(".done").ShouldNotBeNull("who left already is told the same");
    }

    [Fact]
    public async Task A_mail_program_ends_it_with_one_press()
    {
        await _news.ByMail(Address);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        var header = _news.To(Address)[1].Split('\n').Single(l => l.StartsWith("List-Unsubscribe:", StringComparison.Ordinal));
        var address = new Uri(header.Split('<', '>')[1]);
        address.Host.ShouldBe(News.Site.Host);
        var answer = await _somebody.Post(address.AbsolutePath, [("List-Unsubscribe", "One-Click")]);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await _news.List<int>("select count(*)::int from voice.subscriber")).ShouldBe([0]);
    }

    [Fact]
    public async Task The_page_does_not_tell_who_follows_what()
    {
        await _news.ByMail(Address);
        (string, string)[] form = [("County", "mombasa"), ("Topics", "forum"), ("Topics", "digest")];
        var known = await _somebody.Post("/follow", [.. form, ("Address", Address)]);
        var unknown = await _somebody.Post("/follow", [.. form, ("Address", "nobody@example.org")]);
        var flooded = known;
        for (var n = 0; n < 4; n++)
        {
            flooded = await _somebody.Post("/follow", [.. form, ("Address", "nobody@example.org")]);
        }

        (known.Status, known.Text).ShouldBe((unknown.Status, unknown.Text));
        (flooded.Status, flooded.Text).ShouldBe((unknown.Status, unknown.Text));
        known.Text.ShouldNotContain("example.org");
    }

    [Theory]
    [InlineData("", "forum", Address, "Choose a county.")]
    [InlineData("coast", "forum", Address, "Choose a county.")]
    [InlineData("mombasa", "", Address, "Choose what you want to hear: at least one.")]
    [InlineData("mombasa", "all", Address, "Choose what you want to hear: at least one.")]
    [InlineData("mombasa", "forum", "", "Type your e-mail address.")]
    [InlineData("mombasa", "forum", "mwananchi", "This is not an e-mail address. One looks like name@example.org.")]
    [InlineData("mombasa", "forum", "mwananchi@localhost", "This is not an e-mail address. One looks like name@example.org.")]
    [InlineData("mombasa", "forum", "a@example.org, b@example.org", "This is not an e-mail address. One looks like name@example.org.")]
    [InlineData("mombasa", "forum", "Mwananchi <a@example.org>", "This is not an e-mail address. One looks like name@example.org.")]
    [InlineData("mombasa", "forum", "a@example.org\r\nBcc: b@example.org", "This is not an e-mail address. One looks like name@example.org.")]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_stays(string county, string topic, string address, string said)
    {
        var answer = await _somebody.Post("/follow", [("County", county), ("Topics", topic), ("Address", address)]);
        (answer.Status, answer.Errors).ShouldBe((HttpStatusCode.UnprocessableEntity, said));
        (answer.Document.QuerySelector("#f-Address")!.GetAttribute("value") ?? "").ReplaceLineEndings("").ShouldBe(address.ReplaceLineEndings(""));
        (await _news.List<int>("select count(*)::int from voice.subscriber")).ShouldBe([0]);
    }

    [Fact]
    public async Task An_address_longer_than_any_is_none() =>
        (
            await _somebody.Post("/follow", [("County", "mombasa"), ("Topics", "forum"), ("Address", new string('a', 300) + "@example.org")])
        ).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task A_link_that_is_used_up_says_so_and_one_that_is_none_is_not_there()
    {
        (await _somebody.Get("/follow/agree/" + new string('0', 32))).Status.ShouldBe(HttpStatusCode.Gone);
        (await _somebody.Post("/sw/follow/agree/" + new string('0', 32), [])).Status.ShouldBe(HttpStatusCode.Gone);
        (await _somebody.Get("/follow/agree/short")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _somebody.Get("/follow/leave/" + new string('0', 33))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _somebody.Get("/follow/leave/" + new string('0', 32))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "No e-mail is sent from here.", "FOLLOW MOMBASA")]
    [InlineData("/sw", "Barua pepe hazitumwi kutoka hapa.", "FUATA MOMBASA")]
    public async Task Where_no_mail_is_sent_the_page_says_so_and_offers_the_rest(string language, string said, string word)
    {
        await using var host = await Open(_news.Outgoing with { Mail = null });
        using var somebody = new Caller(new(host.Urls.First()), _news.Clock);
        var page = await somebody.Get(language + "/follow?county=mombasa");
        var main = page.Document.QuerySelector("main")!;
        main.TextContent.ShouldContain(said);
        main.TextContent.ShouldContain(word);
        main.QuerySelectorAll("form").ShouldBeEmpty();
        main.QuerySelector($"a[href='{language}/counties/mombasa/calendar.ics']").ShouldNotBeNull();
        main.QuerySelector($"a[href='{language}/counties/mombasa/feed.atom']").ShouldNotBeNull();
        (await somebody.Post(language + "/follow", [("County", "mombasa")])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_of_a_county_leads_here()
    {
        var page = await _somebody.Get("/sw/counties/mombasa");
        page.Document.QuerySelector("#follow a[href='/sw/follow?county=mombasa']").ShouldNotBeNull();
    }

    private static string Title(Answer page) => page.Document.QuerySelector("h1")!.TextContent;

    private async Task<WebApplication> Open(Outgoing outgoing)
    {
        var parts = new SiteParts(_news.World.Database.Open, "http://127.0.0.1:0")
        {
            Clock = _news.Clock,
            People = new(_news.World.Database.Host, _news.Clock),
            Desk = new(_news.World.Database, _news.World.Ledger, _news.World.Reference),
            Channels = new(
                _news.Key,
                ChannelSecret.HashOf("siri"),
                await PlaceNames.All(_news.World.Database, Storage.TestLedger.Stop),
                Path.Combine(Path.GetTempPath(), "spool-" + Guid.NewGuid().ToString("N")),
                Demo: false
            ),
        };
        var host = Site.Build(
            parts,
            builder =>
            {
                builder.Logging.ClearProviders();
                foreach (var job in builder.Services.Where(s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ToList())
                {
                    builder.Services.Remove(job);
                }

                builder.Services.AddSingleton(outgoing);
            }
        );
        await host.StartAsync(Storage.TestLedger.Stop);
        return host;
    }
}
