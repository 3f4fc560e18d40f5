using Dapper;
using Jukwaa.Web.Tests.Record;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>
/// The role the site reads with, on the database the site reads from: whatever else is in that database refuses it, and what it may read it cannot write.
/// Everything is listed by PostgreSQL itself, so that what is added tomorrow is asked tomorrow.
/// </summary>
[Collection(NationalRecord.Name)]
public sealed class PublicRightsTests(RecordSite site)
{
    private const string Ours = "not in ('pg_catalog', 'information_schema', 'public', 'open') and n.nspname not like 'pg_t%'";

    [Fact]
    public async Task Every_table_view_and_sequence_outside_open_refuses()
    {
        var relations = await site.List<string>(Relations(Ours));
        relations.ShouldContain("ledger.fact");
        relations.ShouldContain("desk.secret");
        relations.Count.ShouldBeGreaterThan(11);
        await using var role = await Public();
        foreach (var relation in relations)
        {
            await Refuses(role, $"select * from {relation}");
            await Refuses(role, $"insert into {relation} default values");
            await Refuses(role, $"delete from {relation}");
        }
    }

    [Fact]
    public async Task Every_table_of_open_is_read_and_refuses_every_kind_of_writing()
    {
        var tables = await site.List<string>(Relations("= 'open'"));
        tables.Count.ShouldBeGreaterThan(15);
        await using var role = await Public();
        foreach (var table in tables)
        {
            (await role.ExecuteScalarAsync<long>($"select count(*) from {table}")).ShouldBeGreaterThanOrEqualTo(0);
            var column = await site.Ask<string>(
                $"select quote_ident(attname) from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped order by attnum limit 1"
            );
            foreach (
                var write in new[]
                {
                    $"insert into {table} default values",
                    $"update {table} set {column} = {column}",
                    $"delete from {table}",
                    $"truncate {table}",
                    $"drop table {table}",
                }
            )
            {
                await Refuses(role, write);
            }
        }
    }

    [Fact]
    public async Task Every_function_outside_open_refuses()
    {
        await using var role = await Public();
        var name = await role.ExecuteScalarAsync<string>("select current_user");
        var functions = await site.List<Function>(
            $"""
            select p.oid::regprocedure::text as name, has_schema_privilege('{name}', n.oid, 'usage') and has_function_privilege('{name}', p.oid, 'execute') as callable
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname {Ours} order by 1
            """
        );
        functions.ShouldNotBeEmpty();
        functions.Where(f => f.Callable).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_function_it_may_call_runs_with_the_rights_of_another()
    {
        (
            await site.Ask<int>("select count(*)::int from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'open'")
        ).ShouldBeGreaterThan(2);
        (
            await site.List<string>(
                "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('open', 'public')"
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_a_role_without_any_power_and_a_member_of_nothing_but_the_readers()
    {
        await using var role = await Public();
        (
            await role.QuerySingleAsync<bool>(
                "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = current_user"
            )
        ).ShouldBeFalse();
        (
            await role.QueryAsync<string>(
                "select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = current_user"
            )
        ).ShouldBe(["jukwaa_open"]);
        foreach (
            var sql in new[]
            {
                "create table open.mine (a int)",
                "create table public.mine (a int)",
                "create temp table mine (a int)",
                "create schema mine",
                "set role jukwaa_host",
                $"set role {await site.Ask<string>("select quote_ident(current_user)")}",
            }
        )
        {
            await Refuses(role, sql);
        }
    }

    private static string Relations(string schemas) =>
        $"""
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and n.nspname {schemas} order by 1
            """;

    /// <summary>The site's own connection, with read-only switched off: the rights must hold without it.</summary>
    private async Task<NpgsqlConnection> Public()
    {
        var connection = await site.Database.Open.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("set default_transaction_read_only = off");
        return connection;
    }

    private static async Task Refuses(NpgsqlConnection role, string sql)
    {
        var fault = await Should.ThrowAsync<PostgresException>(() => role.ExecuteAsync(sql), sql);
        fault.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    private sealed record Function(string Name, bool Callable);
}
