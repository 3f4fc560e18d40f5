namespace Jukwaa.Storage;

internal static class FreeId
{
    /// <summary>The first of what is wished, -2, -3, … that is not taken.</summary>
    public static string Of(string wished, IEnumerable<string> taken)
    {
        var there = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, there.Count + 1).Select(n => n == 1 ? wished : $"{wished}-{n}").First(id => !there.Contains(id));
    }
}
