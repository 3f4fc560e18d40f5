using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>What speaks against a stop, in words.</summary>
internal static class ConflictWords
{
    internal static string Of(Say say, RolloutConflict conflict, DeskRolloutPage data, Reference reference)
    {
        var day = data.Stops.First(s => s.Place == conflict.Place).Day;
        string Name(string? place) => place is not null && reference.Places.TryGetValue(place, out var found) ? found.Name : place ?? "";
        string Title(Office office) => data.Absences.FirstOrDefault(a => a.Office == office.Id)?.Title ?? office.Id;
        var key = "rollout.conflict." + conflict.Kind;
        return conflict.Kind switch
        {
            ConflictKind.Holiday or ConflictKind.Election => say[
                key,
                data.Free.FirstOrDefault(f => f.Day == day && f.Election == (conflict.Kind == ConflictKind.Election)) is { } free
                    ? say.Language == "sw"
                        ? free.NameSw
                        : free.NameEn
                    : say.Date(day)
            ],
            ConflictKind.Weekend => say[key, say.LongDate(day)],
            ConflictKind.TwoAtOnce => say[key, Name(conflict.Other)],
            ConflictKind.Away => say[key, Title(conflict.Office!)],
            ConflictKind.ForumNear => say.Count(key, conflict.Number ?? 0),
            _ => say[key, Name(conflict.Other), say.Number(conflict.Number ?? 0)],
        };
    }
}
