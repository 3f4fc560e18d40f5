using Jukwaa.Open.Look;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>What stands on a screen or a phone, in the language of its reader.</summary>
internal static class HallWords
{
    /// <summary>Who said it, or who promised it.</summary>
    public static string Heading(HallItem item, Say say) =>
        item.IsPromise ? say["screen.promised"] + (item.Speaker is { Length: > 0 } speaker ? ": " + speaker : "")
        : item.Groups.Count == 0 ? say["screen.said"]
        : string.Join(", ", item.Groups.Select(say.Of));

    /// <summary>A part of a promise; null = nobody asked yet.</summary>
    public static string? Of(HallPart part, Say say) =>
        part.NotSaid ? say["screen.not_said"]
        : part.Day is { } day ? say.Date(day)
        : part.Words is { } words ? say.Of(words)
        : null;
}
