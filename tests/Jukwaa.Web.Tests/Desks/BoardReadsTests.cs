using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What each institution owes in a place, and counties in short.</summary>
public sealed class BoardReadsTests(Cluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_is_that_of_the_list_which_it_opens()
    {
        await using var officers = await Full();
        var viewer = await officers.With(Role.Analyst, "ngao@KE", Clearance.Restricted);
        foreach (var place in (string[])["KE", "KE-01", "KE-02", "KE-W0018"])
        {
            var board = (await Board(officers, viewer, place)).Where(r => r.Institution is not null).ToList();
            board.ShouldNotBeEmpty(place);
            foreach (var row in board)
            {
                (await Issues(row, "open"), await Issues(row, "late"), await Issues(row, "urgent")).ShouldBe(
                    (row.Open, row.Overdue, row.Urgent),
                    $"{place} {row}"
                );
                (await Promises(row, "late"), await Promises(row, "disputed"), await Promises(row, "claimed")).ShouldBe(
                    (row.Late, row.Disputed, row.Claimed),
                    $"{place} {row}"
                );
                (await Promises(row, "open")).ShouldBe(row.Promises, $"{place} {row}");
            }

            async Task<int> Issues(BoardRow row, string state) =>
                (await officers.Reading.Issues(viewer, "en", new(place, null, row.Institution, state), new(1), Stop)).Total;

            async Task<int> Promises(BoardRow row, string state) =>
                (await officers.Reading.Commitments(viewer, "en", new(place, row.Institution, state), new(1), Stop)).Total;
        }
    }

    [Fact]
    public async Task The_numbers_are_those_that_one_counts_by_hand()
    {
        await using var officers = await Full();
        var viewer = await officers.With(Role.Analyst, "ngao@KE", Clearance.Restricted);
        (await Board(officers, viewer, "KE-01"))
            .Single(r => r.Institution == "nps")
            .ShouldBe(new("nps", "National Police Service", Open: 4, Overdue: 3, Urgent: 1, Promises: 3, Late: 1, Disputed: 0, Claimed: 1));
        (await Board(officers, viewer, "KE-02")).Select(r => (r.Institution, r.Open, r.Overdue, r.Promises)).ShouldBe([("nps", 1, 1, 0)]);
    }

    [Fact]
    public async Task What_no_institution_is_named_for_has_a_row_of_its_own_with_its_numbers()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(A.Forum(), A.Issue("i-orphan", "orphan"), Nobodys("p-nobody"));
        var viewer = await officers.With(Role.Analyst, "ngao@KE");
        var row = (await Board(officers, viewer, "KE-01")).Single();
        (row.Institution, row.Name, row.Open, row.Overdue, row.Promises).ShouldBe((null, null, 1, 1, 1));
    }

    [Fact]
    public async Task Those_with_most_that_is_late_come_first_and_names_are_in_the_readers_language()
    {
        await using var officers = await Full();
        await officers.Do(A.Issue("i-ministry", "police_resources"));
        var viewer = await officers.With(Role.Analyst, "ngao@KE", Clearance.Restricted);
        var board = await Board(officers, viewer, "KE", "sw");
        board.Select(r => r.Overdue + r.Late).ShouldBeInOrder(SortDirection.Descending);
        board[0].Name.ShouldBe("Huduma ya Taifa ya Polisi");
        board.Select(r => r.Name).ShouldContain("Wizara ya Usalama wa Ndani");
    }

    [Fact]
    public async Task What_lies_out_of_reach_counts_for_nobody()
    {
        await using var officers = await Full();
        var below = await officers.With(Role.Analyst, "ngao@KE-02");
        (await Board(officers, below, "KE")).Sum(r => r.Open).ShouldBe(1, "promises are public, issues are not");
        (await Board(officers, below, "KE-01")).Sum(r => r.Open).ShouldBe(0);
        (await Board(officers, below, "KE-99")).ShouldBeEmpty();
        (await Board(officers, await officers.With(Role.Oversight, "ipoa@KE"), "KE")).Single(r => r.Institution == "ipoa").Open.ShouldBe(3);
    }

    [Fact]
    public async Task Counties_say_in_short_what_their_lists_say_and_the_worst_comes_first()
    {
        await using var officers = await Full();
        var viewer = await officers.With(Role.Leadership, "nps@KE", Clearance.Restricted);
        var counties = await officers.Reading.Counties(viewer, null, Stop);
        counties.Select(c => (c.Code, c.Slug, c.Name)).ShouldBe([("KE-01", "mombasa", "Mombasa"), ("KE-02", "kwale", "Kwale")]);
        foreach (var county in counties)
        {
            (await Issues("late")).ShouldBe(county.Silent, county.Code);
            (await Promises("late"), await Promises(null)).ShouldBe((county.Late, county.Promises), county.Code);
            (await officers.Reading.Counties(viewer, county.Code, Stop)).ShouldBe([county]);

            async Task<int> Issues(string? state) =>
                (await officers.Reading.Issues(viewer, "en", new(county.Code, State: state), new(1), Stop)).Total;

            async Task<int> Promises(string? state) =>
                (await officers.Reading.Commitments(viewer, "en", new(county.Code, State: state), new(1), Stop)).Total;
        }

        counties[0].Kept.ShouldBe(1);
        (await officers.Reading.Counties(viewer, "KE-C004", Stop)).ShouldBeEmpty("a constituency is no county");
    }

    /// <summary>The matters, with promises and an issue in every state that a board counts.</summary>
    private async Task<Officers> Full()
    {
        var officers = await Officers.WithMatter(cluster);
        await officers.Do(
            A.Commitment("p-late", due: officers.Today.AddDays(-1)),
            A.Commitment("p-claimed"),
            A.Progress("p-claimed", done: true),
            A.Commitment("p-kept"),
            A.Progress("p-kept", done: true),
            new ReviewCommitment(Guid.NewGuid(), "p-kept", Finding.Kept, A.Words("They are there."), officers.Today),
            new OpenIssue(Guid.NewGuid(), "i-urgent", "KE-01", "gangs", Period.Day(officers.Today)),
            new MarkUrgent(Guid.NewGuid(), "i-urgent", A.Words("Lives are at stake.")),
            A.Issue("i-joined"),
            new MarkUrgent(Guid.NewGuid(), "i-joined", A.Words("Lives are at stake.")),
            new MergeIssue(Guid.NewGuid(), "i-joined", "i-ordinary", A.Words("They are one."))
        );
        return officers;
    }

    private static MakeCommitment Nobodys(string id)
    {
        var made = A.Commitment(id);
        return made with { Details = made.Details with { Office = null, OwnerBasis = OwnerBasis.None } };
    }

    private static Task<IReadOnlyList<BoardRow>> Board(Officers officers, Viewer viewer, string place, string lang = "en") =>
        officers.Reading.Board(viewer, lang, place, Stop);
}
