using Jukwaa.Domain.Places;

namespace Jukwaa.Domain.Access;

/// <summary>What rules look up and nobody decides: places, themes, institutions, routing, holidays. Loaded from data, never classes.</summary>
public sealed class Reference(
    IEnumerable<Place> places,
    IEnumerable<Theme> themes,
    IEnumerable<Institution> institutions,
    IEnumerable<Route> routes,
    IEnumerable<OwnerAlias> aliases,
    IEnumerable<string> groups,
    IEnumerable<DateOnly> holidays,
    IEnumerable<Rung>? rungs = null,
    Deadlines? deadlines = null,
    IEnumerable<Election>? elections = null
)
{
    public IReadOnlyDictionary<string, Place> Places { get; } = places.ToDictionary(p => p.Code, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Theme> Themes { get; } = themes.ToDictionary(t => t.Key, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Institution> Institutions { get; } = institutions.ToDictionary(i => i.Key, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Route> Routes { get; } = routes.ToDictionary(r => r.Theme, StringComparer.Ordinal);

    /// <summary>By words, whatever their case; of two that differ in case alone the first counts.</summary>
    public IReadOnlyDictionary<string, OwnerAlias> Aliases { get; } =
        aliases.DistinctBy(a => a.Words, StringComparer.OrdinalIgnoreCase).ToDictionary(a => a.Words, StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> Groups { get; } = groups.ToHashSet(StringComparer.Ordinal);

    public WorkingDays WorkingDays { get; } = new(holidays);

    public IReadOnlyList<Election> Elections { get; } = [.. elections ?? []];

    public Ladder Ladder => field ??= new(rungs ?? [], Places, Institutions);

    public Deadlines Deadlines { get; } = deadlines ?? Deadlines.Lawful;

    /// <summary>
    /// The office that answers <paramref name="theme"/> in <paramref name="place"/>: the county post where the route asks for one, the institution
    /// has them and the place lies in a county; else the national post. Null when no responsible body is named.
    /// </summary>
    public Office? OfficeFor(string theme, string place) =>
        Routes.GetValueOrDefault(theme) is { Institution: { } institution } route ? OfficeOf(institution, route.Level, place) : null;

    /// <summary>The post of <paramref name="institution"/> at that level ("county" or "national") for a place.</summary>
    public Office OfficeOf(string institution, string level, string place)
    {
        var county = level == "county" && Institutions[institution].HasCountyPosts ? Places[place].County : null;
        return new(institution, county ?? "KE");
    }

    /// <summary>
    /// Whether an office may be asked about a theme: what is said about the police or administrators goes to independent oversight only, so that
    /// it never reaches the office it is about.
    /// </summary>
    public bool MayAnswer(Office office, string theme) => Themes.GetValueOrDefault(theme)?.Sensitivity != "oversight" || IsOversight(office);

    /// <summary>Whether an office belongs to a body that oversees others.</summary>
    public bool IsOversight(Office office) => Institutions.GetValueOrDefault(office.Institution)?.Kind == "oversight";

    /// <summary>
    /// The oversight body for what accuses these offices: the first of <see cref="Deadlines.Overseers"/> that oversees the institution of the first accused
    /// (or any parent of it) and is in the chain of none; else the first one that is in the chain of none. Null when there is none.
    /// </summary>
    public Office? OverseerOf(IReadOnlyList<Office> accused)
    {
        var free = Deadlines
            .Overseers.Where(o => Institutions.ContainsKey(o.Body) && !accused.Any(a => Ladder.IsInChain(new(o.Body, "KE"), a)))
            .ToList();
        var families = accused.Take(1).SelectMany(a => Ladder.Above(a).Prepend(a)).Select(o => o.Institution).ToHashSet(StringComparer.Ordinal);
        return (free.FirstOrDefault(o => families.Contains(o.Over)) ?? free.FirstOrDefault()) is { } found ? new(found.Body, "KE") : null;
    }

    /// <summary>
    /// Whether such an office exists: a national post of a known institution, a county post where it has them, or a step of its ladder.
    /// </summary>
    public bool Has(Office office) =>
        Institutions.TryGetValue(office.Institution, out var institution)
        && (
            office.Place == "KE"
            || (institution.HasCountyPosts && Places.TryGetValue(office.Place, out var place) && place.Level == "county")
            || Ladder.Has(office)
        );
}
