using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Every role in every kind of place and institution, with and without clearance: what is seen is what should be, wherever one asks.</summary>
public sealed class ReachTests(Cluster cluster)
{
    private static readonly string[] _places = ["KE-W0018", "KE-W0019", "KE-C004", "KE-01", "KE-02", "KE-300", "KE"];

    private static readonly string[] _bodies = ["nps", "ngao"];

    [Fact]
    public async Task Each_post_sees_what_lies_within_its_reach_and_nothing_else()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var posts = Posts(officers.Today).ToList();
        posts.Count.ShouldBeGreaterThan(200);
        await officers.Give(posts);
        var (seen, unseen) = (0, 0);
        foreach (var post in posts)
        {
            var reach = Reach.Of(post);
            var concerns = Matter.All.Where(reach.SeesConcern).Select(m => m.Concern).ToHashSet();
            var issues = Matter.All.Where(m => m.Issue is not null && reach.SeesIssue(m)).Select(m => m.Issue!).ToHashSet();
            (seen, unseen) = (seen + concerns.Count, unseen + Matter.All.Count - concerns.Count);
            var expected = Lines(reach, concerns, issues).Order(StringComparer.Ordinal);
            (await officers.Read(post.Person, Everything)).Order(StringComparer.Ordinal).ShouldBe(expected, post.ToString());
            var named = (await officers.Read(post.Person, Named)).ToHashSet();
            Matter.All.Select(m => m.Concern).Except(concerns).Where(named.Contains).ShouldBeEmpty($"an event names an unseen concern to {post}");
            Matter.All.Select(m => m.Issue).OfType<string>().Except(issues).Where(named.Contains).ShouldBeEmpty($"or an unseen issue to {post}");
        }

        (seen > 300 && unseen > 300).ShouldBeTrue($"seen {seen}, unseen {unseen}: else the matrix says little");
    }

    [Theory]
    [InlineData("nps@KE-W0018", false)]
    [InlineData("nps@KE-C004", false)]
    [InlineData("nps@KE-01", false)]
    [InlineData("nps@KE-300", false)]
    [InlineData("nps@KE", false)]
    [InlineData("interior@KE", false)]
    [InlineData("nps@KE-W0019", true)]
    [InlineData("nps@KE-02", true)]
    [InlineData("ngao@KE-W0018", true)]
    public async Task A_second_post_in_the_accused_house_takes_the_sealed_away_from_an_overseer(string office, bool sees)
    {
        await using var officers = await Officers.WithMatter(cluster);
        foreach (var role in (Role[])[Role.Responder, Role.Administrator])
        {
            var viewer = await officers.With(Guid.NewGuid(), (Role.Oversight, "ipoa@KE", Clearance.Restricted), (role, office, Clearance.Ordinary));
            (await officers.Concerns(viewer)).Contains("c-against-station").ShouldBe(sees);
            (await officers.Issues(viewer)).Contains("sealed-1").ShouldBe(sees);
            (await officers.Read(viewer.Person, "select summary from desk.original('c-against-station')")).Count.ShouldBe(sees ? 1 : 0);
            (await officers.Concerns(viewer)).ShouldNotContain("c-against-oversight");
        }
    }

    [Fact]
    public async Task What_accuses_a_county_post_is_hidden_from_those_below_it_too()
    {
        await using var officers = await Officers.Open(cluster);
        await officers.Do(A.Concern("c-county").Unpublished(), A.Sealing("c-county", new Office("nps", "KE-01")));
        async Task<IReadOnlyList<string>> Seen(string second) =>
            await officers.Concerns(
                await officers.With(Guid.NewGuid(), (Role.Oversight, "ipoa@KE", Clearance.Restricted), (Role.Responder, second, Clearance.Ordinary))
            );
        (await Seen("nps@KE-W0019")).ShouldBeEmpty();
        (await Seen("nps@KE-C004")).ShouldBeEmpty();
        (await Seen("nps@KE-02")).ShouldBe(["c-county"]);
    }

    [Fact]
    public async Task A_post_that_ended_yesterday_sees_nothing_and_one_that_begins_tomorrow_not_yet()
    {
        await using var officers = await Officers.WithMatter(cluster);
        PostDetails Post(DateOnly from, DateOnly? until) => new(Guid.NewGuid(), Role.Analyst, new("ngao", "KE"), Clearance.Restricted, from, until);
        var today = officers.Today;
        PostDetails[] posts =
        [
            Post(today.AddDays(-9), null),
            Post(today.AddDays(-9), today.AddDays(-1)),
            Post(today.AddDays(1), null),
            Post(today, today),
            Post(today.AddDays(-9), null),
        ];
        var ids = await officers.Give(posts);
        await officers.End(ids[4], today.AddDays(-1));
        (await Counts(officers, posts)).ShouldBe([8, 0, 0, 8, 0]);
        officers.Clock.Now = officers.Clock.Now.AddDays(1);
        (await Counts(officers, posts)).ShouldBe([8, 0, 8, 0, 0]);
    }

    private static async Task<IReadOnlyList<int>> Counts(Officers officers, IEnumerable<PostDetails> posts)
    {
        var counts = new List<int>();
        foreach (var post in posts)
        {
            counts.Add((await officers.Read(post.Person, "select id from desk.concern")).Count);
        }

        return counts;
    }

    /// <summary>All that can be asked of what may be hidden, in one list.</summary>
    private static string Everything =>
        $"""
            select 'concern ' || id from desk.concern union all select 'issue ' || id from desk.issue
            union all select 'answer ' || concern from desk.answer
            union all select distinct 'event ' || subject_id from desk.event where subject_kind in ('concern', 'issue')
            union all select 'concerns ' || count(*) from desk.concern union all select 'issues ' || count(*) from desk.issue
            union all select 'accused ' || count(*) from desk.concern where cardinality(accused) > 0
            union all select 'original ' || id from unnest(array['{string.Join("', '", Matter.All.Select(m => m.Concern))}']) id, desk.original(id)
            """;

    private const string Named = """
        select unnest(array[subject_id, other_id, detail]) from desk.event union select concern from desk.answer
        """;

    private static IEnumerable<string> Lines(Reach reach, HashSet<string> concerns, HashSet<string> issues) =>
        [
            .. concerns.Select(c => $"concern {c}"),
            .. issues.Select(i => $"issue {i}"),
            .. concerns.Where(c => c is "c-ordinary" or "c-violence").Select(c => $"answer {c}"),
            .. concerns.Union(issues).Select(s => $"event {s}"),
            $"concerns {concerns.Count}",
            $"issues {issues.Count}",
            $"accused {Matter.All.Count(m => m.Accused is not null && concerns.Contains(m.Concern))}",
            .. Matter.All.Where(reach.ReadsOriginal).Select(m => $"original {m.Concern}"),
        ];

    private static IEnumerable<PostDetails> Posts(DateOnly today)
    {
        PostDetails Post(Role role, string body, string place, Clearance clearance, Guid? person = null) =>
            new(person ?? Guid.NewGuid(), role, new(body, place), clearance, today.AddDays(-1), null);
        var clearances = Enum.GetValues<Clearance>();
        return
        [
            .. from role in Enum.GetValues<Role>()
            where role != Role.Oversight
            from body in _bodies
            from place in _places
            from clearance in clearances
            select Post(role, body, place, clearance),
            .. from body in (string[])["ipoa", "caj"] from clearance in clearances select Post(Role.Oversight, body, "KE", clearance),
            Post(Role.Rapporteur, "ngao", "KE-W0018", Clearance.Ordinary, Matter.Rapporteur),
        ];
    }
}
