using System.Text.Json;
using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

/// <summary>English and Kiswahili are equal: no text exists in one alone.</summary>
public sealed class LanguageTests
{
    private static IEnumerable<string> EnglishFiles => Checkout.Files.Where(f => f.EndsWith(".en.json", StringComparison.Ordinal));

    [Fact]
    public void Every_English_text_file_has_its_Kiswahili_twin_with_the_same_keys()
    {
        EnglishFiles.ShouldNotBeEmpty();
        foreach (var english in EnglishFiles)
        {
            var kiswahili = english.Replace(".en.json", ".sw.json", StringComparison.Ordinal);
            Checkout.Files.ShouldContain(kiswahili);
            Keys(kiswahili).ShouldBe(Keys(english), ignoreOrder: true, customMessage: english);
        }
    }

    [Fact]
    public void No_text_is_empty_and_both_name_the_same_gaps()
    {
        foreach (var english in EnglishFiles)
        {
            var texts = Texts(english);
            var twins = Texts(english.Replace(".en.json", ".sw.json", StringComparison.Ordinal));
            texts.Count.ShouldBeGreaterThan(0);
            foreach (var (key, text) in texts)
            {
                text.ShouldNotBeNullOrWhiteSpace(key);
                twins[key].ShouldNotBeNullOrWhiteSpace(key);
                Gaps(twins[key]).ShouldBe(Gaps(text), ignoreOrder: true, customMessage: $"{english}: {key}");
            }
        }
    }

    private static List<string> Gaps(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\w+\}").Select(m => m.Value).Distinct()];

    private static List<string> Keys(string file) => [.. Texts(file).Keys];

    private static Dictionary<string, string> Texts(string file)
    {
        using var json = JsonDocument.Parse(Checkout.Read(file));
        return Flatten("", json.RootElement).ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string prefix, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(p => Flatten($"{prefix}/{p.Name}", p.Value))
            : [new(prefix, element.ToString())];
}
