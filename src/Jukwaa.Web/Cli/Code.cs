using System.CommandLine;
using Jukwaa.Web.SignIn;

namespace Jukwaa.Web.Cli;

/// <summary>The code of the moment for the sign-ins of the demonstration, for whoever has no authenticator at hand.</summary>
internal static class Code
{
    internal static Command Command()
    {
        var command = new Command("code", "Print the code of the moment for the sign-ins of the demonstration.");
        command.SetAction(_ => Screen.Standard.Tell(Totp.Code(DemoOfficers.Key, Totp.StepAt(TimeProvider.System.GetUtcNow()))));
        return command;
    }
}
