using Dapper;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class RightsTests(Cluster cluster)
{
    [Fact]
    public async Task The_public_role_reads_every_table_of_open_and_no_table_of_any_other_schema()
    {
        await using var desk = await TestLedger.Open(cluster);
        var tables = await desk.List<string>(
            "select table_schema || '.' || table_name from information_schema.tables where table_schema in ('ledger', 'desk', 'open', 'people', 'jukwaa')"
        );
        tables.Count(t => t.StartsWith("ledger.", StringComparison.Ordinal)).ShouldBe(4);
        tables.Count(t => t.StartsWith("desk.", StringComparison.Ordinal)).ShouldBeGreaterThan(7);
        tables.Count(t => t.StartsWith("people.", StringComparison.Ordinal)).ShouldBe(12);
        await using var open = await desk.Database.Open.OpenConnectionAsync(TestLedger.Stop);
        foreach (var table in tables)
        {
            var read = () => open.ExecuteAsync($"select from {table}");
            if (table.StartsWith("open.", StringComparison.Ordinal))
            {
                await read();
            }
            else
            {
                (await read.ShouldThrowAsync<PostgresException>(table)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, table);
            }
        }
    }

    [Theory]
    [InlineData("update open.concern set summary_en = ''")]
    [InlineData("delete from open.concern")]
    [InlineData("insert into open.holiday values ('2030-01-01', 'a', 'b', 'c')")]
    [InlineData("truncate open.search")]
    [InlineData("create table open.mine (a int)")]
    [InlineData("create temp table mine (a int)")]
    [InlineData("set role jukwaa_host")]
    [InlineData("select desk.said('en=0', 'en')")]
    public async Task The_public_role_writes_nothing_and_becomes_nobody(string sql)
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var open = await desk.Database.Open.OpenConnectionAsync(TestLedger.Stop);
        // A session may switch read-only off; the rights must hold without it.
        await open.ExecuteAsync("set default_transaction_read_only = off");
        (await Should.ThrowAsync<PostgresException>(open.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_public_role_finds_places_and_is_stopped_when_it_asks_too_much()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var open = await desk.Database.Open.OpenConnectionAsync(TestLedger.Stop);
        (await open.QueryFirstAsync<string>("select code from open.find_place('likoni')")).ShouldBe("KE-C004");
        (await open.QuerySingleAsync<string>("show statement_timeout")).ShouldBe("5s");
        (await open.QuerySingleAsync<string>("show transaction_read_only")).ShouldBe("on");
    }

    [Theory]
    [InlineData("update ledger.fact set actor = 'system'")]
    [InlineData("delete from ledger.fact")]
    [InlineData("truncate ledger.fact")]
    [InlineData("delete from ledger.command")]
    [InlineData("delete from ledger.passage")]
    [InlineData("drop table ledger.fact")]
    [InlineData("update desk.secret set value = ''")]
    public async Task The_host_cannot_change_what_happened(string sql)
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern());
        await using var host = await desk.Database.Host.OpenConnectionAsync(TestLedger.Stop);
        (await Should.ThrowAsync<PostgresException>(host.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
