namespace Jukwaa.Web.Desk.Filtered;

/// <summary>Which list shows its kept filters.</summary>
/// <param name="Query">The filter that is set there, as it stands in the address.</param>
internal sealed record SavedOf(string List, string Query)
{
    /// <param name="address">"/desk/issues?state=late&amp;".</param>
    internal static SavedOf At(string address) => new(address.Split('/', '?')[2], address[address.IndexOf('?', StringComparison.Ordinal)..]);
}
