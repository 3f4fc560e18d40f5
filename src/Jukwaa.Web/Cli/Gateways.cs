using System.CommandLine;
using Jukwaa.Storage;

namespace Jukwaa.Web.Cli;

/// <summary>The secret in the addresses that SMS gateways call. It is kept as a hash, so it can be made anew but not shown again.</summary>
internal static class Gateways
{
    internal static Command Command()
    {
        var command = new Command(
            "gateways",
            "Make a new secret for the addresses that SMS gateways call; the old one ends when the hosts start again."
        );
        command.SetAction((_, _) => Errand.Run(Run));
        return command;
    }

    internal static void Tell(Screen screen, string secret)
    {
        screen.Tell("Addresses for the gateways of short messages; their secret is shown this once (./jukwaa gateways makes a new one):");
        screen.Tell($"  Africa's Talking, incoming messages:  /channels/sms/africastalking/{secret}");
        screen.Tell($"  Kannel, post-url of the sms-service:  /channels/sms/kannel/{secret}");
    }

    private static async Task<bool> Run(CancellationToken stop)
    {
        await using var premises = await Premises.Open(Screen.Standard, stop);
        Tell(Screen.Standard, await new ChannelSettings(premises.Database).Renew(stop));
        return true;
    }
}
