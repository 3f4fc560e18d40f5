using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What stands on the screen, on a phone, and one button for each.</summary>
[Collection(TheVoices.Name)]
public sealed class HallPageTests(VoiceSite site)
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task It_shows_what_the_screen_shows_and_what_stood_there_before(string prefix, string language)
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Wa kwanza.&groups=youth");
        var voice = await hall.Take("theme=gangs&words=Wezi huja usiku.&groups=women");
        await hall.Take("words=Tutaleta gari.&speaker=Kamanda&office=nps&due=-", EntryKind.Commitment, voice);
        using var phone = site.Somebody();
        var page = (await phone.Get(prefix + hall.Path)).Document;

        page.QuerySelectorAll("blockquote").Select(q => q.TextContent).ShouldBe(["Tutaleta gari.", "Wezi huja usiku.", "Wa kwanza."]);
        page.QuerySelectorAll("dd")
            .Select(d => d.TextContent)
            .ShouldBe([page.QuerySelector("dd")!.TextContent, Texts.Get(language, "screen.not_said"), Texts.Get(language, "inhall.missing")]);
        page.QuerySelectorAll("section button:not([hidden])").Length.ShouldBe(3);
        page.QuerySelectorAll("section p").Select(p => p.TextContent).Distinct().ShouldBe([Texts.Get(language, "inhall.few")]);
        page.QuerySelectorAll("script").Length.ShouldBe(1, "the page works without, and comes again by itself");
        page.QuerySelector("noscript")!.InnerHtml.ShouldContain("refresh");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Before_anybody_spoke_it_says_so(string language)
    {
        var hall = await Ground.Open(site);
        (await hall.Shown(language)).ShouldContain(Texts.Get(language.Length == 0 ? "en" : "sw", "inhall.nothing"));
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_and_it_can_be_taken_back()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        var page = await phone.Get(hall.Path);
        for (var n = 0; n < 3; n++)
        {
            (await phone.Send(page, $"form[data-item='{item}']", ("Give", "yes"))).Location.ShouldBe($"{hall.Path}#i-{item}");
        }

        (await hall.Marks(item)).ShouldBe(1);
        var given = (await phone.Get(hall.Path)).Document;
        given.QuerySelector($"form[data-item='{item}'] button:not([hidden])")!.GetAttribute("value").ShouldBe("no");
        given.QuerySelector("[data-mine]")!.GetAttribute("data-mine").ShouldBe(item);

        await hall.Press(phone, item, "no");
        await hall.Press(phone, item, "no");
        (await hall.Marks(item)).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_below_five_is_never_told_and_five_are()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        var tags = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            var shown = await hall.Shown();
            shown.ShouldContain(Texts.Get("en", "inhall.few"));
            tags.Add(await Tag(hall));
            using var phone = site.Somebody();
            await hall.Press(phone, item);
        }

        tags.Distinct().Count().ShouldBe(1, "nor by a tag that changes");
        (await hall.Shown()).ShouldContain("5 phones in the hall say");
        (await Tag(hall)).ShouldNotBe(tags[0]);
    }

    [Fact]
    public async Task Who_has_it_already_is_sent_nothing()
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        var same = await phone.Ask(hall.Path + "/now", null, ("If-None-Match", await Tag(hall)));
        same.Status.ShouldBe(HttpStatusCode.NotModified);
        same.Text.ShouldBeEmpty();
        var tag = await Tag(hall);
        await hall.Take("theme=gangs&words=Tena wezi.");
        var changed = await phone.Ask(hall.Path + "/now", null, ("If-None-Match", tag));
        changed.Status.ShouldBe(HttpStatusCode.OK);
        changed.Text.ShouldContain("Tena wezi.");
        changed.Header("Cache-Control").ShouldContain("no-store");
        (await phone.Ask(hall.Path + "/now", null, ("If-None-Match", "W/" + await Tag(hall)))).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_browser_without_the_mark_is_given_one_and_counts_nothing_yet()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        var refused = await phone.Post(hall.Path, [("Item", item), ("Give", "yes")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get("en", "inhall.again"));
        (await hall.Marks(item)).ShouldBe(0);
        var cookie = refused.Cookies.Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("max-age=86400", Case.Insensitive);
        await hall.Press(phone, item);
        (await hall.Marks(item)).ShouldBe(1);
    }

    [Theory]
    [InlineData("0a000000-0000-4000-8000-000000000009")]
    [InlineData("")]
    [InlineData("theme")]
    public async Task What_does_not_stand_on_the_screen_is_not_counted(string item)
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        await phone.Get(hall.Path);
        var refused = await phone.Post(hall.Path, [("Item", item), ("Give", "yes")]);
        refused.Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get("en", "inhall.gone"));
        (await site.List<int>("select count(*)::int from voice.hall_support where forum = @Forum", hall)).ShouldBe([0]);
    }

    [Fact]
    public async Task The_same_phone_is_another_mark_in_another_hall_and_what_it_keeps_stands_nowhere()
    {
        var (one, other) = (await Ground.Open(site), await Ground.Open(site));
        var items = (await one.Take("theme=gangs&words=Wezi."), await other.Take("theme=gangs&words=Wezi."));
        using var phone = site.Somebody();
        await one.Press(phone, items.Item1);
        await other.Press(phone, items.Item2);
        var marks = await site.List<byte[]>(
            "select mark from voice.hall_support where item = any(@ids)",
            new { ids = new[] { items.Item1, items.Item2 } }
        );
        marks.Count.ShouldBe(2);
        marks[0].ShouldNotBe(marks[1]);
        var token = phone.Cookies.GetCookies(site.Address)["jukwaa-hall"]!.Value;
        (await site.Anywhere(token)).ShouldBeEmpty();
    }

    private async Task<string> Tag(Ground hall)
    {
        using var phone = site.Somebody();
        return (await phone.Get(hall.Path + "/now")).Header("ETag");
    }
}
