using System.CommandLine;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Command = System.CommandLine.Command;

namespace Jukwaa.Web.Cli;

/// <summary>Lets the first administrator in: all others are invited at the desk.</summary>
internal static class Invite
{
    private static readonly Office _office = new("internal-security", "KE");

    internal static Command Command()
    {
        var signIn = new Argument<string>("SIGN-IN") { Description = "Name to sign in with: 3 to 60 letters, digits, dots or hyphens" };
        var name = new Argument<string>("NAME") { Description = "The person's name" };
        var command = new Command("invite", "Invite the first administrator and print the link that lets them in.") { signIn, name };
        command.SetAction((given, _) => Errand.Run(stop => Run(given.GetRequiredValue(signIn), given.GetRequiredValue(name), Screen.Standard, stop)));
        return command;
    }

    private static async Task<bool> Run(string signIn, string name, Screen screen, CancellationToken stop)
    {
        await using var premises = await Premises.Open(screen, stop);
        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        var people = new People(premises.Database.Host, TimeProvider.System);
        if (await people.HasDemo(stop))
        {
            throw new SetupException("This database holds the officers of the demonstration: use another one for real work (JUKWAA_DATABASE).");
        }

        var person = await people.Find(signIn, stop) ?? await Add(premises, people, reference, signIn, name, stop);
        var link =
            await people.Invite(person.Id, stop)
            ?? throw new SetupException($"{signIn} can sign in already; another administrator can let them in again.");
        screen.Tell($"/sign-in/invitation/{link.Token}");
        screen.Tell($"Put the address of this site before it and give it to {name} yourself: it works once, until {link.ExpiresAt:d MMMM yyyy}.");
        return true;
    }

    private static async Task<Person> Add(Premises premises, People people, Reference reference, string signIn, string name, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        if (!await people.Add(new(id, signIn, name, null, null, "en"), stop))
        {
            throw new SetupException($"The sign-in name {signIn} is taken.");
        }

        await using var ledger = new Ledger(premises.Database, reference, TimeProvider.System);
        PostDetails post = new(id, Role.Administrator, _office, Clearance.Ordinary, DateOnly.FromDateTime(DateTime.UtcNow), null);
        var outcome = await ledger.ChangeTogether(
            [new InviteOfficer(Guid.CreateVersion7(), id.ToString()), new GivePost(Guid.CreateVersion7(), $"post-{Guid.CreateVersion7():N}", post)],
            Actor.System,
            null,
            stop
        );
        return outcome.Refusal is { } refusal ? throw new SetupException(refusal.Message) : (await people.Find(id, stop))!;
    }
}
