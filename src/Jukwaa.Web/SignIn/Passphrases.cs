using System.Collections.Frozen;
using System.Reflection;

namespace Jukwaa.Web.SignIn;

/// <summary>What a passphrase must be: long. No rules of composition: they make people write Password1! and forget it.</summary>
internal static class Passphrases
{
    internal const int Least = 15,
        Most = 200;

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>Key of the sentence that says why not; null when it will do.</summary>
    internal static string? Refusal(string? passphrase, string signIn)
    {
        var text = passphrase ?? "";
        return text.Length < Least ? "passphrase.short"
            : text.Length > Most ? "passphrase.long"
            : Bare(text).Contains(Bare(signIn), StringComparison.Ordinal) ? "passphrase.name"
            : Common.Contains(Bare(text)) || text.Distinct().Count() < 6 ? "passphrase.common"
            : null;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FrozenSet<string> Read()
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("passphrases/common.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToFrozenSet(StringComparer.Ordinal);
    }
}
