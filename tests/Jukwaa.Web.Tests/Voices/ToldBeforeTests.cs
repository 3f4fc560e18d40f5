using AngleSharp.Dom;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Suggestions;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Before somebody sends a concern they see whether others told the same in public.</summary>
[Collection(TheVoices.Name)]
public sealed class ToldBeforeTests(VoiceSite site)
{
    private const string Told = "Fisi wanaingia kijijini usiku na kuua mbuzi wa wafugaji";

    [Fact]
    public async Task A_public_issue_that_is_like_it_is_shown_with_a_way_to_join_it()
    {
        var issue = await Public("KE-04", Told);
        var check = await Check("KE-04", "Fisi wanakuja usiku kijijini wakiua mbuzi");
        var shown = check.Document.QuerySelector("#alike").ShouldNotBeNull().ParentElement!;
        shown.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe([$"/issues/{issue}", $"/support?issue={issue}"]);
        check.Document.QuerySelector("button[value=send]").ShouldNotBeNull("it may be another matter");
    }

    [Fact]
    public async Task What_is_like_it_but_elsewhere_or_not_public_is_not_shown()
    {
        await Public("KE-05", "Mamba wameua wavuvi wawili mtoni wiki hii");
        (await Check("KE-06", "Mamba wameua wavuvi mtoni wiki hii")).Document.QuerySelector("#alike").ShouldBeNull("it is another county");
        await Public("KE-07", "Nzige wamekula mazao yote ya wakulima hapa", disclosed: false);
        (await Check("KE-07", "Nzige wamekula mazao ya wakulima hapa")).Document.QuerySelector("#alike").ShouldBeNull("it is not public");
        (await Check("KE-05", "Barabara ya shule haipitiki mvua ikinyesha")).Document.QuerySelector("#alike").ShouldBeNull("it is something else");
    }

    [Fact]
    public async Task Who_hides_it_from_an_office_is_not_led_to_where_that_office_answers()
    {
        await Public("KE-08", "Nyoka wengi wanaingia nyumbani kwetu wakati wa mafuriko");
        const string Same = "Nyoka wengi wanaingia nyumbani wakati wa mafuriko";
        (await Check("KE-08", Same)).Document.QuerySelector("#alike").ShouldNotBeNull();
        (await Check("KE-08", Same, hidden: "ngao")).Document.QuerySelector("#alike").ShouldBeNull();
    }

    private async Task<string> Public(string county, string said, bool disclosed = true)
    {
        var (concern, issue) = ($"c-{Guid.NewGuid():N}", $"i-{Guid.NewGuid():N}");
        await site.Do(
            A.Concern(concern, null, "human_wildlife_conflict", county, said),
            new OpenIssue(Guid.NewGuid(), issue, county, "human_wildlife_conflict", Period.Day(site.Today)),
            new GatherConcern(Guid.NewGuid(), concern, issue)
        );
        if (disclosed)
        {
            await site.Do(A.Disclosure(concern));
        }

        await site.Parts.GetRequiredService<Learning>().Read(TestContext.Current.CancellationToken);
        return issue;
    }

    private async Task<Answer> Check(string county, string text, string? hidden = null)
    {
        using var somebody = site.Somebody();
        var page = await somebody.Get("/raise");
        (string, string)[][] steps =
        [
            [("Text", text)],
            [("County", county)],
            [],
            hidden is null ? [] : [("Hidden", hidden)],
        ];
        foreach (var step in steps)
        {
            page = await somebody.Send(page, "main form", [.. step, ("Go", "next")]);
        }

        return page;
    }
}
