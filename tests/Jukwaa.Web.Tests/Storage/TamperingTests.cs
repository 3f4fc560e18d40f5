using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Every column of every table that is the ledger or follows from it: one value changed by hand, and verify names the row.</summary>
public sealed class TamperingTests(Cluster cluster)
{
    [Fact]
    public async Task A_value_changed_in_any_column_of_the_ledger_is_named_with_its_row()
    {
        await using var desk = await Full();
        var columns = await Columns(desk, "ledger");
        columns.Count.ShouldBeGreaterThan(18);
        var tables = columns.Select(c => c.Table).Distinct().ToList();
        await Tampering.Save(desk, tables);
        foreach (var column in columns)
        {
            var row = await Tampering.Change(desk, column);
            Names(await Verify.Run(desk.Database, null, TestLedger.Stop), column, row).ShouldBeTrue($"{column} of {row}");
            await Tampering.Restore(desk, tables);
        }

        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_changed_in_any_column_of_the_rows_is_named_with_its_row_and_the_column()
    {
        await using var desk = await Full();
        var columns = await Columns(desk, "desk", "open");
        columns.Count.ShouldBeGreaterThan(200);
        var tables = columns.Select(c => c.Table).Distinct().ToList();
        await Tampering.Save(desk, tables);
        // One column of each table at a time: rows are held against the ledger, so tables do not hide each other's findings.
        foreach (var round in columns.GroupBy(c => c.Position))
        {
            var changed = new List<(Column Column, string Row)>();
            foreach (var column in round)
            {
                changed.Add((column, await Tampering.Change(desk, column)));
            }

            var verified = await Verify.Run(desk.Database, null, TestLedger.Stop);
            changed.Where(c => !Names(verified, c.Column, c.Row)).ShouldBeEmpty();
            verified.First.ShouldAllBe(b => changed.Any(c => c.Column.Table == b.Table), "nothing else is blamed");
            await Tampering.Restore(desk, tables);
        }

        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_deleted_from_any_table_of_the_rows_is_named()
    {
        await using var desk = await Full();
        var tables = await Snapshot.Tables(desk);
        foreach (var table in tables)
        {
            await Tampering.Delete(desk, table);
        }

        var named = (await Verify.Run(desk.Database, null, TestLedger.Stop)).First;
        tables.Where(t => !named.Any(b => b.Table == t && b.What.StartsWith("is missing", StringComparison.Ordinal))).ShouldBeEmpty();
        named.Count.ShouldBe(tables.Count);
    }

    [Fact]
    public async Task Every_exception_names_a_column_that_there_is()
    {
        await using var desk = await Full();
        var all = await Column.All(desk, "ledger", "desk", "open");
        Column.Exceptions.Keys.Except(all.Select(c => c.ToString())).ShouldBeEmpty();
        Snapshot.NotComputed.Except(all.Select(c => c.Table)).ShouldBeEmpty();
    }

    private const string Supported = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    /// <summary>A record with a row in every table, an answer and words in every place that has some.</summary>
    private async Task<TestLedger> Full()
    {
        var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        await desk.Do(A.Loop());
        await desk.Do(Reviews.Sitting.Life("mombasa-p1"));
        await desk.Do(Rollouts.Plans.Life());
        await desk.Do(A.Invitation(World.Person), A.Post("o1", World.Person), A.Concern("mombasa-c9"), A.Sealing("mombasa-c9"));
        await desk.Do(A.Issue("i-joined"), A.Gathering("mombasa-c1", "i-joined"), A.Gathering("mombasa-c1", "mombasa-gangs"));
        await desk.Do(new MergeIssue(Guid.NewGuid(), "i-joined", "mombasa-gangs", A.Words("They are one.")));
        await desk.Do(new BreakSeal(Guid.NewGuid(), "mombasa-c9", A.Words("A child is held there at this moment.")));
        await desk.Do(
            new SupportIssue(Guid.NewGuid(), new('a', 64), "mombasa-gangs"),
            new SupportIssue(Guid.NewGuid(), new('b', 64), "mombasa-gangs"),
            new Domain.Forums.CountForum(Guid.NewGuid(), "mombasa-2025", new([new("residents", "f", "60+", "no", 30)], [new("gangs", 2)], 0)),
            Halls.Hall.Entry("mombasa-2025", Domain.Forums.EntryKind.Concern, "theme=gangs&words=Wezi."),
            Halls.Hall.Entry("mombasa-2025", Domain.Forums.EntryKind.Concern, "theme=gangs&words=Taa.", null, Supported),
            A.Concern($"c-{Supported.Replace("-", "", StringComparison.Ordinal)}"),
            A.Disclosure($"c-{Supported.Replace("-", "", StringComparison.Ordinal)}"),
            new Domain.Forums.MeasureTrust(
                Guid.NewGuid(),
                "mombasa-2025",
                Domain.Forums.TrustMoment.After,
                [new(Domain.Forums.TrustQuestion.Safe, Domain.Forums.TrustWay.Page, 30, 10, 5)]
            ),
            new Domain.Forums.RecordSupport(Guid.NewGuid(), "mombasa-2025", [new(Supported, 9)])
        );
        await desk.Do(A.Box("mombasa-2025"));
        await desk.Do(new GiveResponse(Guid.NewGuid(), "mombasa-gangs", A.Police, ResponseKind.Accepted, A.Words("We will."), A.Day.AddDays(5)));
        var (proof, report) = await EvidenceFiles.Proved.Of(desk.Database, "mombasa-p1", EvidenceFiles.Pictures.Png());
        await desk.Do(report, proof.Show);
        return desk;
    }

    private static async Task<IReadOnlyList<Column>> Columns(TestLedger desk, params string[] schemas) =>
        [.. (await Column.All(desk, schemas)).Where(c => !Snapshot.NotComputed.Contains(c.Table) && !Column.Exceptions.ContainsKey(c.ToString()))];

    // A fact is named by its seq. A head that points beyond the last fact is told as facts that are missing there.
    private static bool Names(Verified verified, Column column, string row) =>
        verified.First.Any(b =>
            column.ToString() == "ledger.head.seq" ? b is { Table: "ledger.fact" } && b.What.Contains("cut off", StringComparison.Ordinal)
            : column.Table is "ledger.fact" or "ledger.head" ? b.Table == column.Table && b.Row == $"seq {row}"
            : column.Table.StartsWith("ledger.", StringComparison.Ordinal) ? b.Table == column.Table && b.Row == row
            : b.Table == column.Table
                && b.Row == row
                && (b.What.Contains(column.Name, StringComparison.Ordinal) || b.What.StartsWith("is missing", StringComparison.Ordinal))
        );
}
