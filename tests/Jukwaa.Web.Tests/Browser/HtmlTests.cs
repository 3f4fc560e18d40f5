using System.Text.Json;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>The Nu HTML checker over one page of each kind in both languages, in one run of its Java program.</summary>
[Collection(RecordInBrowser.Name)]
public sealed class HtmlTests(RecordSite site)
{
    private const string Planted = "planted.html";

    private static readonly string Checker = Path.Combine(Checkout.Root, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public async Task The_Nu_checker_finds_no_error_on_any_kind_of_page_in_either_language()
    {
        Assert.SkipUnless(File.Exists(Checker), "The Nu HTML checker is not here: run npm ci.");
        Assert.SkipUnless(OnPath("java"), "The Nu HTML checker needs Java, and there is none.");
        using var place = new Throwaway();
        var files = await Save(place.Folder);
        files.Count.ShouldBeGreaterThan(40);
        // Beside the real pages lies a wrong one: a checker that says nothing of it was not at work.
        await File.WriteAllTextAsync(
            Path.Combine(place.Folder, Planted),
            "<!DOCTYPE html><html lang=en><title>Wrong</title><p id=a><p id=a>",
            TestContext.Current.CancellationToken
        );
        var told = await Told.Of("java", ["-Xss1m", "-jar", Checker, "--format", "json", "--stdout", "--errors-only", place.Folder]);
        var errors = Errors(told.Out, files);
        errors.Where(e => e.StartsWith(Planted, StringComparison.Ordinal)).ShouldNotBeEmpty();
        errors.Where(e => !e.StartsWith(Planted, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Saves every page under a number.</summary>
    /// <returns>File name to address.</returns>
    private async Task<Dictionary<string, string>> Save(string folder)
    {
        var files = new Dictionary<string, string>();
        foreach (var address in Pages.All.SelectMany(row => Pages.InBothLanguages(row.Data)))
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var file = $"{files.Count:000}.html";
            files[file] = address;
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            html.ShouldStartWith("<!DOCTYPE html>", customMessage: address);
            await File.WriteAllTextAsync(Path.Combine(folder, file), html, TestContext.Current.CancellationToken);
        }

        return files;
    }

    private static List<string> Errors(string report, Dictionary<string, string> files)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(Said)];

        string Said(JsonElement message)
        {
            var file = message.TryGetProperty("url", out var url) ? Path.GetFileName(url.GetString()!) : "";
            var extract = message.TryGetProperty("extract", out var part) ? part.GetString() : "";
            return $"{files.GetValueOrDefault(file, file)}: {message.GetProperty("message").GetString()} {extract}";
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
