using System.Net;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Shown;

/// <summary>The files that prove a promise, as anybody gets them.</summary>
public sealed class EvidencePageTests(Cluster cluster)
{
    [Fact]
    public async Task A_photo_is_shown_as_what_it_is_and_nothing_in_it_may_run()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(proof.Show);
        using var answer = await host.Ask("/evidence/" + proof.Hash);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(TestLedger.Stop)).ShouldBe(Pictures.Png());
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        answer.Content.Headers.ContentLength.ShouldBe(Pictures.Png().Length);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("inline");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=86400");
        answer.Headers.ETag!.ToString().ShouldBe($"\"{proof.Hash}\"");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("jpeg", "image/jpeg", "inline")]
    [InlineData("webp", "image/webp", "inline")]
    [InlineData("pdf", "application/pdf", "attachment")]
    public async Task Each_kind_has_its_type_and_a_page_is_saved(string kind, string type, string disposition)
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(
            desk,
            kind == "jpeg" ? Pictures.Jpeg()
                : kind == "webp" ? Pictures.Webp()
                : Papers.Pdf()
        );
        await desk.Do(proof.Show);
        using var answer = await host.Ask("/evidence/" + proof.Hash);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
        (await desk.Ask<byte[]>("select bytes from desk.evidence")).ShouldBe(await answer.Content.ReadAsByteArrayAsync(TestLedger.Stop));
    }

    [Fact]
    public async Task Who_has_it_is_not_sent_it_again_unless_it_was_taken_back()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(proof.Show);
        (await Status(host, proof.Hash, $"\"{proof.Hash}\"")).ShouldBe(HttpStatusCode.NotModified);
        (await Status(host, proof.Hash, $"\"other\", W/\"{proof.Hash}\"")).ShouldBe(HttpStatusCode.NotModified);
        (await Status(host, proof.Hash, "\"other\"")).ShouldBe(HttpStatusCode.OK);
        (await Status(host, proof.Hash, "nonsense")).ShouldBe(HttpStatusCode.OK);
        await desk.Do(proof.Hide());
        (await Status(host, proof.Hash, $"\"{proof.Hash}\"")).ShouldBe(HttpStatusCode.NotFound);
        (await Status(host, proof.Hash)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_not_shown_or_not_there_or_no_hash_is_answered_alike()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(desk, Pictures.Png());
        var nothing = (await host.Get("/evidence/" + new string('0', 64))).Text;
        foreach (var hash in (string[])[proof.Hash, proof.File, new('G', 64), proof.Hash.ToUpperInvariant(), proof.Hash[1..], "' or 1=1", "%00"])
        {
            using var answer = await host.Ask("/evidence/" + hash);
            ((int)answer.StatusCode).ShouldBeOneOf(400, 404);
            answer.Content.Headers.ContentType?.MediaType.ShouldNotBe("image/png");
        }

        (await host.Get("/evidence/" + proof.Hash))
            .Text.Replace(proof.Hash, "", StringComparison.Ordinal)
            .ShouldBe(nothing.Replace(new string('0', 64), "", StringComparison.Ordinal));
        (await host.Get("/sw/evidence/" + proof.Hash)).Status.ShouldBe(HttpStatusCode.NotFound, "a file has no language");
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task The_page_of_the_promise_leads_to_its_proof_and_says_where_there_is_one_that_is_not_shown(string prefix, string language)
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(desk, Pictures.Png());
        var hidden = await Page();
        hidden.ShouldContain(Texts.Get(language, "event.unseen"));
        hidden.ShouldNotContain("/evidence/");
        hidden.ShouldNotContain("id=\"proof\"");
        await desk.Do(proof.Show);
        var shown = await Page();
        shown.ShouldContain($"href=\"/evidence/{proof.Hash}\"");
        shown.ShouldContain("PNG");
        shown.ShouldContain(Texts.Get(language, "event.EvidenceDisclosed"));
        shown.ShouldNotContain(Texts.Get(language, "event.unseen"));
        shown.ShouldNotContain("<img", Case.Insensitive, "a page stays light: files are opened by whoever wants them");
        await desk.Do(proof.Hide("child"));
        var taken = await Page();
        taken.ShouldNotContain(proof.Hash);
        taken.ShouldContain(Texts.Get(language, "event.EvidenceWithheld"));
        taken.ShouldContain(Texts.Get(language, "event.unseen"));

        async Task<string> Page() => (await host.Get(prefix + "/commitments/mombasa-p1")).Text;
    }

    [Fact]
    public async Task The_API_lists_the_files_and_counts_those_that_are_not_shown()
    {
        await using var desk = await TestLedger.Open(cluster);
        await using var host = await PublicHost.Over(desk);
        var proof = await Told(desk, Papers.Pdf());
        var hidden = (await host.Get("/api/v1/commitments/mombasa-p1")).Text;
        hidden.ShouldContain("\"unseen\":1");
        hidden.ShouldContain("\"proof\":[]");
        await desk.Do(proof.Show);
        var shown = (await host.Get("/api/v1/commitments/mombasa-p1")).Text;
        shown.ShouldContain($"\"hash\":\"{proof.Hash}\",\"kind\":\"pdf\"");
        shown.ShouldContain($"\"url\":\"/evidence/{proof.Hash}\"");
        shown.ShouldNotContain("\"unseen\":1");
    }

    private static async Task<Proved> Told(TestLedger desk, byte[] bytes)
    {
        await desk.Do(A.Forum(), A.Commitment());
        var (proof, report) = await Proved.Of(desk.Database, "mombasa-p1", bytes, done: true);
        await desk.Do(report);
        return proof;
    }

    private static async Task<HttpStatusCode> Status(PublicHost host, string hash, string? tag = null)
    {
        using var answer = await host.Ask("/evidence/" + hash, tag);
        return answer.StatusCode;
    }
}
