using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>One step of the schema: plain SQL, applied once, never changed afterwards.</summary>
/// <param name="Name">File name; steps are applied in ordinal order of names.</param>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>SHA-256 of the text with line ends as LF, so that a checkout on another system is the same step.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>All steps this program knows.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(m => m.Name, StringComparer.Ordinal)];

    private static IEnumerable<Migration> Load()
    {
        var home = Assembly.GetExecutingAssembly();
        foreach (var name in home.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(home.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new(name, reader.ReadToEnd());
        }
    }
}
