using Jukwaa.Web.Channels.Intake;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What few may read waits where few read it, before anybody has looked at it.</summary>
[Collection(TheVoices.Name)]
public sealed class CarefulTests(VoiceSite site)
{
    private readonly Understanding _understanding = (Understanding)site.Parts.GetService(typeof(Understanding))!;

    [Theory]
    [InlineData("Polisi wa kituo wanachukua hongo kwa boda boda kila siku")]
    [InlineData("MOMBASA police take bribes from matatu crews at the roundabout")]
    [InlineData("The OCS and his officers beat my brother last night")]
    [InlineData("karao wanatulipisha chai kila wiki hapa stage")]
    [InlineData("Askari wanashirikiana na wezi wa mifugo")]
    [InlineData("dci walikamata kijana bila sababu, wakaitisha pesa")]
    [InlineData("afande amepiga mama mboga akidai kodi")]
    [InlineData("Police protect the chang'aa sellers")]
    public void What_may_accuse_the_police_waits_for_oversight(string text) => _understanding.ThemeOf(text).ShouldBe("police_conduct_corruption");

    [Theory]
    [InlineData("Chifu anauza vitambulisho kwa elfu mbili")]
    [InlineData("Our assistant chief demands money before he signs any letter")]
    [InlineData("mzee wa kijiji analinda wauza pombe haramu")]
    [InlineData("The village elder sold our land twice")]
    [InlineData("KISII naibu chifu ameiba mahindi ya msaada")]
    public void What_may_accuse_an_administrator_waits_for_oversight(string text) => _understanding.ThemeOf(text).ShouldBe("ngao_conduct_corruption");

    [Theory]
    [InlineData("My neighbour beats his wife every night", "gbv")]
    [InlineData("mama alibakwa akienda kisimani", "gbv")]
    [InlineData("Wanaume walimbaka jirani yetu", "gbv")]
    [InlineData("Msichana wa darasa la saba ameozwa kwa nguvu", "teen_pregnancy_fgm_early_marriage")]
    [InlineData("girls are married off at twelve here", "teen_pregnancy_fgm_early_marriage")]
    [InlineData("mtoto ananyanyaswa na mjomba wake", "teen_pregnancy_fgm_early_marriage")]
    [InlineData("Wasichana wanakeketwa likizo hii", "teen_pregnancy_fgm_early_marriage")]
    [InlineData("Vijana wanasajiliwa na al-shabaab karibu na msitu", "terrorism_violent_extremism")]
    [InlineData("strangers keep explosives, we fear a bomb", "terrorism_violent_extremism")]
    public void Violence_at_home_children_and_terror_wait_where_few_read(string text, string theme) => _understanding.ThemeOf(text).ShouldBe(theme);

    [Theory]
    [InlineData("maji hakuna kabisa tangu wiki jana jamani")]
    [InlineData("barabara imeharibika na hakuna taa za usiku")]
    [InlineData("cattle thieves took twelve cows near the river")]
    [InlineData("wezi wa pikipiki wanatusumbua usiku")]
    [InlineData("The police post has no car and no fuel")]
    [InlineData("tembo wanaharibu mashamba yetu")]
    [InlineData("Chifu hana ofisi wala gari")]
    public void What_asks_for_no_care_waits_with_the_rest(string text) => _understanding.ThemeOf(text).ShouldBe(Taking.Unsorted);

    [Fact]
    public void The_longest_text_is_looked_at_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("polisi wa kituo cha ", Taking.Longest / 20));
        Should.NotThrow(() => _understanding.ThemeOf(text));
    }

    [Theory]
    [InlineData("police_conduct_corruption", "oversight")]
    [InlineData("ngao_conduct_corruption", "oversight")]
    [InlineData("terrorism_violent_extremism", "county")]
    [InlineData("teen_pregnancy_fgm_early_marriage", "county")]
    [InlineData("gbv", "county")]
    [InlineData("other", "public")]
    public void The_themes_it_names_are_those_that_few_read(string theme, string sensitivity) =>
        File.ReadAllLines(Path.Combine(Host.Checkout.Root, "data", "themes.csv"))
            .Single(l => l.StartsWith(theme + ",", StringComparison.Ordinal))
            .ShouldContain($",{sensitivity},");
}
