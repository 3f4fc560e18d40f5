using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Cli;

/// <summary>
/// Two forums of Mombasa in the demonstration: one in session today in Likoni, one announced for some days ahead. Each is added while there is no other that is in session
/// or announced there, so that a demonstration begun again shows both and never a heap of them.
/// </summary>
internal static class DemoForums
{
    private const string County = "KE-01",
        Likoni = "KE-C005";

    private const int DaysAhead = 9;

    private static readonly Actor _commissioner = Actor.Of(new("ngao", County), DemoOfficers.IdOf("person commissioner-mombasa"));

    /// <summary>Adds what is missing today.</summary>
    internal static async Task Add(Database database, Ledger ledger, TimeProvider clock, CancellationToken stop)
    {
        var today = KenyaTime.Day(clock.GetUtcNow());
        var (begun, ahead) = await database.ForumsOf(County, today, stop);
        List<Command> commands = [];
        if (!begun)
        {
            var id = await Id("likoni", today, database, stop);
            commands.AddRange(Announced(id, today, today, Likoni, "Likoni Social Hall", ["gangs", "drugs_illicit_brew"], ["residents", "youth"]));
            commands.Add(new StartForum(DemoOfficers.IdOf("start " + id), id, today));
        }

        if (!ahead)
        {
            var day = today.AddDays(DaysAhead);
            commands.AddRange(
                Announced(
                    await Id("mombasa", day, database, stop),
                    day,
                    today,
                    null,
                    "Tononoka Social Hall",
                    ["land_disputes"],
                    ["residents", "women"]
                )
            );
        }

        if (commands.Count > 0 && (await ledger.ChangeTogether(commands, _commissioner, null, stop)).Refusal is { } refusal)
        {
            throw new SetupException($"The forums of the demonstration could not be planned: {refusal.Message}");
        }
    }

    private static Task<string> Id(string place, DateOnly day, Database database, CancellationToken stop) =>
        database.FreeForumId(string.Create(CultureInfo.InvariantCulture, $"{place}-{day:yyyy-MM-dd}"), stop);

    private static IEnumerable<Command> Announced(
        string id,
        DateOnly day,
        DateOnly today,
        string? place,
        string venue,
        string[] agenda,
        string[] groups
    )
    {
        var hall = Words.Of(NewSalt, ("en", venue), ("sw", venue));
        ForumDetails details = new(County, null, false, Period.Day(day), default, hall.Ref, agenda, groups, [], default, [], place);
        yield return new PlanForum(DemoOfficers.IdOf("plan " + id), id, details, [hall]);
        yield return new AnnounceForum(DemoOfficers.IdOf("announce " + id), id, today);
    }

    private static string NewSalt() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
