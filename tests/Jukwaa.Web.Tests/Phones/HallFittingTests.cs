using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>The pages of a hall in a real browser: small, for everybody, and live.</summary>
[Collection(TheVoices.Name)]
public sealed class HallFittingTests(VoiceSite site, Chromium chromium)
{
    private const int FirstView = 14_000;

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task They_fit_everybody(string language)
    {
        var hall = await Full();
        await using var visitor = await chromium.Visitor(site.Address);
        foreach (var address in (string[])["/hall", "/hall?code=2K3M4", hall.Path, hall.Path + "/say"])
        {
            await (await visitor.Turn(language + address)).ShouldFit(language + address);
        }

        var page = await visitor.Turn($"{language}{hall.Path}/say");
        await page.ClickAsync("main button");
        await page.ShouldFit("the box with a mistake");
    }

    [Theory]
    [InlineData("", 320)]
    [InlineData("/sw", 320)]
    [InlineData("", 1280)]
    [InlineData("/sw", 1280)]
    public async Task How_to_join_is_in_sight_on_the_screen_and_nothing_sticks_out(string language, int width)
    {
        var hall = await Full();
        var secret = await hall.Book.NewScreen(hall.Forum, Storage.TestLedger.Stop);
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Turn($"{language}/hall/screen/{secret}");
        await page.SetViewportSizeAsync(width, 720);
        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        if (width == 1280)
        {
            var box = (await page.Locator(".joining").BoundingBoxAsync())!;
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(720);
        }
    }

    [Fact]
    public async Task The_first_view_is_at_most_14_kB()
    {
        var hall = await Full();
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.NewPageAsync();
        var asked = new List<IRequest>();
        page.Request += (_, request) => asked.Add(request);
        await page.GotoAsync("/sw" + hall.Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var first = asked.Where(r => !r.Url.EndsWith("/now", StringComparison.Ordinal)).ToList();
        first.Count.ShouldBe(3, "the page, its style and its script");
        var bytes = await Task.WhenAll(first.Select(r => r.SizesAsync()));
        bytes.Sum(b => (long)b.ResponseBodySize + b.ResponseHeadersSize).ShouldBeInRange(2_000, FirstView);
    }

    [Fact]
    public async Task What_comes_on_the_screen_comes_to_the_phone_and_what_was_pressed_stays_pressed()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Turn(hall.Path);
        await page.ClickAsync($"form[data-item='{item}'] button[value=yes]");
        await page.Locator($"form[data-item='{item}'] button[value=no]:visible").WaitForAsync();
        await page.FocusAsync($"form[data-item='{item}'] button[value=no]");
        await hall.Take("theme=gangs&words=Taa hazifanyi kazi.");
        await page.GetByText("Taa hazifanyi kazi.", new() { Exact = true }).First.WaitForAsync(new() { Timeout = 15_000 });
        (await page.Locator($"form[data-item='{item}'] button[value=no]").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator($"form[data-item='{item}'] button[value=no]:focus").CountAsync()).ShouldBe(
            1,
            "whoever was about to press goes on where they were"
        );

        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        hall.Later();
        await page.Locator("#code").WaitForAsync(new() { Timeout = 15_000 });
    }

    private async Task<Ground> Full()
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Taa za barabara ya feri hazifanyi kazi tangu Machi.&groups=women,youth,residents");
        var voice = await hall.Take("theme=gangs&words=" + string.Concat(Enumerable.Repeat("maneno mengi ya wananchi ", 14)));
        await hall.Take("words=Tutaweka doria ya usiku.&speaker=Kamanda wa polisi&office=nps&due=2026-02-01", EntryKind.Commitment, voice);
        return hall;
    }
}
