using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What the role that desks read with may touch, whoever sits there.</summary>
public sealed class DeskRightsTests(Cluster cluster)
{
    private static readonly string[] _readable =
    [
        "desk.forum",
        "desk.report",
        "desk.issue",
        "desk.commitment",
        "desk.answer",
        "desk.proof",
        "desk.event",
        "desk.glass",
        "desk.review",
        "desk.review_item",
        "desk.suggestion",
        "desk.entry",
        "desk.entry_edit",
        "desk.concern",
        "desk.attachment",
        "desk.box",
        "desk.rollout",
        "desk.rollout_stop",
        "desk.rollout_shown",
        "desk.rollout_absence",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_desk_reads_the_public_record_and_tables_that_policies_guard_and_no_other()
    {
        await using var officers = await Officers.Open(cluster);
        const string Sql =
            "select table_schema || '.' || table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')";
        await using var owner = await officers.Database.Owner.OpenConnectionAsync(Stop);
        var tables = (await owner.QueryAsync<string>(Sql)).ToList();
        tables.Count(t => t.StartsWith("ledger.", StringComparison.Ordinal)).ShouldBe(4);
        tables.ShouldContain("desk.secret");
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        var read = new List<string>();
        foreach (var table in tables)
        {
            var refused = await Refused(desk, $"select count(*) from {table}");
            (refused is null or PostgresErrorCodes.InsufficientPrivilege).ShouldBeTrue(table);
            read.AddRange(refused is null ? [table] : []);
        }

        read.Where(t => !t.StartsWith("open.", StringComparison.Ordinal)).ShouldBe(_readable, ignoreOrder: true);
        tables.Where(t => t.StartsWith("open.", StringComparison.Ordinal)).Except(read).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("experience")]
    [InlineData("proposal")]
    [InlineData("place_words")]
    [InlineData("*")]
    public async Task The_words_as_said_are_no_column_of_a_desk(string column)
    {
        await using var officers = await Officers.Open(cluster);
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        (await Refused(desk, $"select {column} from desk.concern")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Refused(desk, "select working, shown from desk.concern")).ShouldBeNull();
    }

    [Theory]
    [InlineData("salt")]
    [InlineData("concern")]
    [InlineData("*")]
    public async Task What_ties_a_file_to_a_concern_is_no_column_of_a_desk(string column)
    {
        await using var officers = await Officers.Open(cluster);
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        (await Refused(desk, $"select {column} from desk.attachment")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Each_guarded_table_has_policies_and_none_of_them_is_passed_by()
    {
        await using var officers = await Officers.Open(cluster);
        await using var owner = await officers.Database.Owner.OpenConnectionAsync(Stop);
        var guarded = await owner.QueryAsync<string>(
            "select c.relnamespace::regnamespace || '.' || relname from pg_class c where relrowsecurity and relkind = 'r'"
        );
        guarded.ShouldBe(_readable.Except(["desk.report"]), ignoreOrder: true);
        (await owner.ExecuteScalarAsync<bool>("select rolsuper or rolbypassrls from pg_roles where rolname = 'jukwaa_desk'")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("update desk.concern set theme = 'gangs'")]
    [InlineData("delete from desk.issue")]
    [InlineData("insert into desk.glass values (1, 'c-new', gen_random_uuid(), '', now())")]
    [InlineData("insert into desk.post (id) values ('mine')")]
    [InlineData("delete from desk.reading")]
    [InlineData("insert into ledger.fact (seq) values (1)")]
    [InlineData("update open.concern set summary_en = ''")]
    [InlineData("truncate desk.event")]
    [InlineData("create table desk.mine (a int)")]
    [InlineData("create temp table mine (a int)")]
    public async Task A_desk_writes_nothing(string sql)
    {
        await using var officers = await Officers.Open(cluster);
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        // A session may switch read-only off; the rights must hold without it.
        await desk.ExecuteAsync("set default_transaction_read_only = off");
        (await Refused(desk, sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Whoever_did_not_enter_sees_nothing_that_is_not_public()
    {
        await using var officers = await Officers.WithMatter(cluster);
        await officers.With(Role.Analyst, "ngao@KE", Clearance.Restricted);
        const string Sql = """
            select (select count(*) from desk.concern) || ' ' || (select count(*) from desk.issue) || ' ' || (select count(*) from desk.answer) || ' ' ||
              (select count(*) from desk.event where subject_kind in ('concern', 'issue', 'post', 'account')) || ' ' || (select count(*) from desk.glass) || ' ' ||
              (select count(*) from desk.posts()) || ' ' || (select count(*) from desk.original('c-ordinary'))
            """;
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        (await desk.ExecuteScalarAsync<string>(Sql)).ShouldBe("0 0 0 0 0 0 0");
    }

    [Fact]
    public async Task Who_entered_before_on_the_same_connection_is_forgotten_with_the_transaction()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var viewer = await officers.With(Role.Analyst, "ngao@KE", Clearance.Restricted);
        await using var desk = await officers.Database.Desk.OpenConnectionAsync(Stop);
        await using (var transaction = await desk.BeginTransactionAsync(Stop))
        {
            await desk.ExecuteAsync("select desk.enter(@person, @at)", new { person = viewer.Person, at = Officers.Morning });
            (await desk.ExecuteScalarAsync<int>("select count(*) from desk.concern")).ShouldBe(8);
            await transaction.CommitAsync(Stop);
        }

        (await desk.ExecuteScalarAsync<int>("select count(*) from desk.concern")).ShouldBe(0);
    }

    [Fact]
    public async Task The_posts_of_others_are_not_seen_and_events_of_people_are_nobodys()
    {
        await using var officers = await Officers.Open(cluster);
        var mine = await officers.With(Role.Auditor, "ngao@KE");
        await officers.With(Role.Analyst, "ngao@KE");
        (await officers.Read(mine.Person, "select id from desk.posts()")).ShouldBe([mine.Posts[0].Id]);
        (await officers.Ask<int>("select count(*) from desk.event where subject_kind in ('post', 'account')")).ShouldBe(4);
        (await officers.Read(mine.Person, "select subject_id from desk.event")).ShouldBeEmpty();
    }

    /// <summary>The state that refuses it; null when it is done.</summary>
    private static async Task<string?> Refused(NpgsqlConnection connection, string sql)
    {
        try
        {
            await connection.ExecuteAsync(sql);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }
}
