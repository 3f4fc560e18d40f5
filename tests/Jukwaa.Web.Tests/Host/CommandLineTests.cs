using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>The program as people start it. Every fault is one sentence on stderr and a code that is not zero.</summary>
public sealed class CommandLineTests
{
    private static readonly (string, string?) Unreachable = ("JUKWAA_DATABASE", "Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=3");

    [Fact]
    public async Task It_says_its_version()
    {
        var told = await Told.By(["--version"]);
        told.Code.ShouldBe(0);
        told.Out.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task Its_help_names_every_command()
    {
        var told = await Told.By(["--help"]);
        told.Code.ShouldBe(0);
        foreach (var command in (string[])["demo", "serve", "import", "rebuild", "verify"])
        {
            told.Out.ShouldContain($"  {command}");
        }
    }

    [Theory]
    [InlineData("demo", "--colour")]
    [InlineData("demo", "--port", "many")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "-1")]
    [InlineData("import")]
    [InlineData("publish")]
    public async Task What_it_does_not_understand_it_refuses(params string[] arguments)
    {
        var told = await Told.By(arguments);
        told.Code.ShouldNotBe(0);
        told.Error.ShouldNotBeEmpty();
        told.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_taken_port_is_said_before_anything_slow_is_begun()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var told = await Told.By(["demo", "--port", $"{port}"], Unreachable);
        told.Code.ShouldBe(1);
        told.Sentences.Single()
            .ShouldBe($"jukwaa: Port {port} on 127.0.0.1 is taken by another program: stop that one, or choose another port with --port.");
    }

    [Theory]
    [InlineData("demo", "--no-serve")]
    [InlineData("serve", "--port", "0")]
    [InlineData("rebuild")]
    [InlineData("verify")]
    public async Task An_unreachable_database_is_one_sentence_without_a_trace(params string[] arguments)
    {
        var told = await Told.By(arguments, Unreachable, ("JUKWAA_HOME", Checkout.Root));
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("127.0.0.1:1");
    }

    [Fact]
    public async Task The_trace_is_there_for_who_asks_for_it()
    {
        var told = await Told.By(["verify"], Unreachable, ("JUKWAA_DEBUG", "1"), ("JUKWAA_HOME", Checkout.Root));
        told.Code.ShouldBe(1);
        told.Error.ShouldContain("   at Jukwaa.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var told = await Told.By(["import", "no-such-file.json"], Unreachable);
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("no-such-file.json");
    }

    [Fact]
    public async Task A_home_without_data_is_said()
    {
        using var place = new Throwaway();
        var told = await Told.By(["demo", "--port", "0"], ("JUKWAA_HOME", place.Folder));
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("JUKWAA_HOME");
    }

    [Fact]
    public async Task Missing_parts_from_npm_are_said_with_what_to_do()
    {
        using var place = new Throwaway();
        Directory.CreateDirectory(Path.Combine(place.Folder, "data"));
        var told = await Told.By(["demo", "--port", "0"], ("JUKWAA_HOME", place.Folder));
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("npm ci");
    }

    [Fact]
    public async Task A_var_that_cannot_be_written_is_said()
    {
        using var place = new Throwaway();
        place.Link("data", "node_modules");
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "var"), "in the way", TestContext.Current.CancellationToken);
        var told = await Told.By(["demo", "--port", "0"], ("JUKWAA_HOME", place.Folder));
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("cannot be written");
    }

    [Fact]
    public async Task A_folder_named_for_PostgreSQL_without_one_is_said()
    {
        using var place = new Throwaway();
        var told = await Told.By(["demo", "--port", "0"], ("JUKWAA_PG_BIN", place.Folder), ("JUKWAA_HOME", Checkout.Root));
        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain("JUKWAA_PG_BIN");
    }
}
