using Jukwaa.Domain.Access;
using Jukwaa.Insights.Text.Similar;
using Jukwaa.Insights.Text.Themes;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Desk.Concerns;

namespace Jukwaa.Web.Suggestions;

/// <summary>A concern that is like the one that is read, as far as its reader may see it.</summary>
internal sealed record AlikeFound(AlikeConcern Concern, IncidentReading Reading);

/// <summary>What is suggested to whoever reads a concern. All of it is for a person to decide.</summary>
/// <param name="Language">en, sw, mix or unknown.</param>
/// <param name="Themes">Null where nothing was learned yet.</param>
/// <param name="Place">Code of the place that it surely names; null = none, or not known here.</param>
internal sealed record Hints(string Language, ThemeReading? Themes, IReadOnlyList<FlagFound> Flags, string? Place, IReadOnlyList<AlikeFound> Alike);

/// <summary>Suggestions as a page shows them, with the names of themes.</summary>
internal sealed record SuggestedView(Hints Hints, IReadOnlyList<Choice> Themes);

/// <summary>Makes suggestions for a text, and finds what is like it among what its reader may see.</summary>
internal sealed class Suggesting(Learning learning, Reference reference, DeskReading reading, Understanding? understanding)
{
    internal const int MostThemes = 3,
        MostAlike = 5;

    // Most of what is like it may be out of reach.
    private const int MostAsked = 25;

    /// <param name="text">As it was said.</param>
    /// <param name="concern">Its id, where it is on record: nothing is like itself.</param>
    public async Task<Hints> Of(Viewer viewer, string language, string text, string? concern, string? place, DateOnly? on, CancellationToken stop)
    {
        var flags = learning.FlagsOf(text, Proposals.Places(reference));
        return new(
            Learning.LanguageOf(text),
            learning.Now?.Themes.Read(text, MostThemes),
            flags,
            understanding?.PlaceIn(text)?.Code,
            await Alike(viewer, language, text, concern, place, on, stop)
        );
    }

    private async Task<IReadOnlyList<AlikeFound>> Alike(
        Viewer viewer,
        string language,
        string text,
        string? concern,
        string? place,
        DateOnly? on,
        CancellationToken stop
    )
    {
        var at = place is null ? null : reference.Places.GetValueOrDefault(place);
        var known = concern is null ? null : learning.Known.Held(concern);
        var report = known is null
            ? new Report(text, Day: on?.DayNumber, Places: at is { Level: not "country" } ? [at.Code] : [])
            : KnownTexts.Of(known);
        var found = learning.Known.Find(report, MostAsked, concern);
        if (found.Count == 0)
        {
            return [];
        }

        var seen = (await reading.Alike(viewer, language, [.. found.Select(f => f.Concern)], stop)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. found.Where(f => seen.ContainsKey(f.Concern)).Take(MostAlike).Select(f => new AlikeFound(seen[f.Concern], f.Reading))];
    }
}
