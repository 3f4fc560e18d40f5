using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>What the forms that plan a forum and change its plan offer for one county.</summary>
internal sealed record PlanFields(
    string County,
    IReadOnlyList<AgendaTheme> Themes,
    IReadOnlyList<Choice> Groups,
    IReadOnlyList<(string Value, string Word)> Places
)
{
    /// <summary>Groups that are no guests.</summary>
    private static readonly string[] _noGuests = [.. ChoiceReads.NotInHalls, "participants", "cabinet-secretary"];

    internal static async Task<PlanFields> Of(Seat seat, Viewer viewer, Say say, string county, CancellationToken stop)
    {
        var themes = await seat.Reading.AgendaThemes(viewer, say.Language, county, stop);
        var groups = await seat.Reading.Groups(viewer, say.Language, stop);
        return new(county, themes, [.. groups.Where(g => !_noGuests.Contains(g.Value))], PlacesOf(seat.Reference, county, say));
    }

    /// <summary>The question which themes stand on the agenda: those that the county raised most come first.</summary>
    internal Field Agenda(Say say, string form, IReadOnlyCollection<string> chosen, bool sent) =>
        new("Themes", say["forums.agenda"])
        {
            Kind = "checkboxes",
            Hint = say["forums.agenda.hint"],
            Options = [.. Themes.Select(t => new FieldOption(t.Key, t.Label, Agendas.Why(say, t) is { Length: > 0 } why ? why : t.Family))],
            Values = chosen,
            Scope = form,
            Fresh = !sent,
        };

    /// <summary>The question who is invited.</summary>
    internal Field Guests(Say say, string form, IReadOnlyCollection<string> chosen, bool sent) =>
        new("Groups", say["forums.groups"])
        {
            Kind = "checkboxes",
            Hint = say["forums.groups.hint"],
            Options = [.. Groups.Select(g => new FieldOption(g.Value, g.Word))],
            Values = chosen,
            Scope = form,
            Fresh = !sent,
        };

    internal static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<(string, string)> PlacesOf(Reference reference, string county, Say say)
    {
        var below = reference
            .Places.Values.Where(p => p.County == county && (p.Level is "constituency" or "ward") && p.ValidTo is null)
            .OrderBy(p => p.Path, StringComparer.Ordinal);
        return
        [
            ("", say["forums.place.whole", reference.Places[county].Name]),
            .. below.Select(p => (p.Code, p.Level == "ward" && p.Parent is { } parent ? $"{reference.Places[parent].Name} › {p.Name}" : p.Name)),
        ];
    }
}
