using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>Phones of people in a hall where a laptop is the only network.</summary>
public sealed class HallOfBoxTests(Cluster cluster) : IAsyncLifetime
{
    private BoxRoom _room = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Officers Hall => _room.Laptop.Hall;

    public async ValueTask InitializeAsync()
    {
        _room = await BoxRoom.Open(cluster);
        await _room.Laptop.Start();
        var code = (await new HallBook(Hall.Database, Hall.Clock).CodeOf(Road.Forum, Stop)).ShouldNotBeNull();
        _path = "/hall/" + code.Code.ToLowerInvariant();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task From_the_first_page_of_the_laptop_a_phone_comes_to_the_hall(string language)
    {
        using var phone = Phone();
        var first = await phone.Get(language + "/box");
        first.Document.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe(language + "/hall");
        var join = await phone.Get(language + "/hall?code=" + _path[6..]);
        join.Location.ShouldBe(language + _path);
        (await phone.Get(language + _path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_supports_adds_and_answers_and_all_of_it_comes_to_the_centre()
    {
        var voice = await _room.Laptop.Voice("Wezi usiku.");
        Later();
        for (var n = 0; n < 6; n++)
        {
            using var phone = Phone();
            (await phone.Send(_path, $"form[data-item='{voice}']", ("Give", "yes"))).Status.ShouldBe(HttpStatusCode.Redirect);
            (await phone.Send(_path + "/trust", "main form", ("Safe", "Yes"))).Status.ShouldBe(HttpStatusCode.OK);
        }

        using var other = Phone();
        (await other.Send(_path + "/say", "main form", ("Text", "Taa za barabarani hazifanyi kazi."))).Status.ShouldBe(HttpStatusCode.OK);
        await _room.Laptop.Close();
        await _room.Rounds(10);

        (await _room.Road.Supported()).Single().ShouldEndWith(" 6");
        (await _room.Road.Trust()).ShouldBe(["Before Safe Page 6 0 0"]);
        (await _room.Road.Rows("select desk.said(summary, 'sw') from desk.concern order by 1")).ShouldBe([
            "Taa za barabarani hazifanyi kazi.",
            "Wezi usiku.",
        ]);
        (await Hall.Ask<int>("select count(*)::int from voice.hall")).ShouldBe(0, "marks are gone with the forum");
    }

    [Fact]
    public async Task What_is_about_violence_at_home_is_read_by_few_on_the_laptop_too()
    {
        using var phone = Phone();
        await phone.Send(_path + "/say", "main form", ("Text", "Mume wangu ananipiga kila usiku"));

        (await Hall.Ask<string>("select themes[1] || ' ' || theme_sensitivity from desk.entry")).ShouldBe("gbv county");
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task Nothing_on_its_pages_leads_where_the_laptop_has_nothing(string language, string lang)
    {
        using var phone = Phone();
        var sms = Texts.Get(lang, "inhall.join.sms");
        foreach (var address in (string[])["/hall", _path, _path + "/say", _path + "/trust"])
        {
            var page = await phone.Get(language + address);
            page.Document.Body!.TextContent.ShouldNotContain(sms);
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
            {
                var there = await phone.Get(link);
                there.Status.ShouldNotBe(HttpStatusCode.NotFound, $"{link} on {address}");
            }
        }

        (await phone.Get(language + _path + "/say"))
            .Document.QuerySelector("main .note")!
            .TextContent.ShouldContain(Texts.Get(lang, "inhall.text.later"));
    }

    [Fact]
    public async Task Other_doors_of_the_public_are_not_on_the_laptop()
    {
        using var phone = Phone();
        foreach (var address in (string[])["/raise", "/receipt", "/support", "/follow", "/channels/simulator", "/sw/raise"])
        {
            (await phone.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task The_screen_and_the_desk_show_the_address_of_the_laptop_and_no_number_to_write_to()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        using var caller = chair.Caller;
        var desk = await chair.Get($"/desk/forums/{Road.Forum}/hall");
        desk.Document.QuerySelector("main dl")!.TextContent.ShouldContain("192.168.4.1:5080/hall");
        desk.Document.QuerySelector("main dl")!.TextContent.ShouldNotContain("SMS");
        var screen = await chair.Get($"/desk/forums/{Road.Forum}/screen");
        screen.Document.QuerySelector("aside")!.TextContent.ShouldContain("192.168.4.1:5080/hall");
        screen.Document.QuerySelector("aside")!.TextContent.ShouldNotContain("SMS");
    }

    [Fact]
    public async Task A_link_for_the_screen_needs_nobody_signed_in_on_the_laptop()
    {
        var chair = await _room.Enter(_room.Road.Chair);
        using var caller = chair.Caller;
        var made = await chair.Send($"/desk/forums/{Road.Forum}/hall", "link", "");
        var link = made.Document.QuerySelector("#link .key")!.TextContent.Trim();
        link.ShouldStartWith("http://192.168.4.1:5080/hall/screen/");
        using var phone = Phone();
        (await phone.Get(new Uri(link).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_of_no_hall_is_refused_with_what_to_do()
    {
        using var phone = Phone();
        var answer = await phone.Get("/sw/hall?code=ZZZZZ");
        answer.Document.GetElementById("wrong")!.TextContent.ShouldBe(Texts.Get("sw", "inhall.code.unknown"));
    }

    private Caller Phone() => new(_room.Address, new SetClock());

    private void Later() => Hall.Clock.Now += TimeSpan.FromSeconds(2);

    public ValueTask DisposeAsync() => _room.DisposeAsync();
}
