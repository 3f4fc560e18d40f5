using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>The demo as people run it, on its private PostgreSQL.</summary>
public sealed class DemoTests(Home home) : IClassFixture<Home>
{
    [Fact]
    public async Task It_prepares_itself_once_and_uses_afterwards_what_is_there()
    {
        (await home.Run("demo", "--no-serve")).Code.ShouldBe(0);
        var again = await home.Run("demo", "--no-serve");
        again.Code.ShouldBe(0);
        again.Out.ShouldContain("Using the record as it is");
        again.Out.ShouldNotContain("Importing");
        home.ServerRuns.ShouldBeFalse();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Asked_to_stop_it_stops_host_and_database_and_ends_well(string signal)
    {
        using var served = await home.Demo();
        (await served.Get("/health/ready")).ShouldContain("\"ready\"");
        home.ServerRuns.ShouldBeTrue();
        (await served.Signal(signal)).ShouldBe(0);
        home.ServerRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task After_kill_9_of_the_host_the_next_one_serves_the_same_record()
    {
        string before;
        using (var killed = await home.Demo())
        {
            before = await killed.Get("/health/ready");
            (await killed.Signal("KILL")).ShouldBe(137);
        }

        using var next = await home.Demo();
        (await next.Get("/health/ready")).ShouldBe(before);
        (await next.Signal("INT")).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_one_at_the_same_time_is_refused_in_one_sentence()
    {
        using var first = await home.Demo();
        var second = await home.Run("demo", "--port", "0");
        second.Code.ShouldBe(1);
        second.Sentences.Single().ShouldContain("already runs");
        (await first.Get("/health/ready")).ShouldContain("\"ready\"");
        (await first.Signal("INT")).ShouldBe(0);
    }

    [Fact]
    public async Task It_shows_the_record_in_both_languages_under_its_address()
    {
        using var served = await home.Demo();
        (await served.Get("/counties/mombasa")).ShouldContain("<html lang=\"en\"");
        (await served.Get("/sw/counties/mombasa")).ShouldContain("<html lang=\"sw\"");
        (await served.Signal("INT")).ShouldBe(0);
    }

    [Fact]
    public async Task Rebuild_and_verify_say_how_many_facts_and_how_long()
    {
        (await home.Run("demo", "--no-serve")).Code.ShouldBe(0);
        var rebuilt = await home.Run("rebuild");
        rebuilt.Code.ShouldBe(0);
        rebuilt.Out.ShouldMatch(@"Rebuilt all rows from 1,\d{3} facts in \d+\.\d s\.");
        var verified = await home.Run("verify");
        verified.Code.ShouldBe(0);
        verified.Out.ShouldMatch(@"Checked 1,\d{3} facts in \d+\.\d s");
        verified.Out.ShouldContain("All is well.");
    }

    [Fact]
    public async Task The_record_imported_again_adds_nothing_and_a_dry_run_says_so()
    {
        (await home.Run("demo", "--no-serve")).Code.ShouldBe(0);
        var record = Path.Combine(Checkout.Root, "data", "record", "editions.json");
        var dry = await home.Run("import", record, "--dry-run");
        dry.Code.ShouldBe(0);
        dry.Out.ShouldContain("--dry-run");
        var again = await home.Run("import", record);
        again.Code.ShouldBe(0);
        again.Out.ShouldContain("Nothing new");
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_the_place_of_each_problem()
    {
        using var place = new Throwaway();
        var file = Path.Combine(place.Folder, "broken.json");
        await File.WriteAllTextAsync(file, "{\"editions\": 7}", TestContext.Current.CancellationToken);
        var told = await home.Run("import", file);
        told.Code.ShouldBe(1);
        told.Error.ShouldContain("editions");
        told.Error.ShouldContain("nothing was imported");
    }
}
