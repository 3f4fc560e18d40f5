using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Reading a sealed concern in an emergency.</summary>
public sealed class GlassTests(Cluster cluster)
{
    private const string Original = "select summary from desk.original('c-against-station')";

    [Fact]
    public async Task Whoever_breaks_a_seal_reads_that_concern_for_an_hour_and_no_other()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var auditor = await officers.With(Role.Auditor, "ngao@KE");
        var other = await officers.With(Role.Auditor, "ngao@KE");
        (await officers.Concerns(auditor)).ShouldNotContain("c-against-station");
        (await officers.Do(auditor, Break("c-against-station"))).Facts.ShouldBe(1);
        (await officers.Concerns(auditor)).ShouldContain("c-against-station");
        (await officers.Concerns(auditor)).ShouldNotContain("c-against-oversight");
        (await officers.Issues(auditor)).ShouldNotContain("sealed-1");
        (await officers.Read(auditor.Person, Original)).Count.ShouldBe(1);
        (await officers.Concerns(other)).ShouldNotContain("c-against-station");
        (await officers.Read(other.Person, Original)).ShouldBeEmpty();
        officers.Clock.Now = Officers.Morning.AddMinutes(59);
        (await officers.Concerns(auditor)).ShouldContain("c-against-station");
        officers.Clock.Now = Officers.Morning.AddMinutes(61);
        (await officers.Concerns(auditor)).ShouldNotContain("c-against-station");
        (await officers.Read(auditor.Person, Original)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reason_stands_where_oversight_reads_it_and_the_accused_do_not()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var leader = await officers.With(Role.Leadership, "ngao@KE");
        await officers.Do(leader, Break("c-against-station"));
        const string Broken = "select actor from desk.event where kind = 'SealBroken'";
        var overseer = await officers.With(Role.Oversight, "ipoa@KE", Clearance.Restricted);
        (await officers.Read(overseer.Person, Broken)).ShouldBe([Actor.Of(new("ngao", "KE"), leader.Person).Code]);
        (await officers.Read((await officers.With(Role.Supervisor, "nps@KE")).Person, Broken)).ShouldBeEmpty();
        (await officers.Ask<int>("select count(*) from open.event where kind = 'SealBroken'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("nps@KE")]
    [InlineData("nps@KE-W0018")]
    [InlineData("interior@KE")]
    public async Task To_the_accused_house_it_is_answered_as_a_concern_that_does_not_exist(string office)
    {
        await using var officers = await Officers.WithMatter(cluster);
        var inside = await officers.With(Role.Leadership, office);
        var refused = await officers.Do(inside, Break("c-against-station"));
        refused.ShouldBe(Of(await officers.Do(inside, Break("c-nowhere")), "c-nowhere", "c-against-station"));
        refused.ShouldBe(Of(await officers.Do(inside, Break("c-ordinary")), "c-ordinary", "c-against-station"));
        refused.Refusal!.Code.ShouldBe("concern-missing");
        (await officers.Do(inside, Break("c-against-station") with { Reason = A.Words("short") })).ShouldBe(refused);
    }

    [Fact]
    public async Task With_a_second_post_in_the_accused_house_breaking_it_under_the_other_shows_nothing()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var both = await officers.With(
            Guid.NewGuid(),
            (Role.Auditor, "ngao@KE", Clearance.Restricted),
            (Role.Responder, "nps@KE-W0018", Clearance.Ordinary)
        );
        var auditing = both.Posts.Single(p => p.Role == Role.Auditor);
        var stop = TestContext.Current.CancellationToken;
        var refused = await officers.Door.Do(both, auditing, Break("c-against-station"), stop);
        refused.ShouldBe(Of(await officers.Door.Do(both, auditing, Break("c-nowhere"), stop), "c-nowhere", "c-against-station"));
        (await officers.Concerns(both)).ShouldNotContain("c-against-station");
        (await officers.Read(both.Person, Original)).ShouldBeEmpty();
    }

    /// <summary>The same outcome as it would read of another concern.</summary>
    private static Outcome Of(Outcome outcome, string id, string other)
    {
        var refusal = outcome.Refusal.ShouldNotBeNull();
        return outcome with { Refusal = refusal with { Message = refusal.Message.Replace(id, other, StringComparison.Ordinal) } };
    }

    private static BreakSeal Break(string concern) => new(Guid.NewGuid(), concern, A.Words("A child is held there at this moment."));
}
