namespace Jukwaa.Open.Look;

/// <summary>The first records of a list on a page about something else, and the address of the whole list, so that a page stays light.</summary>
internal sealed record Some<T>(IReadOnlyList<T> All, string Address)
{
    private const int Most = 20;

    internal IEnumerable<T> Shown => All.Take(Most);

    internal bool More => All.Count > Most;
}
