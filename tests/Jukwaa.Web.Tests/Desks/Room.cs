using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>All matters on record in one database, for a class whose tests only read.</summary>
public sealed class Room(Cluster cluster) : IAsyncLifetime
{
    internal Officers Officers { get; private set; } = null!;

    internal DeskReading Reading => Officers.Reading;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Officers = await Officers.WithMatter(cluster);
    }

    /// <summary>Somebody who may read what is blurred in public.</summary>
    internal Task<Viewer> Cleared(Role role, string office) => Officers.With(role, office, Clearance.Restricted);

    public ValueTask DisposeAsync() => Officers.DisposeAsync();
}
