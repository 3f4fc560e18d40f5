namespace Jukwaa.Open.Look;

/// <summary>What an address chooses, held against what there is to choose. What is not there is left out of the filter, kept and told.</summary>
internal sealed class Picked
{
    private const int Longest = 60;
    private readonly List<(string Label, string Value)> unread = [];

    /// <summary>Keys of the labels of the choices, and what was given for them.</summary>
    internal IReadOnlyList<(string Label, string Value)> Unread => unread;

    /// <summary>The value when it is one of those allowed; null when there is none, or when it cannot be read, which is then told.</summary>
    internal string? One(string label, string? value, IEnumerable<string> allowed)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var asked = value.Trim();
        if (allowed.Contains(asked))
        {
            return asked;
        }

        unread.Add((label, asked.Length <= Longest ? asked : asked[..Longest] + "…"));
        return null;
    }
}
