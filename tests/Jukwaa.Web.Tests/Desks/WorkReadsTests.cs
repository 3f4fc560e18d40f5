using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What waits for whom.</summary>
public sealed class WorkReadsTests(Room room) : IClassFixture<Room>
{
    [Fact]
    public async Task An_office_is_asked_to_answer_and_to_deliver_what_is_its_own_and_nothing_of_another()
    {
        var work = await Work(await room.Officers.With(Role.Responder, "nps@KE-01"));
        work.Items.Select(w => (w.What, w.Kind, w.Id))
            .ShouldBe([("answer", "issue", "i-ordinary"), ("deliver", "commitment", "p-ordinary"), ("deliver", "commitment", "p-violence")]);
        (await Work(await room.Officers.With(Role.Responder, "nps@KE-W0018"))).Items.Select(w => w.Id).ShouldBe(["i-station"]);
        (await Work(await room.Officers.With(Role.Responder, "ngao@KE-01"))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_accuses_nobody_but_is_blurred_waits_only_for_whoever_is_cleared()
    {
        var work = await Work(await room.Cleared(Role.Responder, "nps@KE-01"), what: "answer");
        work.Items.Select(w => w.Id).ShouldBe(["i-ordinary", "i-violence"]);
    }

    [Fact]
    public async Task A_supervisor_watches_what_others_below_owe_and_answers_the_own()
    {
        var work = await Work(await room.Cleared(Role.Supervisor, "nps@KE-01"));
        work.Items.Select(w => $"{w.What} {w.Id}")
            .ShouldBe(["answer i-ordinary", "watch i-station", "answer i-violence", "deliver p-ordinary", "deliver p-violence"]);
    }

    [Fact]
    public async Task Triage_waits_with_what_is_in_no_issue_and_shows_the_words_that_there_are()
    {
        var work = await Work(await room.Cleared(Role.Analyst, "ngao@KE-01"));
        work.Items.Select(w => (w.What, w.Id, w.Title))
            .ShouldBe([("triage", "c-new", "Gangs rob people."), ("triage", "c-own", "Gangs with machetes.")], ignoreOrder: true);
        (await Work(await room.Officers.With(Role.Analyst, "ngao@KE-01"))).Items.Select(w => w.Id).ShouldBe(["c-new"]);
        (await Work(await room.Cleared(Role.Analyst, "ngao@KE-02"))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Publication_waits_with_what_has_a_working_text_and_is_neither_public_nor_sealed()
    {
        var work = await Work(await room.Cleared(Role.Publisher, "ngao@KE-01"));
        work.Items.ShouldAllBe(w => w.What == "publish" && w.Kind == "concern");
        work.Items.Select(w => w.Id).ShouldBe(["c-ordinary", "c-violence", "c-police", "c-new"], ignoreOrder: true);
    }

    [Fact]
    public async Task Oversight_answers_for_what_accuses_another_house_and_never_for_the_own()
    {
        (await Ids("ipoa@KE")).ShouldBe(["i-police", "i-told", "sealed-1"], ignoreOrder: true);
        (await Ids("caj@KE")).ShouldBe(["sealed-2"]);

        async Task<IEnumerable<string>> Ids(string office) =>
            (await Work(await room.Cleared(Role.Oversight, office), what: "answer")).Items.Select(w => w.Id);
    }

    [Theory]
    [InlineData(Role.Auditor, "ngao@KE")]
    [InlineData(Role.Administrator, "interior@KE")]
    [InlineData(Role.Rapporteur, "ngao@KE-01")]
    [InlineData(Role.Leadership, "interior@KE")]
    public async Task Nothing_waits_for_whoever_only_reads_or_takes_down(Role role, string office) =>
        (await Work(await room.Cleared(role, office))).ShouldSatisfyAllConditions(
            w => w.Total.ShouldBe(0),
            w => w.Items.ShouldBeEmpty(),
            w => w.Pages.ShouldBe(1)
        );

    [Theory]
    [InlineData(Role.Responder, "nps@KE-01", 2)]
    [InlineData(Role.Supervisor, "nps@KE-01", 3)]
    [InlineData(Role.Analyst, "ngao@KE", 1)]
    [InlineData(Role.Publisher, "ngao@KE", 1)]
    [InlineData(Role.Oversight, "ipoa@KE", 1)]
    public async Task The_numbers_are_those_of_the_lists_that_they_open(Role role, string office, int kinds)
    {
        var viewer = await room.Cleared(role, office);
        var counts = await room.Reading.WorkCounts(viewer, Room.Stop);
        counts.Count.ShouldBe(kinds);
        foreach (var count in counts)
        {
            var list = await Work(viewer, what: count.What);
            (list.Total, list.Items.Count).ShouldBe((count.Waiting, count.Waiting), count.What);
            list.Items.Count(w => w.Due < room.Officers.Today).ShouldBe(count.Late, count.What);
        }

        (await Work(viewer)).Total.ShouldBe(counts.Sum(c => c.Waiting));
    }

    [Fact]
    public async Task It_is_told_in_the_language_of_the_reader()
    {
        var viewer = await room.Officers.With(Role.Responder, "nps@KE-01");
        var (english, swahili) = (await Work(viewer), await Work(viewer, "sw"));
        english.Items.Select(w => w.Title).ShouldBe(["Criminal and political gangs", "Recruit 10,000 officers.", "Recruit 10,000 officers."]);
        swahili
            .Items.Select(w => w.Title)
            .ShouldBe(["Magenge ya wahalifu na ya kisiasa", "Kwa Kiswahili: Recruit 10,000 officers.", "Kwa Kiswahili: Recruit 10,000 officers."]);
        english.Items[0].Office.ShouldBe("County Police Commander, Mombasa");
        swahili.Items[0].Office.ShouldBe("Kamanda wa Polisi wa Kaunti, Mombasa");
    }

    [Fact]
    public async Task An_answer_that_waits_says_where_since_when_until_when_and_for_how_many()
    {
        var issue = (await Work(await room.Officers.With(Role.Responder, "nps@KE-01"), what: "answer")).Items.Single();
        (issue.Place, issue.Since, issue.Due, issue.Voices, issue.Urgent).ShouldBe(
            ("Mtongwe", new DateOnly(2025, 4, 7), new DateOnly(2025, 4, 28), 1, false)
        );
        issue.Standing.ShouldBe("silent");
    }

    private Task<DeskList<DeskWork>> Work(Viewer viewer, string lang = "en", string? what = null) =>
        room.Reading.Work(viewer, lang, what, new(1), Room.Stop);
}
