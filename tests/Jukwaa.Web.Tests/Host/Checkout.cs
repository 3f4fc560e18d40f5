namespace Jukwaa.Web.Tests.Host;

/// <summary>Where the repository lies.</summary>
internal static class Checkout
{
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Jukwaa.slnx"))
            ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Jukwaa.slnx above the tests."));
}
