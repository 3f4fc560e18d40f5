using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Asks the rules, one command after the other; each sees what those before it in the batch recorded.</summary>
internal sealed class Deciding(Draft draft, NpgsqlConnection connection, Reference reference, DateTimeOffset now, Existing existing)
{
    /// <summary>Decides one command. A refusal leaves the draft as it was.</summary>
    /// <param name="coming">Streams that later commands of the same all-or-nothing change will begin.</param>
    public async Task<Outcome> Decide(Command command, Actor actor, IReadOnlySet<string> coming, CancellationToken stop)
    {
        if (draft.Find(command.CommandId) is { } done)
        {
            return done.Stream == command.Stream
                ? done.Outcome
                : Refused(Refusal.Conflict("command-id-reused", "This command id was used for something else: give each command its own."));
        }

        if ((actor.Check() ?? command.Check()) is { } malformed)
        {
            return Refused(malformed);
        }

        var track = draft.Track(command.Stream);
        if (command.Seen is { } seen && seen != track.Version)
        {
            return Refused(
                Refusal.Conflict(
                    "changed-since",
                    "Somebody else changed this while you were at it: look at what changed, and send yours again if it still fits."
                )
            );
        }

        var decision = History.Of(command.Stream).Decide(command, track.State, new(actor, now, reference));
        if ((decision.Refusal ?? await MissingTarget(decision, coming, stop)) is { } refusal)
        {
            return Refused(refusal);
        }

        var facts = decision.Facts.Select(f => (Fact: f, Body: FactText.Write(f))).ToList();
        var said = await Words(command, track, [.. facts.SelectMany(f => FactText.Passages(f.Body)).Distinct()], stop);
        return draft.Add(command, actor.Code, facts, said);
    }

    private Outcome Refused(Refusal refusal) => new(draft.Seq, 0, refusal);

    private async Task<Refusal?> MissingTarget(Decision decision, IReadOnlySet<string> coming, CancellationToken stop)
    {
        foreach (var target in decision.Facts.SelectMany(Targets.Of))
        {
            if (!coming.Contains(target) && draft.Track(target).Version == 0 && !await existing.Stream(connection, target, stop))
            {
                return Targets.Missing(target);
            }
        }

        return null;
    }

    // Words kept from an earlier fact of the same history need not be said again.
    private async Task<IReadOnlyList<Passage>> Words(Command command, Track track, string[] needed, CancellationToken stop)
    {
        var said = command.Said.OfType<Words>().SelectMany(w => w.Passages).DistinctBy(p => p.Hash).ToDictionary(p => p.Hash, StringComparer.Ordinal);
        var unsaid = needed.Where(h => !said.ContainsKey(h) && !draft.HasPassage(h) && !IsKept(track, h)).ToArray();
        if (unsaid.Length > 0 && await Existing.Passages(connection, unsaid, stop) < unsaid.Length)
        {
            throw new InvalidOperationException(
                $"{command.GetType().Name} '{command.Id}' refers to words it does not say and nobody said before: a bug in the command."
            );
        }

        return [.. needed.Where(said.ContainsKey).Select(h => said[h])];
    }

    private static bool IsKept(Track track, string hash) => track.Steps.Any(s => s.Row.Body.Contains(hash, StringComparison.Ordinal));
}
