using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>A file is what its bytes are, and every refusal says what to do.</summary>
public sealed class CleaningTests
{
    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<!doctype html><script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("PK\u0003\u0004")]
    [InlineData(" %PDF-1.5")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("RIFF")]
    [InlineData("\u00ff\u00d8")]
    public void What_is_no_photo_and_no_PDF_is_refused(string text) =>
        Cleaned.Refused(Bytes.Of(text)).ShouldBe(text == "" ? "file-empty" : "file-kind-unknown");

    [Fact]
    public void A_refusal_has_a_code_of_its_own_and_a_sentence()
    {
        var all = new[] { Cleaning.Broken, Cleaning.Unknown, Cleaning.Metadata, Cleaning.Active, Cleaning.Encrypted, Cleaning.TooManyPixels };
        all.Select(r => r.Code).Distinct().Count().ShouldBe(all.Length);
        all.ShouldAllBe(r => r.Message.EndsWith('.') && r.Message.Length > 40);
    }

    [Theory]
    [InlineData(50_000_000, 1, null)]
    [InlineData(50_000_001, 1, "picture-too-large")]
    [InlineData(0, 1, "file-broken")]
    [InlineData(1, -1, "file-broken")]
    public void Fifty_million_pixels_are_the_most(long width, long height, string? code)
    {
        string? refused = null;
        try
        {
            Cleaning.CheckPixels(width, height);
        }
        catch (BrokenFileException e)
        {
            refused = e.Refusal.Code;
        }

        refused.ShouldBe(code);
    }
}
