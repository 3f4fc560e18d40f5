namespace Jukwaa.Insights.Measuring;

/// <summary>Where the repository stands, and the sets of others beside it, which may be read but not kept in it.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(new(AppContext.BaseDirectory), "Jukwaa.slnx")!;

    /// <summary>Null where no shared/golden stands beside the checkout or beside a folder around it.</summary>
    public static string? Golden { get; } =
        Above(new(Root), Path.Combine("shared", "golden", "README.md")) is { } around ? Path.Combine(around, "shared", "golden") : null;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string? Above(DirectoryInfo? folder, string file)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
