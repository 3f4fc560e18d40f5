using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Issues as a desk lists and opens them.</summary>
public sealed class IssueReadsTests(Room room) : IClassFixture<Room>
{
    [Fact]
    public async Task An_issue_opens_with_its_voices_its_promises_and_what_happened()
    {
        var page = (await Page(await room.Officers.With(Role.Responder, "nps@KE-01"), "i-ordinary")).ShouldNotBeNull();
        var issue = page.Issue;
        (issue.ThemeName, issue.PlaceName, issue.OfficeTitle).ShouldBe(
            ("Criminal and political gangs", "Mtongwe", "County Police Commander, Mombasa")
        );
        (issue.RoutedBy, issue.Why, issue.Standing, issue.Mine, issue.Sealed).ShouldBe(("rule", "Gangs are for the police.", "silent", true, false));
        page.Voices.Select(v => (v.Id, v.Text, v.Groups)).ShouldBe([("c-ordinary", "Gangs rob people.", "Residents")]);
        page.Promises.Select(p => (p.Id, p.Wording)).ShouldBe([("p-ordinary", "Recruit 10,000 officers.")]);
        page.Events.Select(e => e.Seq).ShouldBeInOrder();
        page.Events[0].Kind.ShouldBe("IssueOpened");
    }

    [Fact]
    public async Task In_Kiswahili_all_that_people_read_of_it_is_Kiswahili()
    {
        var page = (await Page(await room.Officers.With(Role.Responder, "nps@KE-01"), "i-ordinary", "sw")).ShouldNotBeNull();
        (page.Issue.ThemeName, page.Issue.Why).ShouldBe(("Magenge ya wahalifu na ya kisiasa", "Magenge ni ya polisi."));
        (page.Voices[0].Text, page.Voices[0].Groups).ShouldBe(("Kwa Kiswahili: Gangs rob people.", "Wakazi"));
        page.Promises[0].OfficeTitle.ShouldBe("Kamanda wa Polisi wa Kaunti, Mombasa");
    }

    [Theory]
    [InlineData("i-far")]
    [InlineData("i-violence")]
    [InlineData("i-police")]
    [InlineData("sealed-1")]
    [InlineData("i-nowhere")]
    [InlineData("")]
    public async Task What_is_out_of_reach_opens_like_what_does_not_exist(string issue)
    {
        var viewer = await room.Officers.With(Role.Responder, "nps@KE-01");
        (await Page(viewer, issue)).ShouldBeNull();
        (await room.Reading.Neighbours(viewer, "en", issue, Room.Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "i-ordinary i-station i-violence i-told")]
    [InlineData("open", "i-ordinary i-station i-violence i-told")]
    [InlineData("late", "i-ordinary i-station i-violence i-told")]
    [InlineData("answered", "")]
    [InlineData("urgent", "")]
    [InlineData("sealed", "")]
    public async Task A_list_holds_what_is_within_reach_and_in_that_state(string? state, string expected) =>
        (await Ids(await room.Cleared(Role.Analyst, "ngao@KE-01"), new(State: state))).ShouldBe(Of(expected), ignoreOrder: true);

    [Theory]
    [InlineData("KE-W0018", null, null, "i-ordinary i-station i-violence")]
    [InlineData("KE-02", null, null, "i-far")]
    [InlineData("KE-C005", null, null, "")]
    [InlineData("KE-99", null, null, "")]
    [InlineData(null, "gbv", null, "i-violence")]
    [InlineData(null, "none", null, "")]
    [InlineData(null, null, "ipoa", "i-told")]
    [InlineData("KE-01", "gangs", "nps", "i-ordinary i-station")]
    public async Task A_list_is_narrowed_by_place_theme_and_institution(string? place, string? theme, string? institution, string expected) =>
        (await Ids(await room.Cleared(Role.Analyst, "ngao@KE"), new(place, theme, institution))).ShouldBe(Of(expected), ignoreOrder: true);

    [Fact]
    public async Task Only_oversight_lists_what_is_sealed_and_nobody_what_accuses_the_own_house()
    {
        (await Ids(await room.Cleared(Role.Oversight, "ipoa@KE"), new(State: "sealed"))).ShouldBe(["sealed-1"]);
        (await Ids(await room.Cleared(Role.Oversight, "caj@KE"), new(State: "sealed"))).ShouldBe(["sealed-1", "sealed-2"]);
        (await Ids(await room.Cleared(Role.Leadership, "interior@KE"), new(State: "sealed"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mine_is_what_the_reader_must_answer_not_all_that_the_reader_sees()
    {
        var supervisor = await room.Officers.With(Role.Supervisor, "nps@KE-01");
        (await Ids(supervisor, new(Mine: true))).ShouldBe(["i-ordinary"]);
        (await Ids(supervisor, new())).ShouldBe(["i-ordinary", "i-station"]);
        (await Ids(await room.Officers.With(Role.Analyst, "nps@KE-01"), new(Mine: true))).ShouldBeEmpty("an analyst answers for no office");
    }

    [Fact]
    public async Task To_be_joined_with_an_issue_others_of_its_county_are_offered_those_of_its_theme_first()
    {
        var cleared = await room.Cleared(Role.Analyst, "ngao@KE");
        var offered = await room.Reading.Neighbours(cleared, "en", "i-ordinary", Room.Stop);
        offered.Select(o => o.Value).ShouldBe(["i-station", "i-violence", "i-told"]);
        offered[0].Word.ShouldBe("Criminal and political gangs – Mtongwe");
        (await room.Reading.Neighbours(cleared, "sw", "i-ordinary", Room.Stop))[0].Word.ShouldBe("Magenge ya wahalifu na ya kisiasa – Mtongwe");
        (await room.Reading.Neighbours(cleared, "en", "i-far", Room.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_sealed_is_joined_with_what_is_sealed_alone()
    {
        var overseer = await room.Cleared(Role.Oversight, "caj@KE");
        (await room.Reading.Neighbours(overseer, "en", "sealed-1", Room.Stop)).Select(n => n.Value).ShouldBe(["sealed-2"]);
        (await room.Reading.Neighbours(overseer, "en", "i-police", Room.Stop)).Select(n => n.Value).ShouldBe(["i-told"]);
    }

    private Task<DeskIssuePage?> Page(Viewer viewer, string id, string lang = "en") => room.Reading.Issue(viewer, lang, id, Room.Stop);

    /// <summary>Ids of the list, whose number must be the one told.</summary>
    private async Task<IEnumerable<string>> Ids(Viewer viewer, IssueQuery query)
    {
        var list = await room.Reading.Issues(viewer, "en", query, new(1), Room.Stop);
        list.Items.Count.ShouldBe(list.Total);
        return list.Items.Select(i => i.Id);
    }

    private static string[] Of(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
