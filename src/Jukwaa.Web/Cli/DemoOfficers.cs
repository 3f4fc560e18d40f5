using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.SignIn;

namespace Jukwaa.Web.Cli;

/// <summary>One sign-in of the demonstration with the post it holds.</summary>
internal sealed record DemoOfficer(string SignIn, string Name, Role Role, string Institution, string Place, Clearance Clearance = Clearance.Ordinary)
{
    internal Guid Id => DemoOfficers.IdOf("person " + SignIn);
}

/// <summary>
/// The officers of the demonstration: each role, in two counties and two institutions. Everybody may know their passphrase and authenticator key, so they exist
/// in a demonstration only: <c>serve</c> refuses a database that holds them, and <c>demo</c> refuses one that holds anybody else.
/// </summary>
internal static class DemoOfficers
{
    internal const string Passphrase = "maji safi kwa wote 2025",
        Key = "JUKWAADEMOJUKWAADEMOJUKWAADEMO22";

    private static readonly DateOnly _from = new(2025, 1, 1);

    internal static IReadOnlyList<DemoOfficer> All { get; } =
    [
        new("rapporteur-mombasa", "Zainab Demo", Role.Rapporteur, "ngao", "KE-01"),
        new("chief-mtongwe", "Hamisi Demo", Role.Responder, "ngao", "KE-W0021"),
        new("station-likoni", "Otieno Demo", Role.Responder, "nps", "KE-W0024"),
        new("police-mombasa", "Wanjiru Demo", Role.Responder, "nps", "KE-01", Clearance.Restricted),
        new("commissioner-mombasa", "Mwangi Demo", Role.Supervisor, "ngao", "KE-01", Clearance.Restricted),
        new("analyst-mombasa", "Achieng Demo", Role.Analyst, "csc", "KE-01", Clearance.Restricted),
        new("publisher-mombasa", "Baya Demo", Role.Publisher, "csc", "KE-01", Clearance.Restricted),
        new("rapporteur-kisumu", "Atieno Demo", Role.Rapporteur, "ngao", "KE-42"),
        new("police-kisumu", "Kiprono Demo", Role.Responder, "nps", "KE-42", Clearance.Restricted),
        new("commissioner-kisumu", "Nekesa Demo", Role.Supervisor, "ngao", "KE-42", Clearance.Restricted),
        new("analyst-kisumu", "Mutua Demo", Role.Analyst, "csc", "KE-42", Clearance.Restricted),
        new("publisher-kisumu", "Naliaka Demo", Role.Publisher, "csc", "KE-42", Clearance.Restricted),
        new("secretary", "Amina Demo", Role.Leadership, "interior", "KE", Clearance.Restricted),
        new("oversight-ipoa", "Juma Demo", Role.Oversight, "ipoa", "KE", Clearance.Restricted),
        new("oversight-ombudsman", "Njeri Demo", Role.Oversight, "caj", "KE", Clearance.Restricted),
        new("auditor", "Chebet Demo", Role.Auditor, "psc", "KE"),
        new("administrator", "Salim Demo", Role.Administrator, "internal-security", "KE"),
    ];

    /// <summary>Adds them once, with their posts. Again changes nothing.</summary>
    /// <exception cref="SetupException">Somebody who is not of the demonstration may sign in here.</exception>
    internal static async Task Add(People people, Ledger ledger, CancellationToken stop)
    {
        if ((await people.All(stop)).Any(p => !p.Demo))
        {
            throw new SetupException(
                "Officers sign in to this database already: the demonstration, whose passphrases everybody knows, needs one of its own."
            );
        }

        if (await people.HasDemo(stop))
        {
            return;
        }

        foreach (var officer in All)
        {
            await DemoPeople.Add(people, new(officer.Id, officer.SignIn, officer.Name, null, null, "en"), Passphrase, Key, stop);
        }

        var outcome = await ledger.ChangeTogether([.. All.SelectMany(Commands)], Actor.System, null, stop);
        if (outcome.Refusal is { } refusal)
        {
            throw new SetupException($"The officers of the demonstration could not be given their posts: {refusal.Message}");
        }
    }

    internal static void Tell(Screen screen)
    {
        screen.Tell(
            $"Sign in at /sign-in with one of these names, the passphrase \"{Passphrase}\", and the code of the moment ({Totp.Code(Key, Totp.StepAt(TimeProvider.System.GetUtcNow()))};"
        );
        screen.Tell($"./jukwaa code prints the next one, or give an authenticator the key {Key}):");
        foreach (var officer in All)
        {
            screen.Tell($"  {officer.SignIn, -22} {officer.Role, -14} {officer.Institution}@{officer.Place}");
        }
    }

    internal static Guid IdOf(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo " + what)).AsSpan(0, 16));

    private static IEnumerable<Command> Commands(DemoOfficer officer)
    {
        yield return new InviteOfficer(IdOf("invite " + officer.SignIn), officer.Id.ToString());
        PostDetails details = new(officer.Id, officer.Role, new(officer.Institution, officer.Place), officer.Clearance, _from, null);
        yield return new GivePost(IdOf("post " + officer.SignIn), "demo-" + officer.SignIn, details);
    }
}
