using System.Text;
using Jukwaa.Web.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>How the program that prints is started, and what is left behind. Most stand-ins are shells that write down what they were given.</summary>
public sealed class PrinterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("printer-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_told_nothing_of_our_settings_and_shut_off_from_the_network()
    {
        Environment.SetEnvironmentVariable("JUKWAA_PRINTER_TEST", "a password");
        var told = await Told("env; echo \"$@\"");
        told.ShouldContain("PATH=");
        told.ShouldNotContain("JUKWAA_");
        told.ShouldContain("--proxy-server=127.0.0.1:9");
    }

    [Fact]
    public async Task It_gets_the_page_in_a_folder_that_only_we_enter_and_that_is_gone_afterwards()
    {
        var told = await Told("pwd; stat -c %a . 2>/dev/null || stat -f %Lp .; cat page.html");
        var lines = told.Split('\n');
        lines[1].ShouldBe("700");
        lines[2].TrimStart('\uFEFF').ShouldBe("<p>Jambo, ñandú</p>");
        Directory.Exists(lines[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_stopped_with_what_it_started()
    {
        var alive = Path.Combine(_folder, "alive");
        using var printer = new Printer(Script($"(sleep 2; touch {alive}) & sleep 60")) { AtMost = TimeSpan.FromMilliseconds(300) };
        (await printer.Print("<p>", NullLogger.Instance, Stop)).ShouldBeNull();
        await Task.Delay(TimeSpan.FromSeconds(2.5), Stop);
        File.Exists(alive).ShouldBeFalse();
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("echo nothing >&2")]
    public async Task A_program_that_makes_nothing_makes_no_pdf_and_the_next_one_is_tried_all_the_same(string script)
    {
        using var printer = new Printer(Script(script));
        (await printer.Print("<p>", NullLogger.Instance, Stop)).ShouldBeNull();
        (await printer.Print("<p>", NullLogger.Instance, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_no_mishap_of_the_host()
    {
        var page = Path.Combine(_folder, "no-program");
        await File.WriteAllTextAsync(page, "no program", Stop);
        using var printer = new Printer(page);
        (await printer.Print("<p>", NullLogger.Instance, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_those_before_is_sent_away()
    {
        using var printer = new Printer(Script("sleep 60")) { AtMost = TimeSpan.FromSeconds(1.5), Turn = TimeSpan.FromMilliseconds(50) };
        var first = printer.Print("<p>", NullLogger.Instance, Stop);
        (await printer.Print("<p>", NullLogger.Instance, Stop)).ShouldBeNull();
        first.IsCompleted.ShouldBeFalse();
        (await first).ShouldBeNull();
    }

    [Fact]
    public void One_that_is_named_and_not_there_is_none()
    {
        Printer.Find(Path.Combine(_folder, "none")).ShouldBeNull();
        using var found = Printer.Find(Script("exit 0"));
        found.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_real_one_runs_no_script_and_fetches_nothing_of_this_machine()
    {
        Pdf.Needed();
        var secret = Path.Combine(_folder, "secret.txt");
        await File.WriteAllTextAsync(secret, "SECRET", Stop);
        using var printer = Pdf.Printer()!;
        var html = Paper.Of(
            $"<html><head></head><body><h1>Seen</h1><iframe src=\"file://{secret}\"></iframe><img onerror=\"document.title='x'\" src=x><p id=s></p>"
                + "<script>document.getElementById('s').textContent='RAN'</script></body></html>",
            "https://jukwaa.example"
        );
        var pdf = Pdf.Read((await printer.Print(html, NullLogger.Instance, Stop)).ShouldNotBeNull());
        pdf.Text.ShouldContain("Seen");
        pdf.Text.ShouldNotContain("SECRET");
        pdf.Text.ShouldNotContain("RAN");
    }

    /// <summary>What a script writes, which stands where the PDF would.</summary>
    private async Task<string> Told(string script)
    {
        using var printer = new Printer(Pdf.StandIn(_folder, script));
        return Encoding.UTF8.GetString((await printer.Print("<p>Jambo, ñandú</p>", NullLogger.Instance, Stop)).ShouldNotBeNull());
    }

    private string Script(string text) => Pdf.Shell(_folder, text);
}
