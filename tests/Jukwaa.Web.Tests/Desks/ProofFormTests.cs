using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>A claim with its file first, and the publisher who says which files the public sees.</summary>
[Collection(Pages.Name)]
public sealed class ProofFormTests(PageSite site)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_shown_after_it_was_looked_at_and_said_so()
    {
        var (proof, desk) = (await Proof(), await Publisher());
        var (page, show) = ("/desk/commitments/" + proof.Commitment, "show-" + proof.File[..12]);
        foreach (var language in (string[])["", "/sw"])
        {
            var refused = await desk.Send(language + page, show, "");
            refused.ShouldRefuse(422, show, "");
            refused.ShouldLeadTo(show, "Tick");
            (await desk.Send(language + page, show, "Tick=perhaps")).ShouldRefuse(422, show, "");
        }

        (await Get(proof)).ShouldBe(404);
        var form = await desk.Get(page);
        form.Document.QuerySelector("main aside .lines")!.TextContent.ShouldContain(Texts.Get("en", "show.state.waits"));
        var added = await site.Added(async () => await (await desk.Send(form, show, "Tick=yes")).ShouldSay(desk, "show.done.show"));
        added.ShouldBe([$"EvidenceDisclosed by {desk.Actor}"]);
        (await site.Added(() => desk.Send(form, show, "Tick=yes"))).ShouldBeEmpty("sent twice is done once");
        (await Get(proof)).ShouldBe(200);
        (await desk.Get(page)).Document.GetElementById("do-" + show).ShouldBeNull("it is shown");
    }

    [Fact]
    public async Task A_file_is_taken_back_with_a_reason()
    {
        var (proof, desk) = (await Proof(), await Publisher());
        await site.Do(proof.Show);
        var (page, hide) = ("/desk/commitments/" + proof.Commitment, "hide-" + proof.File[..12]);
        foreach (var typed in (string[])["", "Code=ugly"])
        {
            var refused = await desk.Send("/sw" + page, hide, typed);
            refused.ShouldRefuse(422, hide, "");
            refused.ShouldLeadTo(hide, "Code");
        }

        var added = await site.Added(async () => await (await desk.Send(page, hide, "Code=child")).ShouldSay(desk, "show.done.hide"));
        added.ShouldBe([$"EvidenceWithheld by {desk.Actor}"]);
        (await Get(proof)).ShouldBe(404);
        var after = await desk.Get(page);
        after.Document.GetElementById("do-" + hide).ShouldBeNull();
        after.Document.QuerySelector("main aside .lines")!.TextContent.ShouldContain(Texts.Get("en", "show.reason.child"));
    }

    [Theory]
    [InlineData(Role.Responder, "nps@KE-01")]
    [InlineData(Role.Publisher, "nps@KE-01")]
    [InlineData(Role.Publisher, "ngao@KE-02")]
    [InlineData(Role.Publisher, "ngao@KE-C004")]
    [InlineData(Role.Supervisor, "ngao@KE-01")]
    [InlineData(Role.Auditor, "ngao@KE")]
    public async Task Nobody_else_decides_what_the_public_sees(Role role, string office)
    {
        var (proof, desk, publisher) = (await Proof(), await site.At(role, office), await Publisher());
        var page = "/desk/commitments/" + proof.Commitment;
        var seen = await desk.Get(page);
        seen.Document.QuerySelectorAll("[id^=do-show], [id^=do-hide]").ShouldBeEmpty();
        seen.Document.QuerySelectorAll($"a[href='/desk/files/{proof.Hash}']").Length.ShouldBe(1, "every desk sees what proves a promise");
        var token = AtDesk.Standing((await publisher.Get(page)).Document.GetElementById("do-show-" + proof.File[..12])!).ToList();
        var own = (await desk.Get("/desk/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var sent = token.Where(t => t.Name != "__RequestVerificationToken").Append(("__RequestVerificationToken", own ?? "")).Append(("Tick", "yes"));
        (await site.Added(async () => ((int)(await desk.Caller.Post(page, sent)).Status).ShouldBeOneOf(400, 403))).ShouldBeEmpty();
        (await Get(proof)).ShouldBe(404);
    }

    [Fact]
    public async Task Files_wait_at_the_desk_of_the_publisher_until_they_are_decided()
    {
        var (shown, hidden, desk) = (await Proof(), await Proof(), await Publisher());
        (await Waits(desk, shown)).ShouldBeTrue();
        (await Waits(desk, hidden)).ShouldBeTrue();
        (await Waits(await site.At(Role.Publisher, "ngao@KE-02"), shown)).ShouldBeFalse("another county");
        (await Waits(await site.At(Role.Publisher, "nps@KE-01"), shown)).ShouldBeFalse("its own promise");
        await site.Do(shown.Show, hidden.Hide());
        (await Waits(desk, shown)).ShouldBeFalse();
        (await Waits(desk, hidden)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_file_comes_first_and_a_phone_offers_its_camera(string language)
    {
        var page = await (await Police()).Get($"{language}/desk/commitments/{await Promise()}");
        var form = page.Document.GetElementById("do-progress").ShouldNotBeNull();
        var first = form.QuerySelector("input:not([type=hidden]), textarea").ShouldNotBeNull();
        (first.GetAttribute("name"), first.GetAttribute("type")).ShouldBe(("Upload", "file"));
        first.GetAttribute("accept").ShouldBe("image/*,application/pdf");
        first.HasAttribute("capture").ShouldBeFalse("a photo that was taken before must do");
        form.GetAttribute("enctype").ShouldBe("multipart/form-data");
        page.Document.GetElementById("f-progress-Upload-hint")!
            .TextContent.ShouldContain(language == "" ? "photo of the thing itself" : "picha ya kitu chenyewe");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task A_claim_without_proof_is_refused_at_the_file_and_keeps_what_was_typed(string language)
    {
        var (desk, promise) = (await Police(), await Promise());
        const string Typed = "TextEn=Ten lamps stand at the ferry.&TextSw=Taa kumi zipo kivukoni.&Claim=done";
        var refused = await desk.Send($"{language}/desk/commitments/{promise}", "progress", Typed);
        refused.ShouldRefuse(422, "progress", "TextEn=Ten lamps stand at the ferry.&TextSw=Taa kumi zipo kivukoni.");
        refused.ShouldLeadTo("progress", "Upload");
        var file = refused.Document.GetElementById("f-progress-Upload").ShouldNotBeNull();
        file.GetAttribute("aria-invalid").ShouldBe("true");
        file.GetAttribute("aria-describedby").ShouldBe("f-progress-Upload-hint f-progress-Upload-error");
        AtDesk.Standing(refused.Document.GetElementById("do-progress")!).ShouldContain(("Claim", "done"));
    }

    [Fact]
    public async Task A_photo_that_is_sent_proves_the_claim_and_one_that_is_broken_is_refused_at_its_field()
    {
        var (desk, promise) = (await Police(), await Promise());
        var broken = await Upload(desk, promise, Pictures.Png()[..^3]);
        ((int)broken.Status).ShouldBe(422);
        broken.ShouldLeadTo("progress", "Upload");
        AtDesk.Standing(broken.Document.GetElementById("do-progress")!).ShouldContain(("TextEn", "It stands."));
        var added = await site.Added(async () => ((int)(await Upload(desk, promise, Pictures.Png())).Status).ShouldBe(302));
        added.ShouldBe([$"ProgressReported by {desk.Actor}"]);
        (await site.Ask<int>($"select count(*) from desk.proof where commitment = '{promise}' and not shown and withheld is null")).ShouldBe(1);
        (await site.Ask<int>($"select count(*) from open.evidence where commitment = '{promise}'")).ShouldBe(0);
    }

    private static async Task<Answer> Upload(AtDesk desk, string promise, byte[] bytes)
    {
        var page = await desk.Get("/desk/commitments/" + promise);
        using MultipartFormDataContent body = [];
        var stands = AtDesk.Standing(page.Document.GetElementById("do-progress")!).Where(s => s.Name is not ("Upload" or "TextEn" or "Claim"));
        foreach (var (name, value) in stands.Append(("TextEn", "It stands.")).Append(("Claim", "done")))
        {
            body.Add(new StringContent(value), name);
        }

        ByteArrayContent file = new(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Add(file, "Upload", "lamp.png");
        return await desk.Caller.PostFiles(page.Path, body);
    }

    private static async Task<bool> Waits(AtDesk desk, Proved proof)
    {
        for (var number = 1; number < 20; number++)
        {
            var page = await desk.Get($"/desk?what=proof&page={number}");
            var lines = page.Document.QuerySelectorAll("main .lines a").Select(a => a.GetAttribute("href")).ToList();
            if (lines.Contains("/desk/commitments/" + proof.Commitment))
            {
                return true;
            }

            if (lines.Count < 25)
            {
                return false;
            }
        }

        throw new ShouldAssertException("more than 19 pages wait");
    }

    private async Task<int> Get(Proved proof)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.GetAsync(new Uri("/evidence/" + proof.Hash, UriKind.Relative), Stop);
        return (int)answer.StatusCode;
    }

    private async Task<Proved> Proof() => await site.Proof(await Promise(), Pictures.Png());

    private async Task<string> Promise()
    {
        if (await site.Ask<int>("select count(*) from desk.forum where id = 'mombasa-2025'") == 0)
        {
            await site.Do(A.Forum());
        }

        var id = $"p-{Guid.NewGuid():N}";
        await site.Do(A.Commitment(id));
        return id;
    }

    private Task<AtDesk> Police() => site.At(Role.Responder, "nps@KE-01");

    private Task<AtDesk> Publisher() => site.At(Role.Publisher, "ngao@KE-01");
}
