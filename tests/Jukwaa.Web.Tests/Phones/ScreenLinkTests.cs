using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>The screen in the hall by a secret, on a machine on which nobody is signed in.</summary>
[Collection(TheVoices.Name)]
public sealed class ScreenLinkTests(VoiceSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task It_shows_the_screen_with_the_code_and_leads_nowhere(string prefix, string language)
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Wezi usiku.&groups=women");
        var secret = await hall.Book.NewScreen(hall.Forum, Stop);
        using var machine = site.Somebody();
        var page = await machine.Get($"{prefix}/hall/screen/{secret}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("blockquote")!.TextContent.ShouldBe("Wezi usiku.");
        page.Document.QuerySelector(".sign")!.TextContent.ShouldBe(hall.Code);
        page.Document.QuerySelector(".joining")!
            .TextContent.ShouldContain(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, Texts.Get(language, "inhall.screen.sms"), hall.Code)
            );
        page.Document.QuerySelector("svg.code path.ink").ShouldNotBeNull();
        page.Document.QuerySelectorAll("a, form, script").ShouldBeEmpty();
        page.Cookies.ShouldBeEmpty();
        page.Header("Cache-Control").ShouldContain("no-store");
        (await machine.Get("/desk")).Status.ShouldBe(HttpStatusCode.Redirect, "it lets nobody in");
    }

    [Fact]
    public async Task It_ends_with_a_newer_one_when_it_is_taken_back_and_with_the_forum()
    {
        var hall = await Ground.Open(site);
        using var machine = site.Somebody();
        async Task<int> At(string? secret) => (int)(await machine.Get("/hall/screen/" + secret)).Status;
        var first = await hall.Book.NewScreen(hall.Forum, Stop);
        (await At(first)).ShouldBe(200);
        var second = await hall.Book.NewScreen(hall.Forum, Stop);
        (await At(first), await At(second)).ShouldBe((404, 200));
        (await hall.Book.HasScreen(hall.Forum, Stop)).ShouldBeTrue();
        await hall.Book.TakeBackScreen(hall.Forum, Stop);
        (await At(second)).ShouldBe(404);
        (await hall.Book.HasScreen(hall.Forum, Stop)).ShouldBeFalse();
        var third = await hall.Book.NewScreen(hall.Forum, Stop);
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        (await At(third)).ShouldBe(404);
        (await hall.Book.NewScreen(hall.Forum, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_secret_stands_nowhere_as_it_is()
    {
        var hall = await Ground.Open(site);
        (await site.Anywhere((await hall.Book.NewScreen(hall.Forum, Stop))!)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00000000000000000000000000000000")]
    public async Task Any_other_secret_shows_nothing(string secret)
    {
        using var machine = site.Somebody();
        (await machine.Get("/hall/screen/" + secret)).Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Redirect]);
    }
}
