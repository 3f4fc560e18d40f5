using Jukwaa.Open.Institutions;
using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Feeds;

/// <summary>What a feed is about: all of Kenya, one county, one theme or one institution.</summary>
/// <param name="Feed">Address of the feed, without its language.</param>
/// <param name="Page">Address of the page that shows the same.</param>
/// <param name="Name">Of the county, theme or institution; null = all of Kenya.</param>
internal sealed record FeedScope(string Feed, string Page, Bilingual? Name)
{
    /// <summary>Place code of the county; null = any.</summary>
    public string? County { get; init; }

    /// <summary>Key of the theme; null = any.</summary>
    public string? Theme { get; init; }

    /// <summary>Key of the institution; null = any.</summary>
    public string? Body { get; init; }

    internal static FeedScope Kenya { get; } = new(Addresses.Feed(""), "/", null);

    internal string Title(Say say) => Name is null ? say["feed.title.kenya"] : say["feed.title", say.Of(Name)];

    /// <summary>Null when there is no such county.</summary>
    internal static async Task<FeedScope?> OfCounty(OpenRecord record, string slug, CancellationToken cancel) =>
        await record.First<PlaceRef>($"select {PlaceRef.Of("p")} from open.place p where p.level = 'county' and p.slug = @slug", new { slug }, cancel)
            is { } county
            ? new(Addresses.Feed(Addresses.County(slug)), Addresses.County(slug), Bilingual.Same(county.Name)) { County = county.Code }
            : null;

    /// <summary>Null when there is no such theme.</summary>
    internal static async Task<FeedScope?> OfTheme(OpenRecord record, string key, CancellationToken cancel) =>
        await record.First<Term>($"select {Term.OfTheme("t")} from open.theme t where t.key = @key", new { key }, cancel) is { } theme
            ? new(Addresses.Feed(Addresses.Theme(key)), Addresses.Concerns("theme=" + key), theme.Label) { Theme = key }
            : null;

    /// <summary>Null when there is no such institution.</summary>
    internal static async Task<FeedScope?> OfInstitution(OpenRecord record, string key, CancellationToken cancel) =>
        await record.First<InstitutionRef>($"select {InstitutionRef.Of("n")} from open.institution n where n.key = @key", new { key }, cancel)
            is { } body
            ? new(Addresses.Feed(Addresses.Institution(key)), Addresses.Institution(key), body.Name) { Body = key }
            : null;
}
