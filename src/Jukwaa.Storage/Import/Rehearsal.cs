using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>Asks the rules what they will say to each command, so that a dry run lists what a real one would refuse.</summary>
internal static class Rehearsal
{
    public static void Run(IReadOnlyList<Planned> commands, OnRecord record, Setting setting, Problems problems)
    {
        var states = new Dictionary<string, object>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (command, where) in commands.Where(c => !refused.Contains(c.Command.Stream)))
        {
            var history = History.Of(command.Stream);
            var state = states.GetValueOrDefault(command.Stream) ?? record.Held(command.Stream)?.State ?? history.Empty;
            var decision = history.Decide(command, state, setting);
            if (decision.Refusal is { } refusal)
            {
                // What follows in this history would only be refused because this was.
                refused.Add(command.Stream);
                problems.Add(where, refusal.Message);
            }

            states[command.Stream] = decision.Facts.Aggregate(state, history.Apply);
        }
    }
}
