using Dapper;
using Jukwaa.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class MigrationTests(Cluster cluster)
{
    [Fact]
    public async Task A_second_start_applies_nothing()
    {
        var address = await cluster.Empty();
        await using (var first = await Database.Connect(address, stop: TestLedger.Stop))
        {
            first.Migrated.ShouldBe(Migration.All.Select(m => m.Name));
            first.Migrated.Count.ShouldBeGreaterThanOrEqualTo(4);
        }

        await using var second = await Database.Connect(address, stop: TestLedger.Stop);
        second.Migrated.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hosts_starting_together_migrate_once()
    {
        var address = await cluster.Empty();
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Database.Connect(address, stop: TestLedger.Stop)));
        hosts.Sum(h => h.Migrated.Count).ShouldBe(Migration.All.Count);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_changed_migration_is_refused()
    {
        await using var owner = new NpgsqlConnection(await cluster.Empty());
        await owner.OpenAsync(TestLedger.Stop);
        Migration first = new("001_a.sql", "create table a (x int)");
        (await Migrator.Apply(owner, [first], TestLedger.Stop)).ShouldBe(["001_a.sql"]);
        (await Migrator.Apply(owner, [first with { Sql = "create table a (x int)" }], TestLedger.Stop)).ShouldBeEmpty();
        var refused = await Should.ThrowAsync<DatabaseUnusableException>(
            Migrator.Apply(owner, [new("001_a.sql", "create table a (x bigint)")], TestLedger.Stop)
        );
        refused.Message.ShouldBe("Migration 001_a.sql was changed after it was applied: restore the file and put the change into a new one.");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using var owner = new NpgsqlConnection(await cluster.Empty());
        await owner.OpenAsync(TestLedger.Stop);
        await Migrator.Apply(owner, [new("001_a.sql", "select 1"), new("002_b.sql", "select 2")], TestLedger.Stop);
        (
            await Should.ThrowAsync<DatabaseUnusableException>(Migrator.Apply(owner, [new("001_a.sql", "select 1")], TestLedger.Stop))
        ).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task A_failing_migration_leaves_nothing_of_itself()
    {
        await using var owner = new NpgsqlConnection(await cluster.Empty());
        await owner.OpenAsync(TestLedger.Stop);
        var steps = new Migration[] { new("001_a.sql", "create table a (x int)"), new("002_b.sql", "create table b (x int); select 1 / 0") };
        (await Should.ThrowAsync<DatabaseUnusableException>(Migrator.Apply(owner, steps, TestLedger.Stop))).Message.ShouldContain("002_b.sql");
        (await owner.QueryAsync<string>("select name from jukwaa.migration")).ShouldBe(["001_a.sql"]);
        (await owner.ExecuteScalarAsync<bool>("select to_regclass('b') is null")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("nonsense", "is not a PostgreSQL connection string")]
    [InlineData("Host=127.0.0.1", "must name a host and a database")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y", "Cannot use the database 'x' at 127.0.0.1:1")]
    [InlineData("postgres://y:secret@127.0.0.1:1/x", "Cannot use the database 'x' at 127.0.0.1:1")]
    [InlineData("postgres://127.0.0.1:1/x?no_such_option=1", "is not a PostgreSQL connection string")]
    public async Task What_cannot_be_reached_is_said_in_one_sentence(string connection, string said)
    {
        var refused = await Should.ThrowAsync<DatabaseUnusableException>(Database.Connect(connection, stop: TestLedger.Stop));
        refused.Message.ShouldContain(said);
        refused.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_user_without_the_rights_is_told_which()
    {
        var address = new NpgsqlConnectionStringBuilder(await cluster.Empty());
        await cluster.Execute("postgres", "create role somebody login password 'somebody'");
        var refused = await Should.ThrowAsync<DatabaseUnusableException>(
            Database.Connect(cluster.Address(address.Database!, "somebody"), stop: TestLedger.Stop)
        );
        refused.Message.ShouldContain("alter role \"somebody\" createrole");
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_is_enough()
    {
        await cluster.Execute("postgres", "create role modest login createrole password 'modest'");
        await cluster.Execute(
            "postgres",
            "do $$ begin if exists (select from pg_roles where rolname = 'jukwaa_host') then grant jukwaa_host, jukwaa_desk, jukwaa_open to modest with admin option; end if; end $$"
        );
        await cluster.Execute("postgres", "create database modest owner modest");
        await using var database = await Database.Connect(cluster.Address("modest", "modest"), stop: TestLedger.Stop);
        database.Migrated.Count.ShouldBe(Migration.All.Count);
    }
}
