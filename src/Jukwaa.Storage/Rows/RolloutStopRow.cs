using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>What a stop has on the desk and in public.</summary>
internal abstract class StopRow(string rollout, RolloutStop stop)
{
    public string Rollout => rollout;
    public string Place => stop.Place;
    public DateOnly Day => stop.Day;
    public int Team => stop.Team;
    public bool ByHand => stop.ByHand;
    public int? Rank => stop.Need?.Rank;
    public int? Ranked => stop.Need?.Ranked;
    public string? Lead => stop.Need?.Lead.ToString();
    public int? Own => stop.Need?.Own;
    public int? Shared => stop.Need?.Shared;
    public bool? Most => stop.Need?.Most;
}

internal sealed class RolloutStopRow(string rollout, RolloutStop stop) : StopRow(rollout, stop)
{
    public bool Locked { get; } = stop.Locked;

    public static IEnumerable<RolloutStopRow> Of(Track track) =>
        track.State is Rollout rollout ? rollout.Stops.Select(s => new RolloutStopRow(track.Id, s)) : [];
}

/// <summary>A stop as it was last published, held against the edition before; one that was taken out since then stays, as dropped.</summary>
internal sealed class RolloutShownRow(string rollout, RolloutStop stop, string change, DateOnly? wasOn) : StopRow(rollout, stop)
{
    public string Change => change;
    public DateOnly? WasOn => wasOn;

    public static IEnumerable<RolloutShownRow> Of(Track track)
    {
        if (track.State is not Rollout { Editions: > 0 } rollout)
        {
            return [];
        }

        var before = rollout.ShownBefore.ToDictionary(s => s.Place, StringComparer.Ordinal);
        var dropped = rollout.ShownBefore.ExceptBy(rollout.Shown.Select(s => s.Place), s => s.Place);
        return rollout.Shown.Select(Held).Concat(dropped.Select(s => new RolloutShownRow(track.Id, s, "dropped", s.Day)));

        RolloutShownRow Held(RolloutStop stop) =>
            before.GetValueOrDefault(stop.Place) is not { } was ? new(track.Id, stop, rollout.Editions == 1 ? "same" : "new", null)
            : was.Day == stop.Day ? new(track.Id, stop, "same", null)
            : new(track.Id, stop, "moved", was.Day);
    }
}
