using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Concerns as triage, publication and oversight list and open them.</summary>
public sealed class ConcernReadsTests(Room room) : IClassFixture<Room>
{
    private const string Mombasa = "c-ordinary c-station c-violence c-police c-told c-new c-own";

    [Fact]
    public async Task Triage_reads_the_words_as_said_beside_the_working_text()
    {
        var page = (await Page(await room.Cleared(Role.Analyst, "ngao@KE-01"), "c-ordinary")).ShouldNotBeNull();
        var concern = page.Concern;
        (concern.Original, concern.Summary, concern.SummaryLanguage, concern.PlaceWords).ShouldBe(
            (true, "Gangs with machetes.", "en", "Mtongwe ferry")
        );
        (concern.Shown, concern.WorkingEn, concern.WorkingSw, concern.WorkingBy).ShouldBe(
            ("Gangs rob people.", "Gangs rob people.", "Kwa Kiswahili: Gangs rob people.", "officer")
        );
        (concern.Issue, concern.County, concern.Groups, concern.Disclosed, concern.Published).ShouldBe(
            ("i-ordinary", "KE-01", concern.Groups, false, false)
        );
        concern.Groups.ShouldBe(["residents"]);
        page.Events[0].Kind.ShouldBe("ConcernRecorded");
    }

    [Theory]
    [InlineData(Role.Responder, "nps@KE-01")]
    [InlineData(Role.Supervisor, "nps@KE-01")]
    [InlineData(Role.Leadership, "interior@KE")]
    [InlineData(Role.Auditor, "ngao@KE")]
    public async Task Whoever_answers_leads_or_audits_reads_the_working_text_alone(Role role, string office)
    {
        var concern = (await Page(await room.Cleared(role, office), "c-ordinary")).ShouldNotBeNull().Concern;
        concern.Shown.ShouldBe("Gangs rob people.");
        (concern.Original, concern.Summary, concern.SummaryLanguage, concern.Experience, concern.PlaceWords).ShouldBe(
            (false, null, null, null, null)
        );
        concern.ToString().ShouldNotContain("machetes");
    }

    [Theory]
    [InlineData("c-far")]
    [InlineData("c-violence")]
    [InlineData("c-against-station")]
    [InlineData("c-against-oversight")]
    [InlineData("c-nowhere")]
    public async Task What_is_out_of_reach_opens_like_what_does_not_exist(string concern) =>
        (await Page(await room.Officers.With(Role.Analyst, "ngao@KE-01"), concern)).ShouldBeNull();

    [Theory]
    [InlineData(null, Mombasa)]
    [InlineData("new", "c-new c-own")]
    [InlineData("unworked", "c-own")]
    [InlineData("ready", "c-ordinary c-violence c-police c-new")]
    [InlineData("public", "c-station c-told")]
    [InlineData("withheld", "")]
    [InlineData("delayed", "")]
    [InlineData("sealed", "")]
    public async Task A_list_holds_what_is_within_reach_and_in_that_state(string? state, string expected) =>
        (await Ids(await room.Cleared(Role.Analyst, "ngao@KE-01"), new(State: state))).ShouldBe(Of(expected), ignoreOrder: true);

    [Theory]
    [InlineData("KE-01", null, Mombasa)]
    [InlineData("KE-02", null, "c-far")]
    [InlineData("KE-C005", null, "")]
    [InlineData(null, "gbv", "c-violence c-own")]
    [InlineData("KE-02", "gbv", "")]
    public async Task A_list_is_narrowed_by_place_and_theme(string? place, string? theme, string expected) =>
        (await Ids(await room.Cleared(Role.Analyst, "ngao@KE"), new(place, theme))).ShouldBe(Of(expected), ignoreOrder: true);

    [Theory]
    [InlineData("ROB PEOPLE", "c-ordinary c-station c-violence c-police c-told c-new")]
    [InlineData("machetes", "c-own")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("ferry", "")]
    public async Task A_word_is_looked_for_in_what_is_shown_whatever_its_case_and_signs_alone_find_nothing(string word, string expected) =>
        (await Ids(await room.Cleared(Role.Analyst, "ngao@KE-01"), new(Q: word))).ShouldBe(Of(expected), ignoreOrder: true);

    [Fact]
    public async Task Nobody_finds_by_a_word_what_only_others_may_read()
    {
        (await Ids(await room.Cleared(Role.Supervisor, "nps@KE-01"), new(Q: "machetes"))).ShouldBeEmpty();
        (await Ids(await room.Cleared(Role.Supervisor, "nps@KE-01"), new(Q: "rob"))).ShouldBe(
            ["c-ordinary", "c-station", "c-violence"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_word_is_looked_for_in_the_language_of_the_reader()
    {
        var analyst = await room.Officers.With(Role.Analyst, "ngao@KE-02");
        (await room.Reading.Concerns(analyst, "sw", new(Q: "kiswahili"), new(1), Room.Stop)).Items.Select(c => c.Id).ShouldBe(["c-far"]);
        (await room.Reading.Concerns(analyst, "en", new(Q: "kiswahili"), new(1), Room.Stop)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Oversight_alone_lists_what_is_sealed_with_the_accused_and_the_words()
    {
        var overseer = await room.Cleared(Role.Oversight, "ipoa@KE");
        (await Ids(overseer, new(State: "sealed"))).ShouldBe(["c-against-station"]);
        var concern = (await Page(overseer, "c-against-station")).ShouldNotBeNull().Concern;
        concern.Accused.ShouldBe(["nps@KE-W0018"]);
        concern.Summary.ShouldBe("Gangs with machetes.");
        (await Page(overseer, "c-against-oversight")).ShouldBeNull();
    }

    [Fact]
    public async Task To_gather_a_concern_issues_of_its_county_are_offered_those_of_its_theme_first()
    {
        var page = (await Page(await room.Cleared(Role.Analyst, "ngao@KE"), "c-new")).ShouldNotBeNull();
        page.Issues.Select(i => (i.Id, i.SameTheme, i.Voices))
            .ShouldBe([("i-ordinary", true, 1), ("i-station", true, 1), ("i-violence", false, 1), ("i-told", false, 1)]);
        page.Issues[0].Name.ShouldBe("Criminal and political gangs – Mtongwe");
    }

    [Fact]
    public async Task What_is_sealed_is_gathered_into_what_is_sealed_alone()
    {
        var page = (await Page(await room.Cleared(Role.Oversight, "caj@KE"), "c-against-station")).ShouldNotBeNull();
        page.Issues.Select(i => i.Id).ShouldBe(["sealed-1", "sealed-2"]);
    }

    [Fact]
    public async Task Whoever_took_a_concern_down_reads_it_as_said()
    {
        await room.Officers.Give([new(Matter.Rapporteur, Role.Rapporteur, new("ngao", "KE-W0018"), Clearance.Ordinary, A.Day, null)]);
        var rapporteur = await room.Reading.Viewer(Matter.Rapporteur, Room.Stop);
        (await Ids(rapporteur, new())).ShouldBe(["c-own"]);
        (await Page(rapporteur, "c-own")).ShouldNotBeNull().Concern.Summary.ShouldBe("Gangs with machetes.");
    }

    private Task<DeskConcernPage?> Page(Viewer viewer, string id) => room.Reading.Concern(viewer, "en", id, Room.Stop);

    /// <summary>Ids of the list, whose number must be the one told.</summary>
    private async Task<IEnumerable<string>> Ids(Viewer viewer, ConcernQuery query)
    {
        var list = await room.Reading.Concerns(viewer, "en", query, new(1), Room.Stop);
        list.Items.Count.ShouldBe(list.Total);
        return list.Items.Select(c => c.Id);
    }

    private static string[] Of(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
