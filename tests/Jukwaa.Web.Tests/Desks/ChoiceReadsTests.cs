using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What forms offer to choose from, and what administrators see of officers.</summary>
public sealed class ChoiceReadsTests(Room room) : IClassFixture<Room>
{
    [Theory]
    [InlineData("ngao@KE-W0018", "KE-W0018")]
    [InlineData("ngao@KE-C004", "KE-C004 KE-W0018 KE-W0019")]
    [InlineData("ngao@KE-01", "KE-01 KE-C004 KE-W0018 KE-W0019 KE-C005")]
    [InlineData("nps@KE-300", "KE-01 KE-C004 KE-W0018 KE-W0019 KE-C005 KE-02 KE-C010 KE-W0050")]
    public async Task Places_are_those_within_reach_from_the_county_down(string office, string expected)
    {
        var places = await room.Reading.Places(await room.Officers.With(Role.Rapporteur, office), Room.Stop);
        places.Select(p => p.Value).ShouldBe(expected.Split(' '));
    }

    [Fact]
    public async Task A_place_is_told_with_its_county_and_a_county_by_itself()
    {
        var places = await room.Reading.Places(await room.Officers.With(Role.Rapporteur, "ngao@KE-01"), Room.Stop);
        places.Select(p => p.Word).ShouldBe(["Mombasa", "Likoni, Mombasa", "Mtongwe, Mombasa", "Shika Adabu, Mombasa", "Nyali, Mombasa"]);
    }

    [Fact]
    public async Task Of_two_posts_the_places_of_both_are_offered_and_of_none_none()
    {
        var both = await room.Officers.With(
            Guid.NewGuid(),
            (Role.Rapporteur, "ngao@KE-W0018", Clearance.Ordinary),
            (Role.Rapporteur, "ngao@KE-W0050", Clearance.Ordinary)
        );
        (await room.Reading.Places(both, Room.Stop)).Select(p => p.Value).ShouldBe(["KE-W0018", "KE-W0050"]);
        Viewer nobody = new(Guid.NewGuid(), []);
        (await room.Reading.Places(nobody, Room.Stop)).ShouldBeEmpty();
        (await room.Reading.Forums(nobody, Room.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offices_are_those_of_the_county_of_a_place_and_the_national_ones()
    {
        var viewer = await room.Officers.With(Role.Supervisor, "nps@KE-01");
        var offices = (await room.Reading.Offices(viewer, "en", "KE-W0018", Room.Stop)).ToDictionary(o => o.Value, o => o.Word);
        offices["nps@KE-01"].ShouldBe("County Police Commander, Mombasa (NPS)");
        offices.Keys.ShouldContain("nps@KE-W0018");
        offices.Keys.ShouldContain("ipoa@KE");
        offices.Keys.Where(o => o.EndsWith("@KE-02", StringComparison.Ordinal) || o.EndsWith("@KE-W0050", StringComparison.Ordinal)).ShouldBeEmpty();
        (await room.Reading.Offices(viewer, "en", "KE-C004", Room.Stop)).Select(o => o.Value).ShouldBe(offices.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_place_national_offices_alone_are_offered()
    {
        var viewer = await room.Officers.With(Role.Supervisor, "nps@KE-01");
        foreach (var place in (string?[])[null, "KE-99"])
        {
            var offices = await room.Reading.Offices(viewer, "sw", place, Room.Stop);
            offices.ShouldNotBeEmpty();
            offices.ShouldAllBe(o => o.Value.EndsWith("@KE", StringComparison.Ordinal));
            offices.Single(o => o.Value == "nps@KE").Word.ShouldBe("Inspekta Jenerali wa Polisi (NPS)");
        }
    }

    [Fact]
    public async Task Themes_groups_and_institutions_are_told_in_the_language_of_the_reader()
    {
        var viewer = await room.Officers.With(Role.Analyst, "ngao@KE");
        (await room.Reading.Themes(viewer, "en", Room.Stop))
            .Select(t => t.Value)
            .ShouldBe(["gangs", "gbv", "police_resources", "orphan", "police_conduct", "other"], "as the taxonomy has them");
        (await room.Reading.Themes(viewer, "sw", Room.Stop)).Select(t => t.Word).ShouldContain("Rasilimali za polisi");
        (await room.Reading.Groups(viewer, "sw", Room.Stop))
            .Select(g => g.Word)
            .ShouldBe(["Wakazi", "Maafisa wa polisi", "Wanawake", "Vijana", "Wazee", "Viongozi wa dini", "Wavuvi", "Haijaripotiwa nani alizungumza"]);
        var institutions = await room.Reading.Institutions(viewer, "en", Room.Stop);
        institutions
            .Select(i => i.Word)
            .ShouldBe(["Administrators", "Ministry of Interior", "National Police Service", "Ombudsman", "Policing Oversight Authority"]);
    }

    [Theory]
    [InlineData("ngao@KE-01", 1)]
    [InlineData("ngao@KE-W0018", 1)]
    [InlineData("nps@KE", 1)]
    [InlineData("ngao@KE-02", 0)]
    public async Task Forums_are_those_of_the_own_place_and_of_the_county_around_it(string office, int expected)
    {
        var forums = await room.Reading.Forums(await room.Officers.With(Role.Rapporteur, office), Room.Stop);
        forums.Count.ShouldBe(expected);
        forums.ShouldAllBe(f => f == new Choice("mombasa-2025", "Mombasa, 2025-04-07"));
    }

    [Fact]
    public async Task An_administrator_sees_officers_with_the_posts_that_they_hold_today()
    {
        var posts = new PostReads(room.Officers.Database);
        var (people, person) = (new People(room.Officers.Database.Host, room.Officers.Clock), Guid.NewGuid());
        await people.Add(new(person, "nekesa", "Nekesa", "n@example.org", null, "en"), Room.Stop);
        await room.Officers.With(person, (Role.Analyst, "ngao@KE-01", Clearance.Ordinary), (Role.Responder, "nps@KE-02", Clearance.Restricted));
        (await Mine()).ShouldBe(new Officer(person, "Nekesa", "n@example.org", Ready: false, Forgotten: false, Posts: 2));
        var lines = await posts.Posts(person, "en", room.Officers.Today, Room.Stop);
        lines
            .Select(l => (l.Role, l.Office, l.Title, l.Clearance))
            .ShouldBe([
                ("Analyst", "ngao@KE-01", "County Commissioner, Mombasa", "Ordinary"),
                ("Responder", "nps@KE-02", "County Police Commander, Kwale", "Restricted"),
            ]);
        await room.Officers.End(lines[0].Id, room.Officers.Today.AddDays(-1));
        (await Mine()).Posts.ShouldBe(1);
        (await posts.Posts(person, "en", room.Officers.Today, Room.Stop)).Count.ShouldBe(2, "what was held stays told of a person");
        var held = await posts.Posts(null, "sw", room.Officers.Today, Room.Stop);
        held.Where(p => p.Person == person).Select(p => p.Title).ShouldBe(["Kamanda wa Polisi wa Kaunti, Kwale"]);

        async Task<Officer> Mine() => (await posts.Officers(room.Officers.Today, Room.Stop)).Single(o => o.Id == person);
    }

    [Fact]
    public async Task A_post_counts_from_its_first_day_to_its_last()
    {
        var (person, today) = (Guid.NewGuid(), room.Officers.Today);
        await room.Officers.Give([new(person, Role.Analyst, new("ngao", "KE-01"), Clearance.Ordinary, today, today.AddDays(2))]);
        var posts = new PostReads(room.Officers.Database);
        (await Held(-1), await Held(0), await Held(2), await Held(3)).ShouldBe((0, 1, 1, 0));

        async Task<int> Held(int day) => (await posts.Posts(null, "en", today.AddDays(day), Room.Stop)).Count(p => p.Person == person);
    }
}
