using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Insights.Rollouts;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Open.Rollouts;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>What the pages of one rollout share: the plan with its conflicts, and one way to change it.</summary>
internal abstract class RolloutDesk(Seat seat, Say say) : DeskPage(seat, say)
{
    public DeskRolloutPage Data { get; private set; } = null!;

    public DeskRollout Rollout => Data.Rollout;

    public IReadOnlyList<Leg> Legs { get; private set; } = [];

    /// <summary>What speaks against each stop, by its place.</summary>
    public ILookup<string, RolloutConflict> Conflicts { get; private set; } = Array.Empty<RolloutConflict>().ToLookup(c => c.Place);

    public IReadOnlyList<Jukwaa.Open.Rollouts.FreeDay> Free { get; private set; } = [];

    protected string Here => "/desk/rollout/" + Rollout.Id;

    /// <summary>Whether the reader may change it: with a post that runs forums and reaches its place.</summary>
    protected HeldPost? Post => Viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(Rollout.Path));

    public DeskStop DeskStopOf(Leg leg) => Data.Stops.First(s => s.Place == leg.Stop.Place);

    /// <summary>Whether nothing moves it: it is locked, or its day has passed.</summary>
    public bool IsFixed(DeskStop stop) => stop.Locked || stop.Day < Seat.Today;

    public string Said(RolloutConflict conflict) => ConflictWords.Of(Say, conflict, Data, Seat.Reference);

    protected async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Rollout(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Free = [.. data.Free.Select(f => new Jukwaa.Open.Rollouts.FreeDay(f.Day, new Bilingual(f.NameEn, f.NameSw)))];
        Legs = Leg.Of(data.Stops.Select(Shown), Free);
        var spots = data.Stops.Where(s => s is { Lat: not null, Lon: not null }).ToDictionary(s => s.Place, StringComparer.Ordinal);
        double? Far(string one, string other) =>
            spots.TryGetValue(one, out var a) && spots.TryGetValue(other, out var b)
                ? Earth.Kilometres(a.Lat!.Value, a.Lon!.Value, b.Lat!.Value, b.Lon!.Value)
                : null;
        Conflicts = RolloutConflicts
            .Of([.. data.Stops.Where(s => s.Day >= Seat.Today).Select(Stood)], Absences(data), data.Forums, Far, Seat.Reference)
            .ToLookup(c => c.Place);
        return true;
    }

    protected Task<IActionResult> Act(string done, Command command, string? address = null) =>
        Do(address ?? Here, done, May.RunForum, Post?.Office, command);

    protected static IReadOnlyList<Absence> Absences(DeskRolloutPage data) =>
        [.. data.Absences.Select(a => new Absence(a.Number, OfficeOf(a.Office)!, a.FromOn, a.UntilOn))];

    protected static Office? OfficeOf(string? id) => id?.Split('@') is [var institution, var place] ? new(institution, place) : null;

    protected override async Task<IActionResult> Again()
    {
        await Load(Rollout.Id);
        return Page();
    }

    private static RolloutStop Stood(DeskStop stop) => new(stop.Place, stop.Day, stop.Team, stop.Locked, stop.ByHand, null);

    private static Stop Shown(DeskStop s) =>
        new(
            s.Place,
            s.Name,
            s.Place == s.County ? null : s.CountyName,
            s.Day,
            s.Team,
            s.ByHand,
            s.Rank,
            s.Ranked,
            s.Lead,
            s.Own,
            s.Shared,
            s.Most,
            s.Lat,
            s.Lon,
            s.Forum,
            s.ForumPhase
        );
}
