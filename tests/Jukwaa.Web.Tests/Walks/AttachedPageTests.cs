using System.Net;
using System.Net.Http.Headers;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A photo and a voice note on the page of their concern, for whoever reads its words.</summary>
[Collection(TheDesk.Name)]
public sealed class AttachedPageTests(DeskSite site, Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Photo 1", "Voice note 2")]
    [InlineData("/sw", "Picha 1", "Ujumbe wa sauti 2")]
    public async Task Whoever_reads_the_words_sees_the_photo_and_hears_the_voice(string language, string photo, string voice)
    {
        var id = await Raised();
        using var analyst = await site.As("analyst-mombasa");
        var page = await analyst.Get($"{language}/desk/concerns/{id}");
        var files = page.Document.QuerySelectorAll(".attached li");
        files.Length.ShouldBe(2);
        files[0].TextContent.ShouldContain(photo);
        files[0].QuerySelector("img")!.GetAttribute("alt").ShouldNotBeNullOrWhiteSpace();
        files[1].TextContent.ShouldContain(voice);
        files[1].QuerySelector("audio[controls][preload=none]")!.GetAttribute("aria-label").ShouldBe(voice);
        page.Header("Content-Security-Policy").ShouldContain("media-src 'self'");
    }

    [Fact]
    public async Task A_file_is_served_as_what_it_is_in_parts_too_and_can_do_nothing()
    {
        var id = await Raised();
        using var client = await Client("analyst-mombasa");
        using var analyst = await site.As("analyst-mombasa");
        var addresses = (await analyst.Get("/desk/concerns/" + id))
            .Document.QuerySelectorAll(".attached li p a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        foreach (var (address, type) in addresses.Zip(["image/jpeg", "audio/mp4"]))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            using HttpRequestMessage part = new(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 9) } };
            using var first = await client.SendAsync(part, Stop);
            first.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            (await first.Content.ReadAsByteArrayAsync(Stop)).Length.ShouldBe(10);
        }
    }

    [Fact]
    public async Task Who_may_not_read_the_words_finds_no_file_by_its_address()
    {
        var id = await Raised();
        using var analyst = await site.As("analyst-mombasa");
        var address = (await analyst.Get("/desk/concerns/" + id)).Document.QuerySelector(".attached li p a")!.GetAttribute("href")!;
        foreach (var signIn in (string[])["police-mombasa", "commissioner-mombasa", "secretary", "auditor", "administrator", "chief-mtongwe"])
        {
            using var officer = await site.As(signIn);
            (await officer.Get(address)).Status.ShouldNotBe(HttpStatusCode.OK, signIn);
        }

        using var nobody = site.Nobody();
        (await nobody.Get(address)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await analyst.Get(address[..^4] + "0000")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_page_fits_every_screen_with_a_photo_wider_than_it(string language)
    {
        var id = await Raised();
        await using var visitor = await chromium.AtDesk(site, "analyst-mombasa");
        var page = await visitor.Open($"{language}/desk/concerns/{id}");
        await page.EvaluateAsync("() => document.querySelector('.attached img').setAttribute('width', '4000')");
        await page.ShouldFit(language);
        (await page.EvaluateAsync<bool>("() => document.querySelector('.attached audio').error === null")).ShouldBeTrue();
    }

    private async Task<HttpClient> Client(string signIn)
    {
        var cookies = new CookieContainer();
        cookies.Add(site.Address, new Cookie("jukwaa", await site.Session(signIn)));
        return new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = site.Address };
    }

    private async Task<string> Raised()
    {
        var id = $"c-{Guid.NewGuid():N}";
        var files = new Attachments(site.Database, null, new(new byte[VoiceKey.Length]), TimeProvider.System);
        await site.Do(A.Concern(id).Unpublished(), Actor.On("web"));
        foreach (var bytes in (byte[][])[Pictures.Jpeg(), Sounds.File("tone.m4a")])
        {
            using MemoryStream file = new(bytes);
            var (named, refusal) = await files.Keep(file, $"{id} {bytes.Length}", id, Stop);
            refusal.ShouldBeNull();
            await site.Do(new AttachFile(Guid.NewGuid(), id, named!), Actor.On("web"));
        }

        return id;
    }
}
