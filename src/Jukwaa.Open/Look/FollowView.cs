namespace Jukwaa.Open.Look;

/// <summary>How somebody follows what a page is about.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Feed">Address of its feed.</param>
/// <param name="County">Slug of the county; null = there is no calendar, and nothing by SMS or e-mail.</param>
internal sealed record FollowView(string Name, string Feed, string? County = null);
