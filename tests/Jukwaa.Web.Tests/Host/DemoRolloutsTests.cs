using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Cli;
using Jukwaa.Web.Desk.Rollouts;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using Cluster = Jukwaa.Web.Tests.Storage.Cluster;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Plans of forums to come, made of the national record: those of the demonstration, and one of the whole country.</summary>
public sealed class DemoRolloutsTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _today = new(2026, 11, 28);

    private readonly Clock _clock = new(new(2026, 11, 28, 6, 0, 0, TimeSpan.Zero));

    private Database _database = null!;
    private Ledger _ledger = null!;
    private Reference _reference = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.CloneOfNation(), stop: Stop);
        _reference = await AllKenya.Load(_database);
        _ledger = new(_database, _reference, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_Coast_is_published_and_Kisumu_is_drafted_once()
    {
        await Add();
        await Add();

        (await List("select id || ' ' || editions from desk.rollout order by id")).ShouldBe(["coast-demo 1", "kisumu-demo 0"]);
        (await List("select rollout || ' ' || count(*) from desk.rollout_stop group by rollout order by 1")).ShouldBe([
            "coast-demo 26",
            "kisumu-demo 7",
        ]);
        (await List("select id from open.rollout")).ShouldBe(["coast-demo"]);
        (await List("select place from desk.rollout_stop where lead is null")).ShouldBeEmpty("each stop has its reason");
    }

    [Fact]
    public async Task What_somebody_changed_in_a_plan_stays_when_the_demonstration_begins_again()
    {
        await Add();
        (await _ledger.Change(new LockStop(Guid.NewGuid(), "coast-demo", "KE-C001"), Actor.Editors, Stop)).Refusal.ShouldBeNull();
        await Add();
        (await List("select place from desk.rollout_stop where locked")).ShouldBe(["KE-C001"]);
    }

    [Fact]
    public async Task The_whole_country_has_its_290_days_and_none_is_a_holiday_a_weekend_or_the_election()
    {
        var figures = await _database.FiguresOf("KE", "constituency", _today, Stop);
        figures.Count.ShouldBe(290);
        var stops = Proposing.Of(new(_today.AddDays(2), 1, 1, [], [], []), figures, _reference, _today);

        stops.Select(s => s.Place).Distinct().Count().ShouldBe(290);
        stops.Where(s => !_reference.WorkingDays.IsWorkingDay(s.Day)).ShouldBeEmpty();
        stops.ShouldNotContain(s => s.Day == new DateOnly(2027, 8, 10));
        stops.Max(s => s.Day).ShouldBeGreaterThan(new(2027, 8, 10), "the election lies within it");
        stops.Select(s => s.Day).Distinct().Count().ShouldBe(290, "one team holds one a day");
        stops.Select(s => s.Need.Lead).Distinct().Count().ShouldBeGreaterThan(1, "the record gives more than one reason");
    }

    [Fact]
    public async Task Of_the_counties_all_is_their_own()
    {
        var figures = await _database.FiguresOf("KE", "county", _today, Stop);

        figures.Count.ShouldBe(47);
        figures.ShouldAllBe(f => f.SharedLate + f.SharedOpen + f.SharedDisputed == 0 && f.Parts == 1);
        figures.Sum(f => f.Late).ShouldBeGreaterThan(10, "there is something to order by");
        figures.Count(f => f.Held).ShouldBe(47, "each had its forum");
        figures.Where(f => f.LastForum > _today).ShouldBeEmpty();
    }

    private Task Add() => DemoRollouts.Add(_database, _ledger, _reference, _clock, Stop);

    private async Task<IReadOnlyList<string>> List(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, sql)];
    }
}
