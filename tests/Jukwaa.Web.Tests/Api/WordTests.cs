using System.Globalization;
using System.Text;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>q: every word must occur, in either language. What must come is found here by reading every item.</summary>
[Collection(NationalRecord.Name)]
public sealed class WordTests(RecordSite site)
{
    [Theory]
    [InlineData("police")]
    [InlineData("polisi")]
    [InlineData("ardhi")]
    [InlineData("land")]
    [InlineData("LAND")]
    [InlineData("cattle rustling")]
    [InlineData("rustling cattle")]
    [InlineData("wizi wa mifugo")]
    [InlineData("50%")]
    [InlineData("Murang'a")]
    public async Task Concerns_of_words_are_those_that_hold_all_of_them(string q)
    {
        var expected = (await site.All("/api/v1/concerns")).Where(c => Holds(q, Of(c, "summary"), Of(c, "placeWords"))).Select(Asking.Id);
        (await site.Ids($"/api/v1/concerns?q={Uri.EscapeDataString(q)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("vehicles")]
    [InlineData("magari")]
    [InlineData("officers")]
    [InlineData("police station")]
    public async Task Commitments_of_words_are_those_that_hold_all_of_them(string q)
    {
        var expected = (await site.All("/api/v1/commitments"))
            .Where(c =>
                Holds(
                    q,
                    Of(c, "wording"),
                    c.Text("ownerWords") ?? "",
                    c.GetProperty("institution") is { ValueKind: JsonValueKind.Object } body ? Of(body, "name") : ""
                )
            )
            .Select(Asking.Id)
            .ToList();
        expected.ShouldNotBeEmpty(q);
        (await site.Ids($"/api/v1/commitments?q={Uri.EscapeDataString(q)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("forums", "mombasa", "mombasa-2025")]
    [InlineData("institutions", "kra", "kra")]
    [InlineData("themes", "ardhi", "land_disputes")]
    [InlineData("issues", "mombasa", "mombasa-gangs")]
    public async Task A_word_finds_what_it_names(string noun, string q, string id) => (await site.Ids($"/api/v1/{noun}?q={q}")).ShouldContain(id);

    [Theory]
    [InlineData("places")]
    [InlineData("themes")]
    [InlineData("institutions")]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task A_word_that_nobody_said_finds_nothing(string noun) => (await site.Ids($"/api/v1/{noun}?q=zzqqzzqq")).ShouldBeEmpty();

    [Theory]
    [InlineData("'; drop table open.concern; --")]
    [InlineData("%' or '1'='1")]
    [InlineData("\\")]
    [InlineData("$1 @q :q")]
    public async Task Text_from_outside_is_never_sql(string q)
    {
        (await site.Ids($"/api/v1/concerns?q={Uri.EscapeDataString(q)}")).Count.ShouldBeLessThanOrEqualTo(174);
        (await site.Ids("/api/v1/concerns")).Count.ShouldBe(174);
    }

    private static string Of(JsonElement item, string text) =>
        item.GetProperty(text) is { ValueKind: JsonValueKind.Object } both ? $"{both.Text("en")} {both.Text("sw")}" : "";

    private static bool Holds(string q, params string[] texts) => Fold(q).Split(' ').All(Fold(string.Join(' ', texts)).Contains);

    /// <summary>Lower case, no accents, apostrophes dropped, other signs to one space.</summary>
    private static string Fold(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var words = new string([.. plain.Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
