using System.Globalization;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>What verify and rebuild say after somebody has worked on the database by hand; rows only, so that rebuild is the remedy each time.</summary>
public sealed class TamperedTests(Bench bench) : IClassFixture<Bench>
{
    /// <summary>What was done, and the sentence that names it.</summary>
    private static readonly (string Sql, string Named)[] _damage =
    [
        (
            "update open.concern set summary_en = 'x' where id = 'mombasa-c1'",
            "open.concern mombasa-c1: differs from what the ledger gives in summary_en"
        ),
        (
            "delete from open.search where id = 'kwale-p1' and lang = 'sw'",
            "open.search commitment kwale-p1 sw: is missing: the ledger gives such a row"
        ),
        (
            "insert into open.source values ('forum', 'mombasa-2025', 99, 'https://x', 'x')",
            "open.source forum mombasa-2025 99: is one row too many: the ledger gives none"
        ),
        (
            "update desk.commitment set standing = 'kept' where id = 'mombasa-p2'",
            "desk.commitment mombasa-p2: differs from what the ledger gives in standing"
        ),
    ];

    [Fact]
    public async Task Rows_changed_by_hand_are_named_and_rebuilt()
    {
        foreach (var (sql, _) in _damage)
        {
            await bench.Ask(sql);
        }

        var broken = await bench.Run("verify");
        broken.Code.ShouldBe(1);
        foreach (var (_, named) in _damage)
        {
            broken.Sentences.ShouldContain(named);
        }

        broken.Out.ShouldContain("row(s) are broken.");
        broken.Out.ShouldNotContain("All is well.");

        var rebuilt = await bench.Run("rebuild");
        rebuilt.Code.ShouldBe(0, rebuilt.Error);
        rebuilt.Out.ShouldMatch($@"Rebuilt all rows from {await Facts()} facts in \d+\.\d s\.");
        var verified = await bench.Run("verify");
        verified.Code.ShouldBe(0, verified.Error);
        verified.Error.ShouldBeEmpty();
        verified.Out.ShouldMatch($@"Checked {await Facts()} facts in \d+\.\d s: ");
    }

    /// <summary>As a person reads it: with a comma after the thousands.</summary>
    private async Task<string> Facts() =>
        long.Parse(await bench.Ask("select count(*) from ledger.fact"), CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>The ledger itself, which no rebuild mends.</summary>
public sealed class TamperedLedgerTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task Each_kind_of_damage_to_the_ledger_is_named_with_table_and_row()
    {
        await bench.Ask(
            """
            update ledger.fact set actor = 'system' where seq = 30;
            delete from ledger.fact where seq = 40;
            update ledger.passage set body = 'All is well.' where body like 'Juvenile machete gangs%'
            """
        );
        var told = await bench.Run("verify");
        told.Code.ShouldBe(1);
        told.Sentences.ShouldContain(s => s.StartsWith("ledger.fact seq 30: was changed", StringComparison.Ordinal));
        told.Sentences.ShouldContain(s => s.StartsWith("ledger.fact seq 40: is missing", StringComparison.Ordinal));
        told.Sentences.ShouldContain(s =>
            s.StartsWith("ledger.passage ", StringComparison.Ordinal) && s.Contains("was changed", StringComparison.Ordinal)
        );
        told.Out.ShouldNotContain("All is well.");
        told.Error.ShouldNotContain("   at ");
    }
}
