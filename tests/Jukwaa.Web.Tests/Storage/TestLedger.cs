using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>A database of its own with a ledger, for one test.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    private TestLedger(Database database, Reference reference, Ledger ledger) => (Database, Reference, Ledger) = (database, reference, ledger);

    public Database Database { get; }

    public Reference Reference { get; }

    public Ledger Ledger { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestLedger> Open(Cluster cluster, TimeProvider? clock = null)
    {
        var database = await Database.Connect(await cluster.Clone(), stop: Stop);
        var reference = await SmallKenya.Load(database);
        return new(database, reference, new(database, reference, clock ?? TimeProvider.System));
    }

    /// <summary>Does these one after the other; each must be accepted.</summary>
    public async Task Do(params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            (await Try(command)).Refusal.ShouldBeNull(command.GetType().Name);
        }
    }

    public Task<Outcome> Try(Command command) => Ledger.Change(command, By(command), Stop);

    /// <summary>Who may ask it: the editors, but for what the clock, officers together, one officer alone or those who raised it may.</summary>
    public static Actor By(Command command) =>
        command switch
        {
            EscalateIssue or EscalateCommitment => Actor.System,
            RaiseNeed => Actor.Officers,
            BreakSeal => World.Outsider,
            AddToConcern or AttachFile or PlaceConcern or ForgetConcern or WithdrawSupport => Actor.On("sms"),
            SupportIssue support => Actor.On(support.Id[0] == 'a' ? "web" : "ussd"),
            TellSituation => Actor.Community,
            Jukwaa.Domain.Boxes.DeliverFromBox deliver => Actor.Bringing(deliver.Id),
            _ => Actor.Editors,
        };

    public Task<Outcome> Together(params IReadOnlyList<Command> commands) => Ledger.ChangeTogether(commands, Actor.Editors, null, Stop);

    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Stop);
        return (await connection.QuerySingleAsync<T>(sql));
    }

    public async Task<IReadOnlyList<T>> List<T>(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Stop);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    /// <summary>As somebody with the owner's rights and bad intent.</summary>
    public async Task Tamper(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Stop);
        (await connection.ExecuteAsync(sql)).ShouldBeGreaterThan(0, "the tampering must hit a row");
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await Database.DisposeAsync();
    }
}
