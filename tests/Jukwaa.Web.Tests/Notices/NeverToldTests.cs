using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>What somebody may not see is never noticed to them.</summary>
public sealed class NeverToldTests(Cluster cluster)
{
    private static readonly string[] _places = ["KE-W0018", "KE-W0019", "KE-C004", "KE-01", "KE-300", "KE"];

    [Fact]
    public async Task A_sealed_concern_is_told_to_its_overseers_and_to_nobody_else()
    {
        await using var telling = await Telling.Open(cluster);
        var everybody = new List<Guid>();
        foreach (var office in _places.SelectMany(p => new[] { $"nps@{p}", $"ngao@{p}" }).Append("interior@KE"))
        {
            everybody.Add(await telling.With(Role.Responder, office, Clearance.Restricted));
            everybody.Add(await telling.With(Role.Supervisor, office, Clearance.Restricted));
        }

        var overseer = await telling.With(Role.Oversight, "ipoa@KE", Clearance.Restricted);
        var ombudsman = await telling.With(Role.Oversight, "caj@KE", Clearance.Restricted);
        await Matter.Record(telling.Officers);
        (await telling.Told(overseer)).ShouldBe(
            ["sealed c-against-station", "routed sealed-1", "routed i-police", "routed i-told"],
            ignoreOrder: true
        );
        (await telling.Told(ombudsman)).ShouldBe(["sealed c-against-oversight", "routed sealed-2"], ignoreOrder: true);
        foreach (var person in everybody)
        {
            (await telling.Told(person)).ShouldNotContain(t =>
                t.Contains("sealed", StringComparison.Ordinal) || t.Contains("against", StringComparison.Ordinal)
            );
        }

        (await telling.Officers.Ask<int>("select count(*)::int from desk.notice where subject_kind = 'issue'")).ShouldBeGreaterThan(
            5,
            "others were told others"
        );
    }

    [Theory]
    [InlineData("nps@KE-W0018", false)]
    [InlineData("nps@KE-01", false)]
    [InlineData("interior@KE", false)]
    [InlineData("ngao@KE-W0018", true)]
    public async Task An_overseer_with_a_second_post_in_the_accused_house_is_not_told(string office, bool told)
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.Somebody();
        await telling.Officers.With(person, (Role.Oversight, "ipoa@KE", Clearance.Restricted), (Role.Responder, office, Clearance.Ordinary));
        await Matter.Record(telling.Officers);
        var all = await telling.Told(person);
        all.Contains("sealed c-against-station").ShouldBe(told);
        all.Contains("routed sealed-1").ShouldBe(told);
        all.ShouldContain("routed i-police");
    }

    [Fact]
    public async Task Violence_against_women_is_told_to_cleared_posts_alone()
    {
        await using var telling = await Telling.Open(cluster);
        var cleared = await telling.With(Role.Responder, "nps@KE-01", Clearance.Restricted);
        var ordinary = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue(theme: "gbv");
        (await telling.Told(cleared)).ShouldBe(["routed i-1"]);
        (await telling.Told(ordinary)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_told_is_in_no_list_and_no_count_once_it_cannot_be_seen()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        (await telling.Notices.Unseen(person, Telling.Stop)).ShouldBe(2);
        await telling.Officers.End("post-1", telling.Officers.Today.AddDays(-1));
        await telling.Officers.With(person, (Role.Responder, "nps@KE-02", Clearance.Ordinary));
        await telling.Round();
        var list = await telling.Notices.List(person, "en", new(1), Telling.Stop);
        list.Items.Select(n => n.Kind).ShouldBe(["post-given", "post-ended", "post-given"], ignoreOrder: true);
        list.Total.ShouldBe(3);
        (await telling.Notices.Unseen(person, Telling.Stop)).ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_reads_the_notices_of_another()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        var other = await telling.With(Role.Auditor, "interior@KE");
        await telling.Issue();
        await telling.Round();
        (await telling.Notices.List(other, "en", new(1), Telling.Stop)).Items.ShouldAllBe(n => n.SubjectKind == "post");
        await telling.Notices.MarkAll(other, long.MaxValue, Telling.Stop);
        await telling.Notices.MarkOpened(other, "issue", "i-1", Telling.Stop);
        (await telling.Notices.Unseen(person, Telling.Stop)).ShouldBe(2);
        foreach (var table in (string[])["wish", "notice", "outbox", "notice_tail"])
        {
            (await Should.ThrowAsync<Npgsql.PostgresException>(telling.Officers.Read(person, $"select 'x' from desk.{table}"))).SqlState.ShouldBe(
                "42501"
            );
        }
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_notice_no_wish_and_no_message()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        (await telling.Outbox.Fill(new(true, true), Telling.Stop)).ShouldBe(1);
        (await telling.People.Forget(person, Telling.Stop)).ShouldBeTrue();
        await telling.Issue("i-2");
        await telling.Round();
        const string Left =
            "select ((select count(*) from desk.notice) + (select count(*) from desk.wish) + (select count(*) from desk.outbox))::int";
        (await telling.Officers.Ask<int>(Left)).ShouldBe(0);
    }
}
