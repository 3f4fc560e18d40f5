using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Suggestions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Names with accents, signs and typing errors, on a map of a few places.</summary>
public sealed class NamesAsTypedTests
{
    private static readonly Place[] _map =
    [
        Of("KE-01", "Mombasa", "county", "KE/KE-300/KE-01"),
        Of("KE-02", "Kwale", "county", "KE/KE-300/KE-02"),
        Of("KE-04", "Tana River", "county", "KE/KE-300/KE-04"),
        Of("KE-C003", "Likoni", "constituency", "KE/KE-300/KE-01/KE-C003"),
        Of("KE-W0021", "Likoni", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0021"),
        Of("KE-W0022", "Township", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0022"),
        Of("KE-W0030", "Tana", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0030"),
        Of("KE-W0051", "Township", "ward", "KE/KE-300/KE-02/KE-C009/KE-W0051"),
        Of("KE-W0099", "Pwani", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0099") with
        {
            ValidTo = new(2020, 1, 1),
        },
        Of("KE-300", "Coast", "region", "KE/KE-300"),
    ];

    [Theory]
    [InlineData("Murang’a", "muranga")]
    [InlineData("MURANG'A", "muranga")]
    [InlineData("Mu\u0303rang`a", "muranga")]
    [InlineData("K\u0129ambu", "kiambu")]
    [InlineData("Taita–Taveta", "taita taveta")]
    [InlineData("Ol’Kalou/Rurii", "olkalou rurii")]
    [InlineData("  Uasin\t Gishu\n", "uasin gishu")]
    [InlineData("Ngong\u00A0Hills", "ngong hills")]
    [InlineData("Élgeyo_Marakwet", "elgeyo marakwet")]
    [InlineData("😡 Meru!", "meru")]
    [InlineData("Ward 12B", "ward 12b")]
    [InlineData("***", "")]
    public void A_name_is_folded_to_what_everybody_types_alike(string typed, string folded)
    {
        LeadingPlace.Folded(typed).ShouldBe(folded);
        LeadingPlace.Folded(folded).ShouldBe(folded, "once more changes nothing");
    }

    [Theory]
    [InlineData("Likoni maji", "KE-C003")]
    [InlineData("Likoni Likoni maji", "KE-W0021")]
    [InlineData("likoni, wadi ya likoni: maji", "KE-W0021")]
    [InlineData("Mombasa Township maji", "KE-W0022")]
    [InlineData("Kwale county, Township ward", "KE-W0051")]
    [InlineData("Mombasa Kwale", "KE-01")]
    [InlineData("Tana River mafuriko", "KE-04")]
    [InlineData("Tana mafuriko", "KE-W0030")]
    [InlineData("Township maji", null)]
    [InlineData("Pwani maji", null)]
    [InlineData("Coast maji", null)]
    [InlineData("kaunti ya wadi", null)]
    [InlineData("Tanariver", null)]
    public void The_finest_place_that_is_surely_meant_is_taken(string text, string? code) => (new LeadingPlace(_map).In(text)?.Code).ShouldBe(code);

    [Fact]
    public void Where_there_are_no_places_none_is_found()
    {
        new LeadingPlace([]).In("Mombasa maji").ShouldBeNull();
        new LeadingPlace([]).Only("Mombasa").ShouldBeNull();
        Named.Among([], "Mombasa").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mombsa", "KE-01")]
    [InlineData("mombassa", "KE-01")]
    [InlineData("mobmasa", "KE-01")]
    [InlineData("kwle", "KE-02")]
    [InlineData("tana rivre", "KE-04")]
    [InlineData("tana-rver", "KE-04")]
    [InlineData("kwl", null)]
    [InlineData("kwlae", "KE-02")]
    [InlineData("kwel", null)]
    [InlineData("mmbs", null)]
    public void A_short_name_may_have_one_letter_wrong_and_a_long_one_two(string typed, string? code)
    {
        string[] codes = code is null ? [] : [code];
        Named.Among(_map.Where(p => p.Level == "county"), typed).Select(p => p.Code).ShouldBe(codes);
    }

    [Theory]
    [InlineData("", "abc", 5, 3)]
    [InlineData("ca", "abc", 5, 3)]
    [InlineData("abcd", "abdc", 1, 1)]
    [InlineData("kitui", "kitui ", 0, 1)]
    [InlineData("narok", "nakuru", 2, 3)]
    [InlineData("nyeri", "nyari", 0, 1)]
    public void Letters_are_counted_up_to_what_is_allowed(string a, string b, int most, int distance) =>
        Named.Distance(a, b, most).ShouldBe(distance);

    [Theory]
    [InlineData("gangs", "polisi walichukua hongo", "police_conduct_corruption")]
    [InlineData("gbv", "polisi walichukua hongo", "police_conduct_corruption")]
    [InlineData("ngao_conduct_corruption", "polisi walichukua hongo", "ngao_conduct_corruption")]
    [InlineData("gangs", "mama mmoja amebakwa", "gbv")]
    [InlineData("police_conduct_corruption", "mama mmoja amebakwa", "police_conduct_corruption")]
    [InlineData("gangs", "maji hakuna kabisa tangu wiki jana", "gangs")]
    [InlineData("gbv", "maji hakuna kabisa tangu wiki jana", "gbv")]
    public void Words_may_ask_for_more_care_than_was_chosen_and_never_for_less(string chosen, string text, string theme) =>
        Careful("gangs:public", "gbv:county", "police_conduct_corruption:oversight", "ngao_conduct_corruption:oversight")
            .Of(text, chosen)
            .ShouldBe(theme);

    [Fact]
    public void A_theme_that_is_not_kept_here_is_asked_for_by_no_words()
    {
        Careful("gangs:public").In("polisi walichukua hongo").ShouldBeNull();
        Careful("gangs:public").Of("mama mmoja amebakwa", "gangs").ShouldBe("gangs");
    }

    private static CarefulThemes Careful(params string[] themes) =>
        new(new([], themes.Select(t => t.Split(':')).Select(t => new Theme(t[0], "any", t[1])), [], [], [], [], []), new Learning(null!, []));

    private static Place Of(string code, string name, string level, string path) =>
        new(code, name, name.ToLowerInvariant(), level, null, path, new(2013, 3, 4), null);
}
