using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jukwaa.Web.Channels.Raise;
using Jukwaa.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody chooses the place by a tap on a map, without a script.</summary>
[Collection(TheVoices.Name)]
public sealed class PlaceMapPageTests(VoiceSite site)
{
    private const string Said = "Kila usiku vijana wanavamia watu karibu na kivuko.";

    private static readonly (double, double) _mombasa = (-4.05, 39.66),
        _likoni = (-4.10915, 39.64425),
        _timbwani = (-4.1027, 39.6602),
        _ocean = (-2.9, 41.8);

    [Theory]
    [InlineData("", 288, "You tapped: Mombasa County.")]
    [InlineData("", 576, "You tapped: Mombasa County.")]
    [InlineData("/sw", 288, "Umegusa: Kaunti ya Mombasa.")]
    public async Task A_tapped_county_is_chosen_in_the_list_and_nothing_is_sent_on_yet(string language, int width, string said)
    {
        using var somebody = site.Somebody();
        var where = await Where(somebody, language);
        var tapped = await Tap(somebody, where, "KE", _mombasa, width);
        tapped.Status.ShouldBe(HttpStatusCode.OK);
        StepOf(tapped).ShouldBe("where");
        ChosenIn(tapped, "County").ShouldBe("KE-01");
        tapped.Document.QuerySelector("#map [role=status]")!.TextContent.ShouldStartWith(said);
        tapped.Document.QuerySelectorAll(".tap svg path").Length.ShouldBe(2, "in the country and in its box");
        tapped.Document.QuerySelector("input[name=Text]")!.GetAttribute("value").ShouldBe(Said);
        StepOf(await Go(somebody, tapped, "next", ("County", "KE-01"))).ShouldBe("spot");
    }

    [Theory]
    [InlineData("", 288, "You tapped: Likoni ward, Likoni.", "Show the whole of Mombasa")]
    [InlineData("/sw", 576, "Umegusa: wadi ya Likoni, Likoni.", "Onyesha Mombasa yote")]
    public async Task A_tapped_ward_is_chosen_and_shown_closer_where_it_is_small(string language, int width, string said, string whole)
    {
        using var somebody = site.Somebody();
        var spot = await Spot(somebody, language);
        spot.Document.QuerySelector(".tap svg path").ShouldBeNull("nothing is chosen yet");
        var tapped = await Tap(somebody, spot, "KE-01", _likoni, width, ("Spot", "kivuko"), ("Ward", ""));
        StepOf(tapped).ShouldBe("spot");
        ChosenIn(tapped, "Ward").ShouldBe("KE-W0024");
        tapped.Document.QuerySelector("#map [role=status]")!.TextContent.ShouldStartWith(said);
        tapped.Document.QuerySelector("#f-Spot")!.GetAttribute("value").ShouldBe("kivuko", "what was typed stays");
        tapped.Document.QuerySelector(".tap input")!.GetAttribute("src").ShouldBe("/raise/map/KE-C005.svg");
        tapped.Document.QuerySelector("button[name=View]")!.TextContent.ShouldBe(whole);
        tapped.Document.QuerySelector(".tap svg path").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_taps_the_closer_map_stays_there_though_a_larger_ward_is_met()
    {
        using var somebody = site.Somebody();
        var closer = await Tap(somebody, await Spot(somebody, ""), "KE-01", _likoni, 288);
        var tapped = await Tap(somebody, closer, "KE-C005", _timbwani, 288);
        ChosenIn(tapped, "Ward").ShouldBe("KE-W0025");
        tapped.Document.QuerySelector(".tap input")!.GetAttribute("src").ShouldBe("/raise/map/KE-C005.svg");
        var missed = await Tap(somebody, tapped, "KE-C005", (-4.13, 39.615), 288, ("Ward", "KE-W0025"));
        missed.Document.QuerySelector("#map [role=status]")!.TextContent.ShouldStartWith("There was nothing");
        missed.Document.QuerySelector(".tap input")!.GetAttribute("src").ShouldBe("/raise/map/KE-C005.svg");
        ChosenIn(missed, "Ward").ShouldBe("KE-W0025");
    }

    [Fact]
    public async Task The_whole_county_is_shown_again_with_the_same_ward_chosen()
    {
        using var somebody = site.Somebody();
        var tapped = await Tap(somebody, await Spot(somebody, ""), "KE-01", _likoni, 288);
        var whole = await somebody.Send(tapped, "main form", ("View", "KE-01"), ("Ward", "KE-W0024"), ("Spot", ""));
        StepOf(whole).ShouldBe("spot");
        ChosenIn(whole, "Ward").ShouldBe("KE-W0024");
        whole.Document.QuerySelector(".tap input")!.GetAttribute("src").ShouldBe("/raise/map/KE-01.svg");
        whole.Document.QuerySelector("button[name=View]").ShouldBeNull();
        whole.Document.QuerySelector("#map [role=status]").ShouldBeNull("nothing was tapped");
    }

    [Theory]
    [InlineData("", "There was nothing to choose where you tapped.")]
    [InlineData("/sw", "Hakuna cha kuchagua ulipogusa.")]
    public async Task A_tap_that_meets_nothing_says_so_and_changes_nothing(string language, string said)
    {
        using var somebody = site.Somebody();
        var tapped = await Tap(somebody, await Where(somebody, language), "KE", _ocean, 288, ("County", "KE-21"));
        tapped.Status.ShouldBe(HttpStatusCode.OK);
        ChosenIn(tapped, "County").ShouldBe("KE-21");
        tapped.Document.QuerySelector("#map [role=status]")!.TextContent.ShouldStartWith(said);
    }

    [Fact]
    public async Task The_point_is_in_no_page_that_follows_and_in_no_table()
    {
        using var somebody = site.Somebody();
        var spot = await Spot(somebody, "");
        var (name, x, y) = Pixel("KE-01", _likoni, 576);
        var tapped = await somebody.Send(spot, "main form", (name + ".x", x), (name + ".y", y), ("Spot", ""));
        foreach (var page in (Answer[])[tapped, await Go(somebody, tapped, "next", ("Ward", "KE-W0024"), ("Spot", ""))])
        {
            var values = page
                .Document.QuerySelectorAll("input, button, option")
                .OfType<IElement>()
                .Select(e => (e.GetAttribute("name"), e.GetAttribute("value")))
                .ToList();
            values.ShouldNotBeEmpty();
            values.ShouldAllBe(v => v.Item2 != x && v.Item2 != y);
            values.ShouldAllBe(v => v.Item1 == null || (!v.Item1.EndsWith(".x") && !v.Item1.EndsWith(".y")));
            page.Text.ShouldNotContain(name + ".x");
            page.Header("Cache-Control").ShouldContain("no-store");
            page.Cookies.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Another_county_takes_the_ward_away_and_the_same_one_does_not()
    {
        using var somebody = site.Somebody();
        var spot = await Tap(somebody, await Spot(somebody, ""), "KE-01", _likoni, 288);
        var where = await Go(somebody, spot, "where", ("Ward", "KE-W0024"), ("Spot", ""));
        Hidden(await Tap(somebody, where, "KE", _mombasa, 288, ("County", "KE-01")), "Ward").ShouldBe("KE-W0024");
        Hidden(await Tap(somebody, where, "KE", (0.2, 40.2), 288, ("County", "KE-01")), "Ward").ShouldBeNull();
    }

    [Fact]
    public async Task A_ward_of_the_list_is_shown_on_the_map_when_the_step_is_seen_again()
    {
        using var somebody = site.Somebody();
        var who = await Go(somebody, await Spot(somebody, ""), "next", ("Ward", "KE-W0022"), ("Spot", ""));
        var back = await Go(somebody, who, "spot");
        ChosenIn(back, "Ward").ShouldBe("KE-W0022");
        back.Document.QuerySelectorAll(".tap svg path").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("KE-47", "spot")]
    [InlineData("KE-C300", "spot")]
    [InlineData("KE", "spot")]
    [InlineData("nowhere", "spot")]
    public async Task A_tap_on_a_map_of_elsewhere_is_one_that_meets_nothing(string map, string step)
    {
        using var somebody = site.Somebody();
        var name = PlaceTap.NameOf(map, 288);
        var answer = await somebody.Send(await Spot(somebody, ""), "main form", (name + ".x", "140"), (name + ".y", "140"), ("Ward", "KE-W0024"));
        answer.Status.ShouldBe(HttpStatusCode.OK);
        StepOf(answer).ShouldBe(step);
        ChosenIn(answer, "Ward").ShouldBe("KE-W0024");
        answer.Document.QuerySelector(".tap input")!.GetAttribute("src")!.ShouldContain("KE-C005");
    }

    [Fact]
    public async Task A_tap_without_a_county_leads_back_to_the_county_and_at_another_step_it_is_none()
    {
        using var somebody = site.Somebody();
        var spot = await Spot(somebody, "");
        var (name, x, y) = Pixel("KE-01", _likoni, 288);
        var bent = await somebody.Send(spot, "main form", (name + ".x", x), (name + ".y", y), ("County", "KE-99"));
        bent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        StepOf(bent).ShouldBe("where");
        StepOf(await somebody.Send(spot, "main form", (name + ".x", x), (name + ".y", y), ("Step", "who"), ("Go", "next"))).ShouldBe("check");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Enter_goes_on_because_the_ordinary_button_stands_before_the_map(string language)
    {
        using var somebody = site.Somebody();
        var tapped = await Tap(somebody, await Spot(somebody, language), "KE-01", _likoni, 288);
        foreach (var page in (Answer[])[await Where(somebody, language), await Spot(somebody, language), tapped])
        {
            var first = page.Document.QuerySelector("main form button[type=submit], main form input[type=image]").ShouldNotBeNull();
            (first.LocalName, first.GetAttribute("value")).ShouldBe(("button", "next"));
            var maps = page.Document.QuerySelectorAll("main form input[type=image]");
            maps.Length.ShouldBe(2);
            maps.ShouldAllBe(m => m.GetAttribute("alt")!.Length > 30 && m.GetAttribute("tabindex") == "-1");
            maps.Select(m => m.GetAttribute("name")).ShouldBeUnique();
            maps.Select(m => m.GetAttribute("width")).ShouldBe(["288", "576"]);
            maps.ShouldAllBe(m => m.GetAttribute("formaction") == language + "/raise#map");
        }
    }

    [Theory]
    [InlineData("say")]
    [InlineData("who")]
    [InlineData("check")]
    public async Task Steps_that_ask_for_no_place_have_no_map(string step)
    {
        using var somebody = site.Somebody();
        var page = await Go(somebody, await Spot(somebody, ""), step, ("Ward", ""), ("Spot", ""));
        StepOf(page).ShouldBe(step);
        page.Document.QuerySelector("#map").ShouldBeNull();
    }

    private (string Name, string X, string Y) Pixel(string map, (double Latitude, double Longitude) at, int width)
    {
        var sheet = site.Parts.GetRequiredService<PlaceSheets>().Of(map)!;
        var pane = sheet.Panes.Last(p => p.Draw(at.Latitude, at.Longitude) is var (x, y) && p.Holds(p.Left + x, p.Top + y));
        var (left, top) = pane.Draw(at.Latitude, at.Longitude);
        string Pixels(double units) => ((int)(units * width / PlaceSheet.Width)).ToString(CultureInfo.InvariantCulture);
        return (PlaceTap.NameOf(map, width), Pixels(pane.Left + left), Pixels(pane.Top + top));
    }

    private Task<Answer> Tap(Caller somebody, Answer page, string map, (double, double) at, int width, params (string, string)[] fields)
    {
        var (name, x, y) = Pixel(map, at, width);
        page.Document.QuerySelector($"input[type=image][name='{name}']").ShouldNotBeNull("it must be there to be tapped");
        return somebody.Send(page, "main form", [.. fields, (name + ".x", x), (name + ".y", y)]);
    }

    private static async Task<Answer> Where(Caller somebody, string language) =>
        await Go(somebody, await somebody.Get(language + "/raise"), "next", ("Text", Said));

    private static async Task<Answer> Spot(Caller somebody, string language) =>
        await Go(somebody, await Where(somebody, language), "next", ("County", "KE-01"));

    private static Task<Answer> Go(Caller somebody, Answer page, string go, params (string, string)[] fields) =>
        somebody.Send(page, "main form", [.. fields, ("Go", go)]);

    private static string? StepOf(Answer page) => Hidden(page, "Step");

    private static string? Hidden(Answer page, string name) =>
        page.Document.QuerySelector($"input[type=hidden][name={name}]") is IHtmlInputElement input ? input.Value : null;

    private static string? ChosenIn(Answer page, string name) => page.Document.QuerySelector($"#f-{name} option[selected]")?.GetAttribute("value");
}
