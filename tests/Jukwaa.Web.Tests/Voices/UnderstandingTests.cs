using Jukwaa.Web.Channels.Intake;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What is made of a text before anybody has read it, among all of Kenya's places and themes.</summary>
[Collection(TheVoices.Name)]
public sealed class UnderstandingTests(VoiceSite site)
{
    private readonly Understanding _understanding = site.Parts.GetRequiredService<Understanding>();

    [Theory]
    [InlineData("MOMBASA wezi wa pikipiki usiku huko Likoni", "KE-C005")]
    [InlineData("wezi wa pikipiki wanatusumbua huku Kondele", "KE-W")]
    [InlineData("Tunaomba msaada, kaunti ya Turkana hakuna maji", "KE-23")]
    [InlineData("KISUMU mto umefurika na barabara zimefungwa", "KE-42")]
    public void A_place_is_found_wherever_it_stands(string text, string code) =>
        _understanding.PlaceIn(text).ShouldNotBeNull(text).Code.ShouldStartWith(code);

    [Theory]
    [InlineData("There is no street light in Kisumu town since January", "KE-42")]
    [InlineData("hakuna maji hapa Mombasa na watoto wanaumwa", "KE-01")]
    [InlineData("Kakamega: matatu zinaibiwa kila wiki", "KE-37")]
    [InlineData("banditry in Turkana, near Lokichar, is back", "KE-23")]
    public void A_county_is_told_from_a_town_in_it(string text, string county) =>
        _understanding.PlaceIn(text).ShouldNotBeNull(text).County.ShouldBe(county);

    [Fact]
    public void Of_the_labelled_messages_that_were_kept_apart_most_places_are_found_and_few_are_wrong()
    {
        var reference = site.Parts.GetRequiredService<Domain.Access.Reference>();
        var (right, wrong, asked) = (0, 0, 0);
        foreach (var (text, code) in Labelled().Where(m => m.Code.Length > 0))
        {
            var found = _understanding.PlaceIn(text);
            var county = reference.Places[code].County;
            (right, wrong, asked) =
                found is null ? (right, wrong, asked + 1)
                : found.County == county ? (right + 1, wrong, asked)
                : (right, wrong + 1, asked);
        }

        var all = right + wrong + asked;
        all.ShouldBeGreaterThan(250, "there must be messages to measure");
        ((double)right / all).ShouldBeGreaterThan(0.8, $"{right} right, {wrong} wrong, {asked} asked for");
        ((double)wrong / all).ShouldBeLessThan(0.08, $"{right} right, {wrong} wrong, {asked} asked for");
    }

    [Fact]
    public void Of_the_labelled_messages_that_accuse_the_police_or_a_chief_most_wait_for_oversight()
    {
        string[] oversight = ["police_conduct_corruption", "ngao_conduct_corruption"];
        var accusing = Rows()
            .Where(r => (r.TextOrNull("sensitive") ?? "").Split(';').Any(s => s is "police" or "chief"))
            .Select(r => r.Text("text"))
            .ToList();
        accusing.Count.ShouldBeGreaterThan(20, "there must be messages to measure");
        var kept = accusing.Count(t => oversight.Contains(_understanding.ThemeOf(t)));
        ((double)kept / accusing.Count).ShouldBeGreaterThan(0.65, $"{kept} of {accusing.Count}");
    }

    private static IEnumerable<(string Text, string Code)> Labelled() => Rows().Select(r => (r.Text("text"), r.TextOrNull("place_code") ?? ""));

    /// <summary>Those of authors whose writing nothing was chosen by.</summary>
    private static IEnumerable<Jukwaa.Storage.DataLine> Rows() =>
        Jukwaa.Storage.DataFile.Read(Path.Combine(Host.Checkout.Root, "data"), "text/messages.csv").Where(r => r.Text("split") == "test");

    [Theory]
    [InlineData("wezi wa pikipiki wanatusumbua usiku sana")]
    [InlineData("maji hakuna kabisa tangu wiki jana jamani")]
    [InlineData("please help us, the road is bad")]
    public void Where_none_is_named_none_is_found(string text) => _understanding.PlaceIn(text).ShouldBeNull();

    [Theory]
    [InlineData("Polisi wa kituo wanachukua hongo kwa boda boda", "police_conduct_corruption")]
    [InlineData("The OCS and his officers beat my brother and took money", "police_conduct_corruption")]
    [InlineData("Chifu anauza vitambulisho kwa elfu mbili", "ngao_conduct_corruption")]
    [InlineData("My neighbour beats his wife every night and she was raped", "gbv")]
    [InlineData("Vijana wanasajiliwa na al shabaab karibu na msitu", "terrorism_violent_extremism")]
    [InlineData("barabara imeharibika na hakuna taa za usiku", "other")]
    public void What_few_may_read_waits_under_a_theme_that_few_read(string text, string theme) => _understanding.ThemeOf(text).ShouldBe(theme);

    [Theory]
    [InlineData("wezi wa mifugo wameiba ng'ombe wetu jana usiku", "sw")]
    [InlineData("cattle thieves took our cows last night near the river", "en")]
    [InlineData("maze wasee wa boda wanatuconfuse hapa mtaani", "sw")]
    [InlineData("12345", null)]
    public void The_language_is_told(string text, string? language) => Understanding.LanguageOf(text).ShouldBe(language);

    [Fact]
    public async Task An_accusation_of_the_police_by_message_is_read_by_none_of_them()
    {
        var receipt = VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), "MOMBASA polisi wa kituo wanapokea hongo kwa wauza dawa"));
        var id = await site.ConcernOf(receipt);
        (await site.List<(string, string)>("select theme, theme_sensitivity from desk.concern where id = @id", new { id })).ShouldBe([
            ("police_conduct_corruption", "oversight"),
        ]);
    }
}
