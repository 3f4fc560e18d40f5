using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>The whole loop, by pages alone, in six roles: recorded, worded, gathered, published, answered, promised, proved, disputed, reopened, reviewed.</summary>
[Collection(TheDesk.Name)]
public sealed class LoopWalkTests(DeskSite site)
{
    [Fact]
    public async Task What_was_said_goes_the_whole_way_and_every_step_is_public_at_once_or_nowhere()
    {
        var voice = new Voice(site);
        await BeforePublication(voice);
        await voice.Publish();
        await ItIsPublicInItsWorkingText(voice);
        await Answered(voice);
        await Promised(voice);
        await Claimed(voice);
        await Disputed(voice);
        await Reviewed(voice);
        (await site.Open(voice.Said)).ShouldBeEmpty("the words as said stand nowhere, whatever happened");
    }

    [Fact]
    public async Task Each_desk_finds_what_waits_for_it_and_no_longer_once_it_is_done()
    {
        var voice = new Voice(site);
        await voice.Record();
        await Waits("analyst-mombasa", voice.DeskConcern, true);
        await voice.Word();
        await Waits("publisher-mombasa", voice.DeskConcern, true);
        await voice.Gather();
        await Waits("analyst-mombasa", voice.DeskConcern, false);
        await Waits("police-mombasa", voice.DeskIssue, true);
        await Waits("police-kisumu", voice.DeskIssue, false);
        await voice.Publish();
        await Waits("publisher-mombasa", voice.DeskConcern, false);
        await voice.Answer();
        await Waits("police-mombasa", voice.DeskIssue, false);
        await voice.Promise();
        await Waits("police-mombasa", voice.DeskCommitment, true);
        await voice.Progress(done: true);
        await Waits("police-mombasa", voice.DeskCommitment, false);
        await Waits("commissioner-mombasa", voice.DeskCommitment, true);
    }

    private async Task BeforePublication(Voice voice)
    {
        await voice.Record();
        await IsNowhere(voice);
        await voice.Word();
        await voice.Gather();
        await IsNowhere(voice);
    }

    private async Task ItIsPublicInItsWorkingText(Voice voice)
    {
        var page = await site.Public("/concerns/" + voice.Concern);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain($"A gang has machetes at the ferry, {voice.Shown}.");
        (await site.Public("/sw/concerns/" + voice.Concern)).Text.ShouldContain($"Genge lina mapanga kivukoni, {voice.Shown}.");
        (await site.Public("/issues/" + voice.Issue)).Text.ShouldContain(voice.Shown);
        (await site.Public("/search?q=" + voice.Shown)).Text.ShouldContain("/concerns/" + voice.Concern);
        (await site.Public("/api/v1/concerns?q=" + voice.Shown)).Text.ShouldContain("\"total\":1");
        (await Standing("concerns", voice.Concern)).ShouldBe("with_office");
        page.Text.ShouldNotContain(voice.Said);
    }

    private async Task Answered(Voice voice)
    {
        await voice.Answer();
        (await site.Public("/issues/" + voice.Issue)).Text.ShouldContain("We will patrol the ferry every night.");
        (await site.Public("/sw/issues/" + voice.Issue)).Text.ShouldContain("Tutapiga doria kwenye feri kila usiku.");
        (await Standing("issues", voice.Issue)).ShouldBe("answered");
    }

    private async Task Promised(Voice voice)
    {
        await voice.Promise();
        var page = await site.Public("/commitments/" + voice.Commitment);
        page.Text.ShouldContain($"Two patrol boats at the ferry, {voice.Shown}.");
        page.Text.ShouldContain("31 December 2026");
        page.Text.ShouldContain("/concerns/" + voice.Concern, Case.Sensitive, "the promise says which concern it answers");
        (await Standing("commitments", voice.Commitment)).ShouldBe("promised");
        await voice.Progress();
        (await Standing("commitments", voice.Commitment)).ShouldBe("in_progress");
        (await Standing("concerns", voice.Concern)).ShouldBe("in_progress");
    }

    private async Task Claimed(Voice voice)
    {
        await voice.Progress(done: true);
        (await Standing("commitments", voice.Commitment)).ShouldBe("done");
        (await site.Public("/commitments/" + voice.Commitment)).Text.ShouldContain("https://www.example.org/boats");
    }

    private async Task Disputed(Voice voice)
    {
        var words = Words.Of(() => new string('0', 32), ("en", "There is no boat."));
        var today = DateOnly.FromDateTime(site.Clock.Now.Date);
        await site.Do(
            new VerifyDelivery(Guid.NewGuid(), voice.Commitment, new string('a', VerifyDelivery.VerifierLength), Verdict.NotDone, words, today),
            Actor.Community
        );
        (await Standing("commitments", voice.Commitment)).ShouldBe("disputed");
        using var commissioner = await site.As("commissioner-mombasa");
        Voice.Done(await commissioner.Press(voice.DeskCommitment, "reopen", ("TextEn", "We saw no boat."), ("TextSw", "Hatukuona boti.")));
        (await Standing("commitments", voice.Commitment)).ShouldBe("in_progress");
        (await site.Public("/sw/commitments/" + voice.Commitment)).Text.ShouldContain("Hatukuona boti.");
    }

    private async Task Reviewed(Voice voice)
    {
        await voice.Progress(done: true);
        using var police = await site.As("police-mombasa");
        (await police.Get(voice.DeskCommitment)).Document.QuerySelector("#do-review").ShouldBeNull("nobody reviews the own house");
        using var commissioner = await site.As("commissioner-mombasa");
        Voice.Done(
            await commissioner.Press(
                voice.DeskCommitment,
                "review",
                ("Finding", "Kept"),
                ("TextEn", "Both boats are there."),
                ("TextSw", "Boti zote mbili zipo.")
            )
        );
        (await Standing("commitments", voice.Commitment)).ShouldBe("kept");
        (await site.Public("/commitments/" + voice.Commitment)).Text.ShouldContain("Both boats are there.");
        (await police.Get(voice.DeskCommitment)).Document.QuerySelector("#do-progress").ShouldBeNull("nothing is left to report");
    }

    private async Task IsNowhere(Voice voice)
    {
        string[] traces = voice.Issue.Length > 0 ? [voice.Said, voice.Shown, voice.Concern, voice.Issue] : [voice.Said, voice.Shown, voice.Concern];
        foreach (var trace in traces)
        {
            (await site.Open(trace)).ShouldBeEmpty($"{trace} is in the public schema before it was published");
            (await site.Public("/sw/search?q=" + trace)).Text.ShouldNotContain("/concerns/" + voice.Concern);
            (await site.Public("/api/v1/concerns?q=" + trace)).Text.ShouldContain("\"total\":0");
        }

        (await site.Public("/concerns/" + voice.Concern)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Public("/api/v1/concerns/" + voice.Concern)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Waits(string signIn, string address, bool waits)
    {
        using var officer = await site.As(signIn);
        (await officer.Finds("/desk", address)).ShouldBe(waits, $"{address} at the desk of {signIn}");
    }

    private async Task<string> Standing(string noun, string id)
    {
        var answer = await site.Public($"/api/v1/{noun}/{id}");
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{noun}/{id}");
        using var json = JsonDocument.Parse(answer.Text);
        var one = json.RootElement;
        var item = one.TryGetProperty(noun[..^1], out var inner) ? inner : one;
        return item.GetProperty("standing").GetString()!;
    }
}
