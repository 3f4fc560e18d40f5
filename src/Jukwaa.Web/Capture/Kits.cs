using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture;

/// <summary>A key with its word in both languages.</summary>
internal sealed record KitWord(string Key, string En, string Sw, string? Family = null);

internal sealed record KitForum(string Id, KitName Name, string County, string Place, DateOnly? Held, string Venue, string Phase, string[] Agenda);

internal sealed record KitName(string En, string Sw);

internal sealed record KitWho(Guid Person, KitName Office);

internal sealed record KitPlace(string Code, string Name, string Level, string? Parent);

/// <summary>All that the app must know for a day without a network.</summary>
internal sealed record Kit(
    string Version,
    DateTimeOffset Now,
    KitWho Who,
    IReadOnlyList<KitForum> Forums,
    IReadOnlyList<KitWord> Themes,
    IReadOnlyList<KitWord> Families,
    IReadOnlyList<KitWord> Groups,
    IReadOnlyList<KitWord> Institutions,
    IReadOnlyList<KitPlace> Places
);

/// <summary>Packs what a rapporteur takes into the hall: forums within reach, themes, groups, institutions, and the places of these counties.</summary>
internal sealed class Kits(Seat seat, Reference reference)
{
    internal async Task<IResult> Give(HttpContext http)
    {
        var (viewer, stop) = (await seat.Viewer(), http.RequestAborted);
        var forums = await seat.Reading.ForumsToTake(viewer, CaptureDoors.LanguageOf(http.Request), stop);
        var words = await seat.Reading.KitWords(viewer, stop);
        var counties = forums.Select(f => f.County).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<KitWord> Of(string kind) => [.. words.Where(w => w.Kind == kind).Select(w => new KitWord(w.Key, w.En, w.Sw, w.Family))];
        var post = viewer.For(May.RecordConcern).First();
        var kit = new Kit(
            "",
            seat.Reading.Now,
            new(viewer.Person, new(post.Place, post.Place)),
            [.. forums.Select(ForumOf)],
            Of("theme"),
            Of("family"),
            [.. Of("group").Where(g => !ChoiceReads.NotInHalls.Contains(g.Key))],
            Of("institution"),
            [
                .. reference
                    .Places.Values.Where(p => p.ValidTo is null && p.County is { } county && counties.Contains(county))
                    .Where(p => p.Level is "county" or "constituency" or "ward")
                    .OrderBy(p => p.Path, StringComparer.Ordinal)
                    .Select(p => new KitPlace(p.Code, p.Name, p.Level, p.Parent)),
            ]
        );
        return Results.Json(kit with { Version = VersionOf(kit) });
    }

    private static KitForum ForumOf(DeskForum forum) =>
        new(
            forum.Id,
            new(NameOf("en", forum), NameOf("sw", forum)),
            forum.County,
            forum.At,
            forum.HeldOn,
            forum.Venue ?? "",
            forum.Phase,
            forum.Agenda
        );

    private static string NameOf(string language, DeskForum forum) =>
        string.Format(CultureInfo.InvariantCulture, Texts.Get(language, "forum.name"), forum.Where);

    private static string VersionOf(Kit kit) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(kit with { Now = default })))[..16];
}
