using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>All that data/ holds: places, themes and offices, and the national record.</summary>
internal static class AllKenya
{
    private static readonly string Data = Path.Combine(Checkout.Root, "data");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Places, themes and offices.</summary>
    public static Task<Reference> Load(Database database) => ReferenceLoader.Load(database, Data, Stop);

    /// <summary>The same and the national record, as it is imported on the day of <see cref="RecordSite"/>.</summary>
    public static async Task Import(Database database)
    {
        var (clock, record) = (new Host.SetClock { Now = RecordSite.Now }, Path.Combine(Data, "record"));
        var reference = await Load(database);
        await using var ledger = new Ledger(database, reference, clock);
        var importer = new Importer(database, ledger, reference, record, clock);
        var plan = await importer.Plan(Path.Combine(record, "editions.json"), Stop);
        (await importer.Apply(plan, null, Stop)).Refusal.ShouldBeNull();
        // The planner is told what there is, as a server that lasts would tell it by itself; of empty tables it is better told nothing.
        await using var analyze = database.Owner.CreateCommand("analyze");
        await analyze.ExecuteNonQueryAsync(Stop);
    }
}
