using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>./jukwaa on machines that lack something: a copy of the script in an empty checkout, with programs that only say their version.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly Throwaway place = new();
    private readonly string bin;

    public ScriptTests()
    {
        bin = Directory.CreateDirectory(Path.Combine(place.Folder, "bin")).FullName;
        File.Copy(Path.Combine(Checkout.Root, "jukwaa"), Path.Combine(place.Folder, "jukwaa"));
        File.WriteAllText(Path.Combine(place.Folder, "package-lock.json"), "{}");
        foreach (
            var tool in (string[])
                ["bash", "dirname", "readlink", "mkdir", "id", "cmp", "cat", "cp", "mv", "grep", "head", "tail", "sort", "find", "env"]
        )
        {
            File.CreateSymbolicLink(Path.Combine(bin, tool), File.Exists($"/usr/bin/{tool}") ? $"/usr/bin/{tool}" : $"/bin/{tool}");
        }
    }

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Without_the_SDK_it_says_which_one_is_needed() => (await Refused("demo")).ShouldContain(".NET SDK 10 is needed");

    [Fact]
    public async Task With_an_older_SDK_it_says_which_one_is_needed()
    {
        Put("dotnet", "echo 9.0.100");
        (await Refused("--help")).ShouldContain(".NET SDK 10 is needed");
    }

    [Fact]
    public async Task Without_Node_it_says_what_to_install_or_to_do_without()
    {
        Put("dotnet", "echo 10.0.100");
        var said = await Refused("demo");
        said.ShouldContain("Node 20 or newer is needed");
        said.ShouldContain("JUKWAA_DATABASE");
    }

    [Fact]
    public async Task With_an_older_Node_it_names_it()
    {
        Put("dotnet", "echo 10.0.100");
        Put("node", "echo v18.19.0");
        (await Refused("demo")).ShouldContain("this is 18.19.0");
    }

    [Fact]
    public async Task When_npm_fails_its_reason_is_shown()
    {
        Put("dotnet", "echo 10.0.100");
        Put("node", "echo v22.1.0");
        Put("npm", "echo 'npm error no network' >&2; exit 1");
        var told = await Run("demo");
        told.Code.ShouldBe(1);
        told.Error.ShouldContain("no network");
        told.Sentences[^1].ShouldStartWith("jukwaa: npm ci did not work");
    }

    [Fact]
    public async Task With_a_database_of_ones_own_Node_is_not_asked_for()
    {
        Put("dotnet", "case $1 in build) echo 'error X1: no source' ; exit 1 ;; *) echo 10.0.100 ;; esac");
        Directory.CreateDirectory(Path.Combine(place.Folder, "src"));
        var told = await Run("demo", ("JUKWAA_DATABASE", "Host=127.0.0.1"));
        told.Code.ShouldBe(1);
        told.Error.ShouldNotContain("Node");
        told.Error.ShouldContain("no source");
        told.Sentences[^1].ShouldStartWith("jukwaa: the build did not work");
    }

    [Fact]
    public async Task A_var_that_cannot_be_written_is_said()
    {
        Put("dotnet", "echo 10.0.100");
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "var"), "in the way", TestContext.Current.CancellationToken);
        (await Refused("--version")).ShouldContain("cannot be written");
    }

    private void Put(string name, string body)
    {
        var file = Path.Combine(bin, name);
        File.WriteAllText(file, $"#!/bin/bash\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private Task<Told> Run(string argument, params (string, string?)[] environment) =>
        Told.Of(Path.Combine(bin, "bash"), [Path.Combine(place.Folder, "jukwaa"), argument], [("PATH", bin), .. environment]);

    /// <summary>The one sentence with which it refuses.</summary>
    private async Task<string> Refused(string argument)
    {
        var told = await Run(argument);
        told.Code.ShouldBe(1);
        told.Sentences.Length.ShouldBe(1, told.Error);
        return told.Sentences[0];
    }
}
