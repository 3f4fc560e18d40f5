using Jukwaa.Open.Look;

namespace Jukwaa.Open.Feeds;

/// <summary>What happened, in words that need no page around them.</summary>
internal static class Sentences
{
    private const int LongestTitle = 110;

    internal static string Title(Say say, FeedEntry entry) => $"{What(say, entry)}: {About(say, entry)}";

    /// <summary>What was raised or promised, what was said now, who must act, by when, and when it happened.</summary>
    internal static string Summary(Say say, FeedEntry entry)
    {
        string?[] all =
        [
            entry.Words is { } words ? Ended(say.Of(words)) : null,
            entry.Text is { } text ? Ended(say.Of(text)) : null,
            entry.Body is { } body ? say["feed.body." + entry.SubjectKind, say.Of(body)] : null,
            Due(say, entry),
            entry.HappenedOn is { } day && entry.SubjectKind != "forum" ? say["feed.on", say.Date(day)] : null,
            entry.County is { } county ? say["feed.where", county] : say["feed.where.kenya"],
        ];
        return string.Join(' ', all.OfType<string>());
    }

    private static string What(Say say, FeedEntry entry)
    {
        if (entry.Kind == FeedEntry.Late)
        {
            return say["feed.late." + entry.SubjectKind];
        }

        var own = "feed.event." + entry.Kind;
        var detail = "detail." + entry.Detail;
        return say[Texts.Has(say.Language, own) ? own : "event." + entry.Kind] + (Texts.Has(say.Language, detail) ? say[detail] : "");
    }

    private static string About(Say say, FeedEntry entry)
    {
        var place = entry.County ?? say["place.kenya"];
        return entry switch
        {
            { SubjectKind: "commitment", Words: { } words } => $"{Cut(say.Of(words))} ({place})",
            { Theme: { } theme } => say["issue.name", say.Of(theme), place],
            { SubjectKind: "review", DueOn: { } day } => say["reviews.name", place, say.Date(day)],
            _ => say["forum.name", place],
        };
    }

    private static string? Due(Say say, FeedEntry entry) =>
        (entry.SubjectKind, entry.DueOn) switch
        {
            ("concern", _) or ("issue", null) => null,
            ("forum", null) => say["feed.forum.no_day"],
            ("commitment", null) => say["feed.no_date"],
            (var kind, { } day) => say[$"feed.due.{kind}", say.Date(day)],
            _ => null,
        };

    private static string Ended(string text) =>
        text.TrimEnd() is var said && said is [.., '.' or '!' or '?' or '”' or '"' or '…' or '’'] ? said : said + ".";

    private static string Cut(string text)
    {
        if (text.Length <= LongestTitle)
        {
            return text.TrimEnd('.');
        }

        var end = text.LastIndexOf(' ', LongestTitle);
        return (end > 0 ? text[..end] : text[..LongestTitle]).TrimEnd(' ', ',', '.') + " …";
    }
}
