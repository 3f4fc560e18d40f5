using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A box as people start it, in a process of its own.</summary>
public sealed class BoxByCommandTests(Cluster cluster)
{
    private static readonly (string, string?) _unreachable = ("JUKWAA_DATABASE", "Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=3");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--upstream must begin with https://", "--upstream", "http://jukwaa.example")]
    [InlineData("--upstream is the address of the centre", "--upstream", "jukwaa")]
    [InlineData("--listen is an address of this laptop", "--listen", "hall")]
    [InlineData("203.0.113.7 is no address of this machine", "--listen", "203.0.113.7")]
    public async Task What_cannot_be_is_said_before_anything_slow_is_begun(string sentence, params string[] more)
    {
        var told = await Told.By(["serve", "--box", "--port", "0", .. more], _unreachable);

        told.Code.ShouldBe(1);
        told.Sentences.Single().ShouldContain(sentence);
    }

    [Fact]
    public async Task A_laptop_becomes_a_box_by_its_code_and_serves_as_one_from_then_on()
    {
        await using var room = await BoxRoom.Open(cluster);
        var database = ("JUKWAA_DATABASE", (string?)await cluster.Empty());
        (await Told.By(["serve", "--box", "--port", "0"], database)).Sentences.Single().ShouldContain("This laptop is no box yet");
        var centre = room.Centre.Urls.First();
        (await Told.By(["serve", "--box", "--port", "0", "--upstream", centre, "--code", "AAAAA-AAAAA-AAAAA"], database))
            .Sentences.Single()
            .ShouldContain("This code is not good");

        // The program has the clock of this machine.
        room.Road.Centre.Clock.Now = TimeProvider.System.GetUtcNow();
        await room.Road.Announce("now");
        var code = await room.Road.Codes.Prepare(room.Road.Chair.Person, ["now"], [room.Road.Asha.Person], Stop);
        using (var first = await Served.Begin(["serve", "--box", "--port", "0", "--upstream", centre, "--code", code.Code], database))
        {
            (await first.Get("/box")).ShouldContain("The box of this hall");
            await first.Signal("INT");
        }

        using var again = await Served.Begin(["serve", "--box", "--port", "0"], database);
        (await again.Get("/sw/box")).ShouldContain("Sanduku la ukumbi huu");
        (await room.Road.Rows("select forums::text from desk.box")).ShouldBe(["{hall}", "{now}"], ignoreOrder: true);
        (await Told.By(["serve", "--port", "0"], database)).Sentences.Single().ShouldContain("This database is that of a box in a hall");
    }

    [Fact]
    public async Task A_database_with_a_record_does_not_become_a_box()
    {
        var database = ("JUKWAA_DATABASE", (string?)await cluster.CloneOfNation());
        var told = await Told.By(["serve", "--box", "--port", "0", "--upstream", "http://127.0.0.1:1", "--code", "X"], database);

        told.Sentences.Single().ShouldContain("This database holds a record");
    }

    [Fact]
    public async Task Where_there_is_no_network_the_first_time_it_says_so()
    {
        var database = ("JUKWAA_DATABASE", (string?)await cluster.Empty());
        var told = await Told.By(["serve", "--box", "--port", "0", "--upstream", "http://127.0.0.1:1", "--code", "X"], database);

        told.Sentences.Single().ShouldContain("did not answer: go where there is a network");
    }
}
