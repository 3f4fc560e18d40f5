using System.CommandLine;
using System.Globalization;

namespace Jukwaa.Web.Cli;

/// <summary>What people type after ./jukwaa.</summary>
internal static class CommandLine
{
    internal static async Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("Jukwaa: what Kenya's county security forums raised, who must answer, what was promised, and what happened.")
        {
            Demo.Command(),
            Serve.Command(),
            Import.Command(),
            Rebuild.Command(),
            Verify.Command(),
            Invite.Command(),
            Code.Command(),
            Gateways.Command(),
        };
        // Signals and faults are handled by Errand, so that the database stops after the host and a fault is one sentence.
        await using var help = new StringWriter(CultureInfo.InvariantCulture);
        var quiet = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = help,
        };
        var code = await root.Parse(arguments).InvokeAsync(quiet);
        // Help is called after the assembly; people typed something else.
        await Console.Out.WriteAsync(help.ToString().Replace("Jukwaa.Web", "./jukwaa", StringComparison.Ordinal));
        return code;
    }

    /// <summary>The port to serve on; 0 takes any free one.</summary>
    internal static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1 (0 = any free one)", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(given =>
        {
            if (given.Tokens.Any(t => !int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65535))
            {
                given.AddError("--port must be a number from 0 to 65535.");
            }
        });
        return port;
    }
}
