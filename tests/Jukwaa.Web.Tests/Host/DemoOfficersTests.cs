using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Cli;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using Cluster = Jukwaa.Web.Tests.Storage.Cluster;

namespace Jukwaa.Web.Tests.Host;

/// <summary>The officers of the demonstration, and who is let in first where there is none.</summary>
public sealed class DemoOfficersTests(Cluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_role_is_there_with_names_and_sign_ins_of_its_own()
    {
        DemoOfficers.All.Select(o => o.Role).Distinct().ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);
        DemoOfficers.All.Select(o => o.SignIn).ShouldBeUnique();
        DemoOfficers.All.Select(o => o.Name).ShouldBeUnique();
        DemoOfficers.All.Select(o => o.Id).ShouldBeUnique();
        DemoOfficers.All.ShouldAllBe(o => o.Name.EndsWith(" Demo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_are_added_once_and_hold_their_posts()
    {
        await using var place = await Real();
        await DemoOfficers.Add(place.People, place.Ledger, Stop);
        var facts = await place.Facts();
        await DemoOfficers.Add(place.People, place.Ledger, Stop);
        (await place.Facts()).ShouldBe(facts);
        var people = await place.People.All(Stop);
        people.Count.ShouldBe(DemoOfficers.All.Count);
        people.ShouldAllBe(p => p.Demo);
        foreach (var officer in DemoOfficers.All)
        {
            var post = (await place.Reading.Viewer(officer.Id, Stop)).Posts.ShouldHaveSingleItem(officer.SignIn);
            (post.Role, post.Office.Id, post.Clearance).ShouldBe(
                (officer.Role, $"{officer.Institution}@{officer.Place}", officer.Clearance),
                officer.SignIn
            );
        }
    }

    [Fact]
    public async Task Where_somebody_else_signs_in_nobody_of_them_is_added()
    {
        await using var place = await Real();
        await place.People.Add(new(Guid.NewGuid(), "real", "Somebody Real", null, null, "en"), Stop);
        (await Should.ThrowAsync<SetupException>(() => DemoOfficers.Add(place.People, place.Ledger, Stop))).Message.ShouldContain("one of its own");
        (await place.People.All(Stop)).Select(p => p.SignIn).ShouldBe(["real"]);
        (await place.People.HasDemo(Stop)).ShouldBeFalse();
        (await place.Facts()).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_serve_nor_invite_works_on_a_database_that_holds_them()
    {
        await using var place = await Real();
        await DemoOfficers.Add(place.People, place.Ledger, Stop);
        foreach (
            var arguments in (string[][])
                [
                    ["serve", "--port", "0"],
                    ["invite", "first", "First Administrator"],
                ]
        )
        {
            var told = await place.Run(arguments);
            told.Code.ShouldBe(1, arguments[0]);
            told.Sentences.ShouldHaveSingleItem().ShouldContain("officers of the demonstration");
            told.Error.ShouldContain("JUKWAA_DATABASE");
        }

        (await place.People.Find("first", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_administrator_is_invited_with_a_post_and_a_new_link_while_not_in_yet()
    {
        await using var place = await Real();
        var first = await place.Run("invite", "salim.first", "Salim Omar");
        first.Code.ShouldBe(0, first.Error);
        var person = (await place.People.Find("salim.first", Stop)).ShouldNotBeNull();
        (person.Name, person.Demo).ShouldBe(("Salim Omar", false));
        var post = (await place.Reading.Viewer(person.Id, Stop)).Posts.ShouldHaveSingleItem();
        (post.Role, post.Office.Id, post.Clearance).ShouldBe((Role.Administrator, "internal-security@KE", Clearance.Ordinary));
        (await place.People.Invited(Token(first), Stop))!.Id.ShouldBe(person.Id);
        var facts = await place.Facts();
        var second = await place.Run("invite", "salim.first", "Salim Omar");
        second.Code.ShouldBe(0, second.Error);
        (await place.Facts()).ShouldBe(facts, "no second post");
        (await place.People.Invited(Token(first), Stop)).ShouldBeNull("one link at a time");
        (await place.People.Invited(Token(second), Stop))!.Id.ShouldBe(person.Id);
    }

    [Fact]
    public async Task The_code_of_the_moment_is_the_one_that_an_authenticator_shows()
    {
        var before = Totp.StepAt(TimeProvider.System.GetUtcNow());
        var told = await Told.By(["code"]);
        var after = Totp.StepAt(TimeProvider.System.GetUtcNow());
        told.Code.ShouldBe(0, told.Error);
        for (var step = before; step <= after; step++)
        {
            if (told.Out.Trim() == Totp.Code(DemoOfficers.Key, step))
            {
                return;
            }
        }

        told.Out.ShouldBe(Totp.Code(DemoOfficers.Key, before));
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("invite", "only-a-sign-in")]
    [InlineData("code", "now")]
    public async Task Half_a_command_is_refused_with_a_word(params string[] arguments)
    {
        var told = await Told.By(arguments);
        told.Code.ShouldNotBe(0);
        told.Error.ShouldNotBeEmpty();
    }

    private static string Token(Told told) => told.Out.Split("/sign-in/invitation/")[1].Split('\n')[0].Trim();

    private async Task<Place> Real()
    {
        var address = await cluster.CloneOfKenya();
        var database = await Database.Connect(address, stop: Stop);
        return new(address, database, await AllKenya.Load(database));
    }

    /// <summary>A database with the real reference data and nobody in it.</summary>
    private sealed class Place(string address, Database database, Reference reference) : IAsyncDisposable
    {
        internal Ledger Ledger { get; } = new(database, reference, TimeProvider.System);

        internal People People { get; } = new(database.Host, TimeProvider.System);

        internal DeskReading Reading { get; } = new(database, TimeProvider.System);

        internal Task<Told> Run(params string[] arguments) => Told.By(arguments, ("JUKWAA_DATABASE", address), ("JUKWAA_HOME", Checkout.Root));

        internal async Task<long> Facts()
        {
            await using var connection = await database.Owner.OpenConnectionAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from ledger.fact";
            return (long)(await command.ExecuteScalarAsync(Stop))!;
        }

        public async ValueTask DisposeAsync()
        {
            await Ledger.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
