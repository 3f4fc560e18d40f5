using System.Net;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>What becomes of each field that a program sends, and what it is told when one is wrong.</summary>
[Collection(TheVoices.Name)]
public sealed class PostedFieldTests(VoiceSite site)
{
    private const string Said = "Watu wasiojulikana wamezungushia ua shamba letu karibu na mto.";

    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "service_code", "", "service_code is missing" },
            { "description", "", "description is missing" },
            { "description", " \n ", "description is missing" },
            { "description", new string('m', 4_001), "may have 4000 letters" },
            { "attribute[proposal]", new string('m', 4_001), "may have 4000 letters" },
            { "lat", "", "lat and long must both be there" },
            { "long", "", "lat and long must both be there" },
            { "lat", "kusini", "lat and long must both be there" },
            { "lat", "-94", "lat and long must both be there" },
            { "lat", "NaN", "lat and long must both be there" },
            { "lat", "39.69527", "no ward of Kenya" },
            { "long", "41.9", "no ward of Kenya" },
            { "attribute[hidden]", "everybody", "attribute[hidden] is not known" },
            { "attribute[group]", "kings", "attribute[group] is not known" },
            { "attribute[WHISPAWN]", "123456", "attribute[WHISPAWN] is not known" },
        };

    [Theory]
    [InlineData("land_disputes", "Askari polisi wa kituo wanatupiga na kutaka hongo", "police_conduct_corruption")]
    [InlineData("gbv", "Askari polisi wa kituo wanatupiga na kutaka hongo", "police_conduct_corruption")]
    [InlineData("police_conduct_corruption", "Mume anampiga mkewe kila siku", "police_conduct_corruption")]
    [InlineData("ngao_conduct_corruption", "Maji hakuna tangu Jumatatu", "ngao_conduct_corruption")]
    [InlineData("boda_boda", "Maji hakuna tangu Jumatatu", "boda_boda")]
    public async Task The_theme_is_the_chosen_one_unless_the_words_ask_for_more_care(string chosen, string said, string theme)
    {
        using var app = new CivicApp(site);
        (string, string)[] fields = [("service_code", chosen), ("description", said), .. CivicApp.Point];
        var id = await app.ConcernOf(await app.Post("json", Published.Taken, HttpStatusCode.OK, fields));
        (await site.List<string>("select theme from desk.concern where id = @id", new { id })).ShouldBe([theme]);
    }

    [Theory]
    [InlineData("address_string", "karibu na soko, Mkomani, Mombasa", "KE-W0018", "karibu na soko, Mkomani, Mombasa")]
    [InlineData("address_string", "12 Xyzzyq Lane", "KE", "12 Xyzzyq Lane")]
    [InlineData("address_id", "KE-W0021", "KE-W0021", null)]
    [InlineData("address_id", "KE-01", "KE-01", null)]
    public async Task A_place_may_be_told_by_words_or_by_its_code(string field, string value, string place, string? words)
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring("Ekari mbili zimechukuliwa.", (field, value));
        var row = await site.List<(string, string?)>(
            "select place, desk.said(place_words, 'sw') from desk.concern where id = @id",
            new { id = await app.ConcernOf(notice) }
        );
        row.ShouldBe([(place, words)]);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task What_is_wrong_is_said_and_nothing_is_recorded(string field, string value, string said)
    {
        using var app = new CivicApp(site);
        var before = await Count();
        var fields = new Dictionary<string, string>
        {
            ["service_code"] = "land_disputes",
            ["description"] = Said,
            ["lat"] = "-4.05736",
            ["long"] = "39.69527",
        };
        fields[field] = value;
        foreach (var format in (string[])["xml", "json"])
        {
            var text = await app.Post(format, Published.Errors, HttpStatusCode.BadRequest, fields.Select(f => (f.Key, f.Value)));
            text.ShouldContain(said);
        }

        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task Without_a_place_or_with_an_unknown_one_it_is_refused()
    {
        using var app = new CivicApp(site);
        (string, string)[] bare = [("service_code", "land_disputes"), ("description", Said)];
        (await app.Post("xml", Published.Errors, HttpStatusCode.BadRequest, bare)).ShouldContain("The place is missing");
        (await app.Post("xml", Published.Errors, HttpStatusCode.BadRequest, [.. bare, ("address_id", "94122")])).ShouldContain(
            "address_id was not found"
        );
        (string, string)[] unknown = [("service_code", "potholes"), ("description", Said), .. CivicApp.Point];
        (await app.Post("json", Published.Errors, HttpStatusCode.NotFound, unknown)).ShouldContain("'potholes' was not found");
    }

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
