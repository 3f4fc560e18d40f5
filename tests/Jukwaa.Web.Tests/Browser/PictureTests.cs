using System.Globalization;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Record;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>
/// The main pages look as they were approved. What a hasty eye would not see is let pass: the mean colours of blocks are compared. After a change
/// that is wanted: run these tests with JUKWAA_APPROVE=1, look at the new pictures in Approved, and commit them.
/// </summary>
[Collection(RecordInBrowser.Name)]
public sealed class PictureTests(RecordSite site, Chromium chromium)
{
    private const int Block = 16;

    /// <summary>Of 255; a line of text that moved by half a line is above it, another smoothing of letters below.</summary>
    private const int Tolerance = 10;

    /// <summary>Share of the blocks that may differ.</summary>
    private const double Most = 0.004;

    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Jukwaa.Web.Tests", "Browser", "Approved");

    /// <summary>Where a page that differs is put to be looked at; not part of the repository.</summary>
    private static readonly string Now = Path.Combine(Checkout.Root, "var", "pictures");

    private static readonly bool Approving = Environment.GetEnvironmentVariable("JUKWAA_APPROVE") == "1";

    public static TheoryData<string, string, int> Taken =>
        [
            .. from page in (string[])
                ["home /", "county /counties/mombasa", "promise /commitments/lamu-p1", "commitments /commitments", "about /about"]
            from language in (int[])[0, 1]
            from width in language == 1 ? (int[])[320]
            : page == "home /" ? [320, 768, 1280]
            : [1280]
            let name = page.Split(' ')
            select (name[0] + (language == 1 ? "-sw" : ""), Pages.InBothLanguages(name[1])[language], width),
        ];

    [Theory, MemberData(nameof(Taken))]
    public async Task The_page_looks_as_it_was_approved(string name, string address, int width)
    {
        await using var visitor = await chromium.Visitor(site.Address, width, height: width == 320 ? 1200 : 900);
        var page = await visitor.Open(address);
        await SameLetters(page);
        var picture = await page.ScreenshotAsync();
        var approved = Path.Combine(Folder, $"{name}-{width}.png");
        if (Approving)
        {
            await File.WriteAllBytesAsync(approved, picture, TestContext.Current.CancellationToken);
        }

        File.Exists(approved).ShouldBeTrue($"{approved} is missing: run with JUKWAA_APPROVE=1 and look at it.");
        var differing = await Differing(page, await File.ReadAllBytesAsync(approved, TestContext.Current.CancellationToken), picture);
        if (differing > Most)
        {
            Directory.CreateDirectory(Now);
            await File.WriteAllBytesAsync(Path.Combine(Now, Path.GetFileName(approved)), picture, TestContext.Current.CancellationToken);
        }

        differing.ShouldBeLessThanOrEqualTo(Most, $"{address} at {width} pixels is not as approved: compare {approved} with its namesake in {Now}.");
    }

    [Fact]
    public async Task Another_green_and_a_missing_line_are_noticed()
    {
        await using var visitor = await chromium.Visitor(site.Address);
        var page = await visitor.Open("/");
        var before = await page.ScreenshotAsync();
        (await Differing(page, before, await page.ScreenshotAsync())).ShouldBe(0);
        await page.EvaluateAsync("() => document.documentElement.style.setProperty('--forest', '#0b3a5b')");
        (await Differing(page, before, await page.ScreenshotAsync())).ShouldBeGreaterThan(Most);
        await page.ReloadAsync();
        await page.EvaluateAsync("() => document.querySelector('.lead').remove()");
        (await Differing(page, before, await page.ScreenshotAsync())).ShouldBeGreaterThan(Most);
    }

    /// <summary>Other fonts break lines elsewhere: on a machine with other letters than the approved ones nothing can be compared.</summary>
    private static async Task SameLetters(IPage page)
    {
        var approved = Path.Combine(Folder, "letters.txt");
        var wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("DOM.enable");
        await wire.SendAsync("CSS.enable");
        var root = (await wire.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var heading = await wire.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = "h1" });
        var node = heading!.Value.GetProperty("nodeId").GetInt32();
        var fonts = (await wire.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
        var family = string.Join(", ", fonts.EnumerateArray().Select(f => f.GetProperty("familyName").GetString()));
        var length = await page.EvaluateAsync<double>(
            """
            () => { const pen = document.createElement('canvas').getContext('2d'), s = getComputedStyle(document.body);
              pen.font = `100px ${s.fontFamily}`; return pen.measureText('Ahadi zilizotekelezwa 0123456789').width; }
            """
        );
        var letters = string.Create(CultureInfo.InvariantCulture, $"{family}: {Math.Round(length)}");
        if (Approving)
        {
            await File.WriteAllTextAsync(approved, letters + "\n", TestContext.Current.CancellationToken);
        }

        var wanted = (await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).Trim();
        Assert.SkipUnless(letters == wanted, $"The approved pictures are in {wanted}, this machine writes in {letters}.");
    }

    /// <summary>The share of blocks whose mean colour differs, 0 to 1; 1 when the sizes do. The browser itself decodes the pictures.</summary>
    private static async Task<double> Differing(IPage beside, byte[] one, byte[] other)
    {
        var blank = await beside.Context.NewPageAsync();
        return await blank.EvaluateAsync<double>(
            """
            async ({ pictures, block, tolerance }) => {
              const means = async picture => {
                const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
                const { width, height } = bitmap, pen = new OffscreenCanvas(width, height).getContext('2d');
                pen.drawImage(bitmap, 0, 0);
                const pixels = pen.getImageData(0, 0, width, height).data, across = Math.ceil(width / block);
                const sums = new Float64Array(across * Math.ceil(height / block) * 4);
                for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i += 4) {
                  const at = ((y / block | 0) * across + (x / block | 0)) * 4;
                  for (let c = 0; c < 4; c++) sums[at + c] += c < 3 ? pixels[i + c] : 1;
                }
                return { size: `${width} ${height}`, sums };
              };
              const [one, other] = await Promise.all(pictures.map(means));
              if (one.size !== other.size) return 1;
              let differing = 0;
              for (let at = 0; at < one.sums.length; at += 4)
                if ([0, 1, 2].some(c => Math.abs(one.sums[at + c] - other.sums[at + c]) / one.sums[at + 3] > tolerance)) differing++;
              return differing / (one.sums.length / 4);
            }
            """,
            new
            {
                pictures = new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) },
                block = Block,
                tolerance = Tolerance,
            }
        );
    }
}
