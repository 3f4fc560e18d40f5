using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Desk.Rollouts;

namespace Jukwaa.Web.Cli;

/// <summary>
/// Plans of the demonstration, proposed from the record as it stands: the constituencies of the Coast, published; those of Kisumu, drafted by its commissioner. They begin
/// some weeks ahead, and are added once: a day that passes leaves a plan that came true or did not.
/// </summary>
internal static class DemoRollouts
{
    private const int DaysAhead = 45;

    private static readonly Actor _secretary = Actor.Of(new("interior", "KE"), DemoOfficers.IdOf("person secretary"));

    private static readonly Actor _commissioner = Actor.Of(new("ngao", "KE-42"), DemoOfficers.IdOf("person commissioner-kisumu"));

    internal static async Task Add(Database database, Ledger ledger, Reference reference, TimeProvider clock, CancellationToken stop)
    {
        var today = KenyaTime.Day(clock.GetUtcNow());
        await Add("KE-300", "coast", _secretary, true);
        await Add("KE-42", "kisumu", _commissioner, false);

        async Task Add(string place, string slug, Actor actor, bool publish)
        {
            if (await database.FreeRolloutId(slug + "-demo", stop) != slug + "-demo")
            {
                return;
            }

            var (id, first) = (slug + "-demo", today.AddDays(DaysAhead));
            var figures = await database.FiguresOf(place, "constituency", today, stop);
            var stops = Proposing.Of(new(first, 1, 1, [], [], []), figures, reference, today);
            List<Command> commands =
            [
                new DraftRollout(DemoOfficers.IdOf("draft " + id), id, place, "constituency", first, 1, 1),
                new ProposeStops(DemoOfficers.IdOf("propose " + id), id, stops),
            ];
            if (publish)
            {
                commands.Add(new PublishRollout(DemoOfficers.IdOf("publish " + id), id, Words.Of(() => "")));
            }

            if ((await ledger.ChangeTogether(commands, actor, null, stop)).Refusal is { } refusal)
            {
                throw new SetupException($"The plan '{id}' of the demonstration could not be made: {refusal.Message}");
            }
        }
    }
}
