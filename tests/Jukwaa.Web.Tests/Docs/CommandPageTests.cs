using System.Text.RegularExpressions;
using Jukwaa.Web.Tests.Host;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Docs;

public sealed partial class CommandPageTests
{
    private const string Head = """
        # Commands

        Made from what each command says with `--help`. `JUKWAA_DATABASE` names a PostgreSQL 15 or newer to use instead of the private one; `JUKWAA_OPEN_DATABASE`
        a replica for the public pages; `JUKWAA_DEBUG=1` shows where a fault came from. The exit code is 0 when it is done, 1 when it is not (why is on stderr), 130
        when it was stopped before.

        """;

    [Fact]
    public async Task The_page_of_commands_is_what_they_say_of_themselves()
    {
        var all = await Help();
        var commands = Named().Matches(all[all.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value).ToList();
        commands.Count.ShouldBeGreaterThan(4);
        var page = Head + Section("jukwaa", all);
        foreach (var command in commands)
        {
            page += Section($"jukwaa {command}", await Help(command));
        }

        await Generated.Check("cli.md", page);
    }

    private static string Section(string title, string help) => $"\n## {title}\n\n```\n{help}\n```\n";

    private static async Task<string> Help(params string[] command)
    {
        var told = await Told.By([.. command, "--help"]);
        told.Code.ShouldBe(0);
        var lines = told.Out.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd());
        // The program's file name; people type ./jukwaa.
        return string.Join('\n', lines).Trim();
    }

    [GeneratedRegex("^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Named();
}
