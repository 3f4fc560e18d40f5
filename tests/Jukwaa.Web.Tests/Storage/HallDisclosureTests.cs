using Jukwaa.Domain.Forums;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>What the public knows of a hall in numbers: none below five, and none from which one below five would follow.</summary>
public sealed class HallDisclosureTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly string[] _groups = ["women", "youth", "clergy", "elders", "fishermen", "residents"];

    private TestLedger _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await TestLedger.Open(cluster, new Clock(World.Now));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Nothing_is_told_before_it_is_closed_and_everything_with_it()
    {
        await Begin();
        await Count(new Headcount("women", "f", "18-34", "no", 40));
        (await Told("all")).ShouldBeEmpty();
        await _desk.Do(new CloseForum(Guid.NewGuid(), "mombasa-2026", A.Today, ["women"], ["women"]));

        (await Told("all")).ShouldBe([" 40"]);
        (await _desk.Ask<string>("select confirmed::text from open.forum")).ShouldBe("{women}");
        await _desk.ShouldBeWhole();
    }

    [Theory]
    [InlineData(40, 30, "f 30,m 40")]
    [InlineData(4, 30, "f -,m -")]
    [InlineData(4, 4, "f -,m -")]
    [InlineData(5, 5, "f 5,m 5")]
    public async Task Of_two_sexes_a_small_one_hides_both(int men, int women, string told)
    {
        await Close(new Headcount("women", "f", "", "", women), new Headcount("residents", "m", "", "", men));
        string.Join(',', await Told("sex")).ShouldBe(told);
    }

    [Fact]
    public async Task Where_one_group_alone_is_small_the_next_one_is_left_out_with_it()
    {
        await Close(
            new Headcount("women", "f", "", "", 30),
            new Headcount("youth", "f", "", "", 20),
            new Headcount("clergy", "f", "", "", 3),
            new Headcount("elders", "f", "", "", 9)
        );
        (await Told("group")).ShouldBe(["clergy -", "elders -", "women 30", "youth 20"]);
    }

    [Fact]
    public async Task Where_several_are_small_they_hide_each_other()
    {
        await Close(new Headcount("women", "f", "", "", 30), new Headcount("clergy", "f", "", "", 3), new Headcount("elders", "f", "", "", 2));
        (await Told("group")).ShouldBe(["clergy -", "elders -", "women 30"]);
    }

    [Fact]
    public async Task The_rest_of_a_number_cannot_be_worked_out_whatever_came()
    {
        var chance = new Random(20251128);
        for (var n = 0; n < 40; n++)
        {
            string[] groups = [.. _groups.OrderBy(_ => chance.Next()).Take(1 + chance.Next(5))];
            await _desk.Do(
                new CountForum(
                    Guid.NewGuid(),
                    await Closed(n),
                    new([.. groups.Select(g => new Headcount(g, "", "", "", 1 + chance.Next(12)))], [], 0)
                )
            );
        }

        // Whoever knows the whole and all parts that are told learns the rest: it is of two parts or more, or it is nothing.
        const string Alone = """
            select count(*)::int from (
              select forum, count(*) filter (where count is null) as hidden, count(*) as parts from open.forum_count where kind = 'group' group by forum
            ) f join open.forum_count a on a.forum = f.forum and a.kind = 'all' and a.count is not null where f.hidden = 1
            """;
        (await _desk.Ask<int>(Alone)).ShouldBe(0);
        (await _desk.Ask<int>("select count(*)::int from open.forum_count where count < 5 and kind <> 'heard'")).ShouldBe(0);
        (await _desk.Ask<int>("select count(*)::int from open.forum_count where kind = 'group' and count is null")).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Themes_are_told_to_the_last_voice_and_what_is_kept_apart_from_five_on()
    {
        await Begin();
        await _desk.Do(new CountForum(Guid.NewGuid(), "mombasa-2026", new([], [new("gangs", 1)], 4)), Closing());
        (await Told("heard")).ShouldBe(["gangs 1"]);
        (await Told("apart")).ShouldBe([" -"]);
        await _desk.Do(new CountForum(Guid.NewGuid(), "mombasa-2026", new([], [new("gangs", 1)], 5)));
        (await Told("apart")).ShouldBe([" 5"]);
    }

    [Fact]
    public async Task Who_had_been_invited_is_told_once_it_is_closed()
    {
        await Begin();
        (await _desk.Ask<string>("select invited::text from open.forum")).ShouldBe("{}");
        await _desk.Do(Closing());
        (await _desk.Ask<string>("select o.invited::text || (o.invited = f.invited) from open.forum o join desk.forum f using (id)")).ShouldEndWith(
            "true"
        );
    }

    private async Task Begin(string id = "mombasa-2026") =>
        await _desk.Do(A.Plan(id), new AnnounceForum(Guid.NewGuid(), id, A.Today), new StartForum(Guid.NewGuid(), id, A.Today));

    private async Task<string> Closed(int n)
    {
        await Begin($"hall-{n}");
        await _desk.Do(Closing($"hall-{n}"));
        return $"hall-{n}";
    }

    private static CloseForum Closing(string id = "mombasa-2026") => new(Guid.NewGuid(), id, A.Today, ["residents"]);

    private Task Count(params Headcount[] came) => _desk.Do(new CountForum(Guid.NewGuid(), "mombasa-2026", new(came, [], 0)));

    private async Task Close(params Headcount[] came)
    {
        await Begin();
        await Count(came);
        await _desk.Do(Closing());
    }

    private Task<IReadOnlyList<string>> Told(string kind) =>
        _desk.List<string>($"select key || ' ' || coalesce(count::text, '-') from open.forum_count where kind = '{kind}' order by key");
}
