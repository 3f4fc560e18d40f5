using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Cli;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using Cluster = Jukwaa.Web.Tests.Storage.Cluster;

namespace Jukwaa.Web.Tests.Host;

/// <summary>The forums of the demonstration: one in session, one to come, however often it begins.</summary>
public sealed class DemoForumsTests(Cluster cluster) : IAsyncLifetime
{
    private readonly Clock _clock = new(new(2026, 1, 14, 6, 0, 0, TimeSpan.Zero));

    private Database _database = null!;
    private Ledger _ledger = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.Clone(), stop: Stop);
        var reference = await ReferenceLoader.Load(_database, Path.Combine(Checkout.Root, "data"), Stop);
        _ledger = new(_database, reference, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task One_is_in_session_in_Likoni_and_one_is_announced_for_the_county()
    {
        await Add();
        (await Forums()).ShouldBe(["likoni-2026-01-14 InSession Likoni", "mombasa-2026-01-23 Announced "]);
    }

    [Fact]
    public async Task Begun_again_on_the_same_day_it_adds_nothing()
    {
        await Add();
        await Add();
        (await Forums()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Days_later_it_adds_what_is_missing_and_no_more()
    {
        await Add();
        _clock.Now += TimeSpan.FromDays(11);
        await Add();
        (await Forums()).ShouldBe(
            ["likoni-2026-01-14 InSession Likoni", "mombasa-2026-01-23 Announced ", "mombasa-2026-02-03 Announced "],
            "the one that nobody closed is for somebody to close"
        );
        await Do(new CloseForum(Guid.NewGuid(), "likoni-2026-01-14", new(2026, 1, 25), ["residents"]));
        await Add();
        (await Forums())[1].ShouldBe("likoni-2026-01-25 InSession Likoni");
    }

    [Fact]
    public async Task What_somebody_cancelled_is_left_so_and_another_one_comes()
    {
        await Add();
        await Do(new CancelForum(Guid.NewGuid(), "mombasa-2026-01-23", A.Words("Floods.")));
        await Add();
        (await Forums()).ShouldBe(["likoni-2026-01-14 InSession Likoni", "mombasa-2026-01-23 Cancelled ", "mombasa-2026-01-23-2 Announced "]);
    }

    private Task Add() => DemoForums.Add(_database, _ledger, _clock, Stop);

    private async Task Do(Command command) => (await _ledger.Change(command, Actor.Editors, Stop)).Refusal.ShouldBeNull();

    private async Task<IReadOnlyList<string>> Forums()
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        const string Sql =
            "select f.id || ' ' || f.phase || ' ' || coalesce(p.name, '') from open.forum f left join open.place p on p.code = f.place order by f.id";
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, Sql)];
    }
}
