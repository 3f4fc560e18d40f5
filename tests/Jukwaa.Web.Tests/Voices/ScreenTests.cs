using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Channels.Dialling;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What a telephone can show, with the longest names there are.</summary>
[Collection(TheVoices.Name)]
public sealed class ScreenTests(VoiceSite site)
{
    private static readonly string[] _withPlace = ["ward", "ward.none", "send", "forum.none"];

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Fact]
    public void A_screen_says_whether_more_is_asked()
    {
        new Screen("Kuna nini?", Ends: false).Written.ShouldBe("CON Kuna nini?");
        new Screen("Asante.", Ends: true).Written.ShouldBe("END Asante.");
    }

    [Fact]
    public void What_does_not_fit_is_cut_before_what_to_press()
    {
        var written = new Screen(new string('m', 300) + "\n0 Rudi", Ends: false).Written;
        written.Length.ShouldBe(Screen.Longest);
        written.ShouldEndWith("m...\n0 Rudi");
        new Screen(new string('m', 300), Ends: true).Written.Length.ShouldBe(Screen.Longest);
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_text_of_a_menu_has_to_be_cut(string language)
    {
        var at = new Dialled("home") { Language = language };
        var plain = Texts.Keys(language).Where(k => k.StartsWith("ussd.", StringComparison.Ordinal)).Select(k => k["ussd.".Length..]).ToList();
        plain.Count.ShouldBeGreaterThan(30, "there must be screens to measure");
        foreach (var key in plain.Where(k => !Texts.Get(language, "ussd." + k).Contains('{', StringComparison.Ordinal)))
        {
            Fits(Menus.Text(at, key), key);
        }

        var longest = Names("county").MaxBy(n => n.Length)!;
        foreach (var key in _withPlace)
        {
            Fits(Menus.Text(at, key, key == "send" ? $"{Names("ward").MaxBy(n => n.Length)}, {longest}" : longest), key);
        }

        Fits(Menus.Text(at, "sent", "K7QM-3XTR-9WPA-H4ND"), "sent");
        foreach (var key in (string[])["sent.again", "support.done", "support.before"])
        {
            Fits(Menus.Text(at, key, "K7QM-3XTR-9WPA-H4ND"), key);
        }

        Fits(Menus.Text(at, "support.nothing", longest), "support.nothing");
        var issue = new string('m', MenuSupport.LongestName);
        Fits(Menus.Text(at, "support.sure", issue), "support.sure");
        Fits(Menus.Text(at, "support.pick", string.Join('\n', Enumerable.Range(1, MenuSupport.Most).Select(i => $"{i} {issue}"))), "support.pick");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_longest_office_fits_with_what_is_said_of_it(string language)
    {
        var at = new Dialled("status") { Language = language };
        var office = new string('m', MenuDeeds.LongestOffice) + "...";
        foreach (var key in (string[])["at.office", "at.late", "at.answered", "at.promised", "at.done"])
        {
            Fits(Menus.Text(at, "status.support", Menus.Text(at, key, "30/12/2026", office, "30/12/2026")), key);
            Fits(Menus.Text(at, "status", Menus.Text(at, key, "30/12/2026", office, "30/12/2026")), key);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Any_five_wards_of_a_county_fit_to_choose_from(string language)
    {
        var at = new Dialled("pick") { Language = language };
        var longest = Names("ward").OrderByDescending(n => n.Length).Take(5).Select((n, i) => $"{i + 1} {n}");
        Fits(Menus.Text(at, "pick", string.Join('\n', longest)), "pick");
    }

    private static void Fits(string text, string key) => new Screen(text, Ends: false).Written.ShouldBe("CON " + text, key);

    private IEnumerable<string> Names(string level) =>
        ((Reference)site.Parts.GetService(typeof(Reference))!).Places.Values.Where(p => p.Level == level).Select(p => p.Name);
}
