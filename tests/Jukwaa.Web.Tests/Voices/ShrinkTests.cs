using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.EvidenceFiles;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A large photo is made smaller on the device that took it, and stands upright; where that cannot be done it goes as it is.</summary>
[Collection(TheVoices.Name)]
public sealed class ShrinkTests(VoiceSite site, Chromium chromium)
{
    private const string Secret = "-4.0435,39.6682";

    /// <summary>A picture of 3,000 × 1,500 points that packs badly, as base64.</summary>
    private const string Noise = """
        async () => { const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1500 }), pen = canvas.getContext('2d');
          const data = pen.createImageData(3000, 1500); let seed = 7;
          for (let i = 0; i < data.data.length; i++) { seed = (seed * 1103515245 + 12345) & 0x7fffffff; data.data[i] = i % 4 === 3 ? 255 : 96 + (seed >> 16) % 64; }
          pen.putImageData(data, 0, 0);
          const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9));
          return await new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(blob); }); }
        """;

    private const string Chosen = "() => [...document.getElementById('f-Photos').files].map(f => `${f.name} ${f.size}`)";

    [Theory]
    [InlineData("", "Made smaller on this device: ")]
    [InlineData("/sw", "Imepunguzwa kwenye kifaa hiki: ")]
    public async Task A_large_photo_is_made_smaller_before_it_is_sent_and_stands_upright(string language, string said)
    {
        await using var visitor = await chromium.Visitor(site.Address, width: 320, height: 800);
        var page = await ToCheck(visitor, language);
        var photo = await Large(page);
        await page.SetInputFilesAsync("#f-Photos", File("IMG_1.jpeg", photo));
        await page.WaitForSelectorAsync("[data-shrunk]:not(:empty)");
        (await page.InnerTextAsync("[data-shrunk]")).ShouldStartWith(said);
        await page.ShouldFit("made smaller");
        var chosen = (await page.EvaluateAsync<string[]>(Chosen)).ShouldHaveSingleItem().Split(' ');
        chosen[0].ShouldBe("IMG_1.jpg");
        int.Parse(chosen[1], System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(photo.Length / 2);
        var id = await Sent(page);
        (
            await site.List<string>(
                "select width || ' ' || height || ' ' || array_to_string(cleaned, ' ') from desk.attachment where concern = @id",
                new { id }
            )
        )
            .ShouldHaveSingleItem()
            .ShouldStartWith("1024 2048 ", Case.Sensitive, "the side that was up is up");
        (await site.List<bool>("select 'exif' = any(cleaned) from desk.attachment where concern = @id", new { id })).ShouldBe(
            [false],
            "it never left the device"
        );
    }

    [Fact]
    public async Task A_small_photo_and_what_is_no_photo_stay_as_they_are()
    {
        await using var visitor = await chromium.Visitor(site.Address, width: 320, height: 800);
        var page = await ToCheck(visitor, "");
        await page.SetInputFilesAsync("#f-Photos", [File("a.png", Pictures.Png()), File("b.jpg", new byte[600_000])]);
        await page.WaitForTimeoutAsync(300);
        (await page.EvaluateAsync<string[]>(Chosen)).ShouldBe([$"a.png {Pictures.Png().Length}", "b.jpg 600000"]);
        (await page.InnerTextAsync("[data-shrunk]")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_script_a_large_photo_goes_as_it_is_and_is_cleaned_on_arrival()
    {
        await using var scripted = await chromium.Visitor(site.Address);
        var photo = await Large(await scripted.Open(new Uri(site.Address, "/raise").ToString()));
        await using var visitor = await chromium.Visitor(site.Address, width: 320, height: 800, script: false);
        var page = await ToCheck(visitor, "");
        await page.SetInputFilesAsync("#f-Photos", File("IMG_1.jpg", photo));
        var id = await Sent(page);
        (
            await site.List<string>("select width || ' ' || height from desk.attachment where concern = @id and 'exif' = any(cleaned)", new { id })
        ).ShouldBe(["1500 3000"]);
        (await site.Anywhere(Secret)).ShouldBeEmpty();
    }

    private static FilePayload File(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "image/jpeg",
            Buffer = bytes,
        };

    /// <summary>A photo that a telephone held upright, which says where it was taken.</summary>
    private static async Task<byte[]> Large(IPage page)
    {
        var plain = Convert.FromBase64String(await page.EvaluateAsync<string>(Noise));
        plain.Length.ShouldBeInRange(1_000_000, 9_000_000);
        return [.. plain[..2], .. Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6), .. Bytes.Of(Secret)]), .. plain[2..]];
    }

    private async Task<IPage> ToCheck(IBrowserContext visitor, string language)
    {
        var page = await visitor.Open(new Uri(site.Address, language + "/raise").ToString());
        await page.FillAsync("#f-Text", "Kila usiku vijana wanavamia watu karibu na kivuko.");
        await Next(page, "where");
        await page.SelectOptionAsync("#f-County", "KE-01");
        foreach (var step in (string[])["spot", "who", "check"])
        {
            await Next(page, step);
        }

        return page;
    }

    private static async Task Next(IPage page, string step)
    {
        await page.ClickAsync("button[value=next]");
        await page.WaitForSelectorAsync($"input[name=Step][value={step}]", new() { State = WaitForSelectorState.Attached });
    }

    private async Task<string> Sent(IPage page)
    {
        await page.ClickAsync("button[value=send]");
        await page.WaitForSelectorAsync(".receipt");
        return await site.ConcernOf(VoiceSite.ReceiptIn(await page.InnerTextAsync(".receipt")));
    }
}
