using Jukwaa.Storage.Embedded;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>A folder that goes away with the test, and servers in it.</summary>
internal sealed class Throwaway : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("jukwaa it's ");

    /// <summary>The account that runs PostgreSQL for root must be able to pass through.</summary>
    internal Throwaway()
    {
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        }
    }

    internal string Folder => folder.FullName;

    internal Task<EmbeddedServer> Start(bool durable = false) =>
        EmbeddedServer.Start(Path.Combine(Folder, "pg"), Binaries.Find(Checkout.Root), durable, cancel: TestContext.Current.CancellationToken);

    /// <summary>Puts links to parts of the checkout here, so that it can be a home of its own.</summary>
    internal void Link(params string[] parts)
    {
        foreach (var part in parts)
        {
            Directory.CreateSymbolicLink(Path.Combine(Folder, part), Path.Combine(Checkout.Root, part));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
