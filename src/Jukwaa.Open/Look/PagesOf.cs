namespace Jukwaa.Open.Look;

/// <summary>Where a list continues: its page, how many pages, and the address of any page keeping the filters.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">Path and filters without a page; ends in ? or &amp;.</param>
internal sealed record PagesOf(int Number, int Pages, string Address)
{
    internal string To(int page) => $"{Address}page={page}";

    /// <summary>The pages to show: first, last and the neighbours of this one; 0 stands for a gap.</summary>
    internal IReadOnlyList<int> Shown()
    {
        var near = Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Number) <= 1).ToList();
        return [.. near.SelectMany((p, i) => i > 0 && p > near[i - 1] + 1 ? new[] { 0, p } : [p])];
    }
}
