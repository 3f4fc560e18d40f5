using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Numbers of issues: written by the program, and once by the migration that brought them.</summary>
public sealed class NumberTests(Cluster cluster)
{
    [Fact]
    public async Task The_migration_gives_issues_the_numbers_that_a_replay_gives()
    {
        await using var world = await TestLedger.Open(cluster);
        await world.Do(A.Forum(), A.Concern("c-1"), A.Issue("i-1"), A.Issue("i-2", "gbv", "KE-02"));
        const string Numbers = "select string_agg(id || ' ' || number, ',' order by id) from desk.issue";
        var right = await world.Ask<string>(Numbers);
        right.Split(',').Length.ShouldBe(2);
        var sql = Migration.All.Single(m => m.Name.StartsWith("015", StringComparison.Ordinal)).Sql;
        var start = sql.IndexOf("create function pg_temp.checked", StringComparison.Ordinal);
        var end = sql.IndexOf("alter table desk.issue alter column number", StringComparison.Ordinal);
        await world.Tamper("update desk.issue set number = 0");
        await world.Tamper(sql[start..end]);
        (await world.Ask<string>(Numbers)).ShouldBe(right);
        var first = await world.Ask<long>("select seq from ledger.fact where stream = 'issue/i-1' and version = 1");
        (await world.Ask<long>("select number from desk.issue where id = 'i-1'")).ShouldBe(IssueNumber.Of(first));
    }

    [Fact]
    public async Task Where_issues_were_joined_the_last_one_is_found_and_a_circle_ends()
    {
        await using var world = await TestLedger.Open(cluster);
        await world.Do(A.Issue("i-1"), A.Issue("i-2", "gbv", "KE-02"), A.Issue("i-3", "orphan", "KE-02"), A.Issue("i-4", "gangs", "KE-02"));
        await world.Tamper("update desk.issue set merged_into = 'i-2' where id = 'i-1'; update desk.issue set merged_into = 'i-3' where id = 'i-2'");
        (await world.Ask<string>("select desk.joined_into('i-1')")).ShouldBe("i-3");
        (await world.Ask<string>("select desk.joined_into('i-4')")).ShouldBe("i-4");
        (await world.Ask<string>("select string_agg(j, ',' order by j) from desk.with_joined('i-3') j")).ShouldBe("i-1,i-2,i-3");
        (await world.Ask<string>("select string_agg(j, ',' order by j) from desk.joined_chain('i-2') j")).ShouldBe("i-2,i-3");
        await world.Tamper("update desk.issue set merged_into = 'i-1' where id = 'i-3'");
        (await world.Ask<string>("select string_agg(j, ',' order by j) from desk.with_joined('i-3') j")).ShouldBe("i-1,i-2,i-3");
        (await world.Ask<string>("select string_agg(j, ',' order by j) from desk.joined_chain('i-2') j")).ShouldBe("i-1,i-2,i-3");
        (await world.Ask<string>("select desk.joined_into('i-1')")).ShouldBeOneOf("i-1", "i-2", "i-3");
    }
}
