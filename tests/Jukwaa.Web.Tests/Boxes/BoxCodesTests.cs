using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>How a laptop becomes a box, and what it is given.</summary>
public sealed class BoxCodesTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly string _key = BoxKey.PublicOf(BoxKey.New());

    private Road _road = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _road = await Road.Open(cluster);

    [Fact]
    public async Task A_box_is_given_its_forums_and_its_people_and_no_secret_of_anybody()
    {
        var pack = await Given(await Code(_road.Asha.Person));

        pack.Forums.Single()
            .ShouldSatisfyAllConditions(
                f => (f.Id, f.County, f.On, f.Begun).ShouldBe((Road.Forum, "KE-01", _road.Centre.Today, false)),
                f => f.Venue.ShouldBe("KMA Amphitheatre")
            );
        pack.People.Select(p => p.Name).ShouldBe(["Asha Mwangi", "Neema Otieno"], "whoever prepared it is on it too");
        pack.People[0].Posts.Single().ShouldSatisfyAllConditions(p => (p.Role, p.Institution, p.Place).ShouldBe((Role.Rapporteur, "ngao", "KE-01")));
        (pack.Box, pack.Keeper).ShouldBe((BoxKey.IdOf(_key), _road.Chair.Person));
        typeof(BoxPerson).GetProperties().Select(p => p.Name).ShouldBe(["Id", "SignIn", "Name", "Language", "Posts"]);
    }

    [Fact]
    public async Task It_stands_on_record_by_whom_it_was_made_ready()
    {
        await Given(await Code());

        (await _road.Rows("select type || ' ' || actor from ledger.fact where stream like 'box/%'")).ShouldBe([
            $"BoxRegistered office:ngao@KE-01:{_road.Chair.Person:N}",
        ]);
        (await _road.Centre.Reading.Boxes(_road.Chair, Stop)).Single().State.Key.ShouldBe(_key);
    }

    [Fact]
    public async Task A_code_is_good_for_one_laptop_which_may_ask_again()
    {
        var code = await Code();
        var first = await Given(code);

        (await Given(code)).Write().ShouldBe(first.Write(), "its first answer may have been lost");
        (await Refused(code, BoxKey.PublicOf(BoxKey.New()))).ShouldBe("box-code");
    }

    [Fact]
    public async Task A_code_is_typed_as_people_type() =>
        (await Given((await Code()).ToLowerInvariant().Replace('-', ' '))).Box.ShouldBe(BoxKey.IdOf(_key));

    [Fact]
    public async Task A_code_runs_out()
    {
        var code = await Code();
        _road.Centre.Clock.Now += BoxCodes.Lasts;

        (await Refused(code, _key)).ShouldBe("box-code");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAA-AAAAA-AAAAA")]
    public async Task A_code_that_nobody_made_opens_nothing(string code) => (await Refused(code, _key)).ShouldBe("box-code");

    [Fact]
    public async Task What_is_no_key_makes_no_box() => (await Refused(await Code(), "aabb")).ShouldBe("box-key");

    [Fact]
    public async Task Whoever_prepared_it_must_still_run_forums_when_it_is_used()
    {
        var code = await Code();
        await _road.Centre.End(_road.Chair.Posts[0].Id, _road.Centre.Today.AddDays(-1));

        (await Refused(code, _key)).ShouldBe("box-code");
    }

    [Fact]
    public async Task A_forum_that_was_called_off_meanwhile_makes_no_box()
    {
        var code = await Code();
        (await _road.Centre.Do(_road.Chair, new CancelForum(Guid.NewGuid(), Road.Forum, A.Words("Floods.")))).Refusal.ShouldBeNull();

        (await Refused(code, _key)).ShouldBe("box-code");
    }

    [Fact]
    public async Task A_forum_out_of_reach_makes_no_box()
    {
        await _road.Announce("kwale", "KE-02");
        var code = await _road.Codes.Prepare(_road.Chair.Person, ["kwale"], [], Stop);

        (await Refused(code.Code, _key)).ShouldBe("box-code");
    }

    [Fact]
    public async Task Whoever_holds_no_post_in_the_county_is_not_packed()
    {
        var other = await _road.Person("Mtu wa Kwale", Role.Rapporteur, "ngao@KE-02");
        var pack = await Given(await Code(other.Person, Guid.NewGuid()));

        pack.People.Select(p => p.Name).ShouldBe(["Neema Otieno"]);
    }

    [Fact]
    public async Task People_of_halls_are_those_within_reach_who_may_take_down_or_lead()
    {
        await _road.Person("Mtu wa Kwale", Role.Rapporteur, "ngao@KE-02");
        await _road.Person("Mhariri", Role.Publisher);

        (await _road.Centre.Database.InHalls(_road.Chair, _road.Centre.Today, Stop))
            .Select(p => p.Name)
            .ShouldBe(["Asha Mwangi", "Juma Said", "Neema Otieno"]);
        (await _road.Centre.Database.InHalls(_road.Asha, _road.Centre.Today, Stop)).ShouldBeEmpty("she runs no forum");
    }

    [Fact]
    public async Task Unpacked_twice_it_is_unpacked_once()
    {
        var laptop = await _road.Laptop();
        var facts = await laptop.Hall.Ask<long>("select seq from ledger.head");
        var pack = await Given(await Code(_road.Asha.Person));

        (await new BoxUnpacking(laptop.Hall.Database, laptop.Hall.Ledger, laptop.Hall.Clock).Take(pack, "http://127.0.0.1:1/", Stop)).ShouldBeNull();
        (await laptop.Hall.Ask<long>("select seq from ledger.head")).ShouldBe(facts);
        (await laptop.Hall.Reading.Viewer(_road.Asha.Person, Stop)).Posts.Single().Role.ShouldBe(Role.Rapporteur);
    }

    [Fact]
    public async Task A_forum_that_has_begun_is_begun_on_the_box_and_its_beginning_is_not_brought_back()
    {
        (await _road.Centre.Do(_road.Chair, new StartForum(Guid.NewGuid(), Road.Forum, _road.Centre.Today))).Refusal.ShouldBeNull();
        var laptop = await _road.Laptop();

        (await laptop.Hall.Ask<string>("select phase from desk.forum")).ShouldBe("InSession");
        (await laptop.Next()).ShouldBeNull();
    }

    private async Task<string> Code(params Guid[] people) => (await _road.Codes.Prepare(_road.Chair.Person, [Road.Forum], people, Stop)).Code;

    private async Task<BoxPack> Given(string code)
    {
        var (pack, refusal) = await _road.Codes.Use(code, _key, Stop);
        refusal.ShouldBeNull();
        return pack.ShouldNotBeNull();
    }

    private async Task<string> Refused(string code, string key) =>
        ((Refusal?)(await _road.Codes.Use(code, key, Stop)).Refusal).ShouldNotBeNull().Code;

    public ValueTask DisposeAsync() => _road.DisposeAsync();
}
