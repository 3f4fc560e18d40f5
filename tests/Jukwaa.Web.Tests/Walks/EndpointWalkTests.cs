using System.Net;
using Jukwaa.Web.Cli;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>Every endpoint of the host by every role and by nobody: whoever may not is told what is told at an address where there is nothing.</summary>
[Collection(TheDesk.Name)]
public sealed class EndpointWalkTests(DeskSite site)
{
    private const string Nothing = "/no-such-address";

    /// <summary>One officer of each role.</summary>
    public static TheoryData<string> Roles => [.. DemoOfficers.All.DistinctBy(o => o.Role).Select(o => o.SignIn)];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_reads_what_the_tables_give_it_and_the_rest_is_not_there(string signIn)
    {
        using var officer = await site.As(signIn);
        var role = DemoOfficers.All.Single(o => o.SignIn == signIn).Role;
        foreach (var door in Closed())
        {
            var answer = await officer.Get(door.Address);
            if (!door.Opens(role))
            {
                Bare.ShouldBeSame(Bare.Error(answer), Bare.Error(await officer.Get(door.Language + Nothing)), $"{door.Address} for {signIn}");
            }
            else if (door.Asks)
            {
                answer.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], $"{door.Address} for {signIn}");
            }
            else
            {
                answer.Status.ShouldBe(HttpStatusCode.OK, $"{door.Address} for {signIn}");
            }
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_sends_nothing_where_it_reads_nothing(string signIn)
    {
        using var officer = await site.As(signIn);
        var role = DemoOfficers.All.Single(o => o.SignIn == signIn).Role;
        (string, string)[] sent = [("__RequestVerificationToken", SealWalkTests.Token(await officer.Get("/desk")))];
        foreach (var door in Closed().Where(d => !d.OfSignIn))
        {
            var answer = await officer.Caller.Post(door.Address, sent);
            if (door.Opens(role))
            {
                ((int)answer.Status).ShouldBeInRange(400, 422, $"an empty form to {door.Address} by {signIn}");
            }
            else
            {
                Bare.ShouldBeSame(
                    Bare.Error(answer),
                    Bare.Error(await officer.Caller.Post(door.Language + Nothing, sent)),
                    $"{door.Address} for {signIn}"
                );
            }
        }
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in_and_is_shown_nothing()
    {
        using var nobody = site.Nobody();
        foreach (var door in Closed())
        {
            foreach (var answer in (Answer[])[await nobody.Get(door.Address), await nobody.Caller.Post(door.Address, [])])
            {
                answer.Status.ShouldBe(HttpStatusCode.Redirect, door.Address);
                answer.Location.ShouldStartWith(door.Language + "/sign-in?returnUrl=", Case.Sensitive, door.Address);
                answer.Text.ShouldBeEmpty(door.Address);
            }
        }
    }

    [Fact]
    public async Task What_is_public_is_the_same_for_everybody()
    {
        var doors = Doorway.All(site).Where(d => d.Public && !d.OfSignIn).ToList();
        doors.Count.ShouldBeGreaterThan(40, "there must be doors to look at");
        using var nobody = site.Nobody();
        using var administrator = await site.As("administrator");
        using var oversight = await site.As("oversight-ipoa");
        foreach (var door in doors)
        {
            var answer = await nobody.Get(door.Address);
            ((int)answer.Status).ShouldBeLessThan(500, door.Address);
            Bare.ShouldBeSame(Bare.Of(await administrator.Get(door.Address)), Bare.Of(answer), door.Address);
            Bare.ShouldBeSame(Bare.Of(await oversight.Get(door.Address)), Bare.Of(answer), door.Address);
        }
    }

    /// <summary>Else an address that is wrong for all would look like one that is closed to all.</summary>
    [Fact]
    public async Task Every_page_of_the_desk_is_there_for_somebody()
    {
        var missing = DeskPages.Table.Values.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        var doors = Closed();
        missing.Remove("desk/box").ShouldBeTrue("it is there on the laptop of a hall alone");
        missing.ShouldBeSubsetOf(doors.Select(d => d.Template));
        // The national record proves nothing by a file of its own, and no voice in it sent one.
        missing.RemoveWhere(a => a.Contains("files/", StringComparison.Ordinal) || a.Contains("taken/", StringComparison.Ordinal)).ShouldBe(3);
        foreach (var who in DemoOfficers.All)
        {
            using var officer = await site.As(who.SignIn);
            foreach (var door in doors.Where(d => missing.Contains(d.Template)))
            {
                if ((await officer.Get(door.Address)).Status == HttpStatusCode.OK)
                {
                    missing.Remove(door.Template);
                }
            }
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_door_of_phones_asks_for_a_key_whoever_sits_at_the_desk()
    {
        var doors = Doorway.All(site).Where(d => d.OfPhones).ToList();
        doors.Count.ShouldBe(10, "the same five by a digest and by a key in the address");
        using var nobody = site.Nobody();
        using var rapporteur = await site.As("rapporteur-mombasa");
        foreach (var door in doors.Where(d => !d.Address.EndsWith("/submission", StringComparison.Ordinal)))
        {
            door.Public.ShouldBeFalse(door.Template);
            var expected = door.Template.Contains("key/", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.Unauthorized;
            (await nobody.Get(door.Address)).Status.ShouldBe(expected, door.Address);
            (await rapporteur.Get(door.Address)).Status.ShouldBe(expected, door.Address);
        }
    }

    private List<Doorway> Closed()
    {
        var doors = Doorway.All(site).Where(d => !d.Public && !d.OfPhones).ToList();
        doors.Count.ShouldBeGreaterThan(2 * DeskPages.Table.Count, "there must be doors to look at");
        return doors;
    }
}
