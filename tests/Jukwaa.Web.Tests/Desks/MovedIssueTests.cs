using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What the public sees of issues that were joined or split: a link that somebody kept leads on, and what was never public is not told of.</summary>
[Collection(Pages.Name)]
public sealed class MovedIssueTests(PageSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_old_address_of_a_public_issue_leads_to_the_one_that_took_over(string language)
    {
        var (one, two, three) = (await Public(), await Public(), await Public());
        await Join(one.Issue, two.Issue, one.Concern);
        (await Get($"{language}/issues/{one.Issue}")).Location.ShouldBe($"{language}/issues/{two.Issue}");
        await Join(two.Issue, three.Issue, one.Concern, two.Concern);
        (await Get($"{language}/issues/{one.Issue}")).Location.ShouldBe($"{language}/issues/{three.Issue}");
        (await Get($"{language}/issues/{three.Issue}")).Text.ShouldContain(
            language == "/sw" ? "Limeunganishwa na suala jingine" : "Joined with another issue"
        );
    }

    [Fact]
    public async Task Of_an_issue_of_which_nothing_was_public_nothing_is_told()
    {
        var (hidden, seen) = (await site.Issue(), await Public());
        var concern = (await site.Ask<string>($"select id from desk.concern where issue = '{hidden}'"))!;
        await Join(hidden, seen.Issue, concern);
        ((int)(await Get("/issues/" + hidden)).Status).ShouldBe(404);
        var page = await Get("/issues/" + seen.Issue);
        page.Text.ShouldNotContain("Joined with another issue");
        page.Text.ShouldNotContain(hidden);
        await site.Do(new DiscloseConcern(Guid.NewGuid(), concern));
        (await Get("/issues/" + hidden)).Location.ShouldBe("/issues/" + seen.Issue, "once its concern is public it may be known");
        await site.Do(new WithholdConcern(Guid.NewGuid(), concern, "safety"));
        ((int)(await Get("/issues/" + hidden)).Status).ShouldBe(404);
    }

    [Fact]
    public async Task That_an_issue_was_split_is_told_once_a_concern_of_the_other_is_public()
    {
        var (issue, told) = await Public();
        var hidden = await site.Concern();
        await site.Do(A.Gathering(hidden, issue), A.Issue($"i-of-{hidden}"), A.Gathering(hidden, $"i-of-{hidden}"));
        await site.Do(new SplitIssue(Guid.NewGuid(), issue, $"i-of-{hidden}", 1, A.Words("They are two.")));
        (await Get("/issues/" + issue)).Text.ShouldNotContain(hidden);
        await site.Do(new DiscloseConcern(Guid.NewGuid(), hidden));
        (await Get("/issues/" + issue)).Text.ShouldContain("Some of its concerns went to another issue");
        told.ShouldNotBe(hidden);
    }

    private async Task<(string Issue, string Concern)> Public()
    {
        var issue = await site.Issue();
        var concern = (await site.Ask<string>($"select id from desk.concern where issue = '{issue}'"))!;
        await site.Do(new DiscloseConcern(Guid.NewGuid(), concern));
        return (issue, concern);
    }

    private async Task Join(string issue, string into, params IEnumerable<string> concerns)
    {
        await site.Do(new MergeIssue(Guid.NewGuid(), issue, into, A.Words("They are one.")));
        await site.Do(concerns.Select(c => A.Gathering(c, into)));
    }

    private async Task<Answer> Get(string address)
    {
        site.Clock.Now += TimeSpan.FromSeconds(2);
        return await site.Anybody(address);
    }
}
