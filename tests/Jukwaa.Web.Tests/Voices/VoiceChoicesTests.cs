using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What forms and menus of the public doors offer.</summary>
public sealed class VoiceChoicesTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateTimeOffset _begun = new(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly _today = new(2026, 1, 14);

    private Storage.TestLedger _world = null!;
    private VoiceChoices _choices = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster, new Clock(_begun));
        _choices = new(_world.Database);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Offices_are_those_of_the_county_and_of_the_nation()
    {
        var offices = (await _choices.Offices("en", "KE-W0018", Stop)).Select(o => o.Value).ToList();
        offices.ShouldBe(["nps@KE-01", "interior@KE", "ipoa@KE", "nps@KE"], ignoreOrder: true);
        offices[0].ShouldBe("nps@KE-01", "the county's comes first");
        (await _choices.Offices("en", "KE", Stop)).ShouldAllBe(o => o.Value.EndsWith("@KE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "County Police Commander, Mombasa (NPS)")]
    [InlineData("sw", "Kamanda wa Polisi wa Kaunti, Mombasa (NPS)")]
    public async Task Offices_are_named_in_the_language_of_the_page(string language, string title) =>
        (await _choices.Offices(language, "KE-01", Stop))[0].Word.ShouldBe(title);

    [Fact]
    public async Task Groups_are_those_that_somebody_can_be_of() =>
        (await _choices.Groups("sw", Stop))
            .Select(g => g.Word)
            .ShouldBe(["Wakazi", "Maafisa wa polisi", "Wanawake", "Vijana", "Wazee", "Viongozi wa dini", "Wavuvi"]);

    [Fact]
    public async Task The_next_forum_is_the_first_with_a_day_that_has_not_passed()
    {
        (await Next()).ShouldBeNull();
        await Plan("past", _today.AddDays(-1));
        (await Next()).ShouldBeNull();
        await Plan("later", _today.AddDays(30));
        await Plan("sooner", _today.AddDays(7));
        (await Next())!.Value.On.ShouldBe(_today.AddDays(7));
        await _world.Do(A.Plan("planned", on: _today.AddDays(1)));
        (await Next())!.Value.On.ShouldBe(_today.AddDays(7), "what was not announced is nobody's to know");
        await _world.Do(new CancelForum(Guid.NewGuid(), "sooner", A.Words("Floods.")));
        (await Next())!.Value.On.ShouldBe(_today.AddDays(30));
        (await _choices.NextForum("KE-02", "en", _today, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_name_of_a_place_is_known_with_its_unit()
    {
        var names = await PlaceNames.All(_world.Database, Stop);
        names.ShouldContain(n => n.Name == "Mtongwe" && n.Unit == "KE-W0018" && n.Kind == "ward" && n.Parent == "KE-C004");
        names.ShouldContain(n => n.Name == "Mombasa Island" && n.Unit == "KE-01" && n.Parent == null);
        names.Select(n => n.Unit).ShouldBe(names.Select(n => n.Unit).Order(StringComparer.Ordinal), "in one order on every host");
    }

    private Task<(DateOnly On, string? Venue)?> Next() => _choices.NextForum("KE-01", "en", _today, Stop);

    private Task Plan(string id, DateOnly on) => _world.Do(A.Plan(id, on: on), A.Announcement(id, new(2026, 1, 10)));
}
