namespace Jukwaa.Open.Look;

/// <summary>A select of a filter form. <c>Any</c> is the word for no choice; null when one is always chosen.</summary>
internal sealed record Choices(string Name, string Label, string? Any, string? Chosen, IEnumerable<(string Value, string Word)> Options);

/// <summary>Filters as an address: those without a value are left out, so that a shared address says only what was asked.</summary>
internal static class Filters
{
    internal static string Address(string path, params (string Name, string? Value)[] filters)
    {
        var set = filters.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}&");
        return path + "?" + string.Concat(set);
    }

    /// <summary>A value from outside, kept only when it is one of those allowed.</summary>
    internal static string? OneOf(string? value, IEnumerable<string> allowed) => allowed.Contains(value) ? value : null;
}
