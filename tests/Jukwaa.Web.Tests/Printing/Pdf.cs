using System.Net;
using System.Text;
using Jukwaa.Web.Printing;
using Shouldly;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>What stands in a PDF, read by a program of others.</summary>
/// <param name="Pages">Text of each page.</param>
/// <param name="Links">Addresses that can be tapped, each once.</param>
internal sealed record Pdf(IReadOnlyList<string> Pages, IReadOnlyList<string> Links, double Width, double Height)
{
    /// <summary>All pages in one line, each ligature as its letters.</summary>
    internal string Text => string.Join(' ', Pages).ReplaceLineEndings(" ").Normalize(NormalizationForm.FormKC);

    /// <summary>Chromium of this machine; null where there is none.</summary>
    internal static Printer? Printer() => Web.Printing.Printer.Find(Environment.GetEnvironmentVariable("JUKWAA_CHROMIUM"));

    /// <summary>A program that stands where Chromium would: what <paramref name="script"/> says is where the PDF would be.</summary>
    internal static string StandIn(string folder, string script) =>
        Shell(
            folder,
            $$"""
            for given in "$@"; do case "$given" in --print-to-pdf=*) out="${given#--print-to-pdf=}" ;; esac; done
            { {{script}}; } > "$out"
            """
        );

    /// <summary>A program of the shell.</summary>
    internal static string Shell(string folder, string text)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    /// <summary>Before a test that prints.</summary>
    internal static void Needed()
    {
        using var printer = Printer();
        Assert.SkipWhen(printer is null, "There is no Chromium here: install it, or name it in JUKWAA_CHROMIUM.");
    }

    internal static Pdf Read(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var pages = document.GetPages().ToList();
        var links = pages.SelectMany(p => p.GetHyperlinks()).Select(l => l.Uri).Distinct(StringComparer.Ordinal);
        return new([.. pages.Select(p => ContentOrderTextExtractor.GetText(p))], [.. links], pages[0].Width, pages[0].Height);
    }

    /// <summary>An answer that is a PDF.</summary>
    internal static Pdf Of(SignIn.Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Header("Content-Type").ShouldBe("application/pdf");
        return Read(answer.Bytes);
    }
}
