using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Jukwaa.Web.Printing;

/// <summary>
/// Makes PDFs of pages by a Chromium that is installed on this machine: one at a time, without network or our settings. What it is given and what it keeps stands in a
/// folder that only this user may enter, and is gone afterwards.
/// </summary>
/// <param name="program">Chromium, or its shell without windows.</param>
public sealed class Printer(string program) : IDisposable
{
    /// <summary>Where a system keeps it; the one without windows first, because it starts sooner.</summary>
    private static readonly string[] _places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    // A folder in memory, where there is one: pages of the desk hold words that are nobody else's.
    private const string InMemory = "/dev/shm";

    /// <summary>How often it is tried to remove what was printed.</summary>
    private const int Attempts = 10;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>How long one print may take.</summary>
    internal TimeSpan AtMost { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long somebody waits for those who print before.</summary>
    internal TimeSpan Turn { get; init; } = TimeSpan.FromSeconds(15);

    /// <param name="named">What whoever runs the host says (JUKWAA_CHROMIUM); null = where it usually is.</param>
    /// <returns>null when there is none: then no page offers a PDF.</returns>
    public static Printer? Find(string? named) => (named is null ? _places : [named]).FirstOrDefault(File.Exists) is { } found ? new(found) : null;

    /// <summary>Prints a page that needs nothing beside itself; see <see cref="Paper.Of"/>.</summary>
    /// <returns>The PDF; null when others are printing for too long, or it could not be made, which is logged.</returns>
    internal async Task<byte[]?> Print(string html, ILogger log, CancellationToken cancel)
    {
        if (!await _one.WaitAsync(Turn, cancel))
        {
            return null;
        }

        var folder = Path.Combine(Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), "jukwaa-print-" + Path.GetRandomFileName());
        try
        {
            Make(folder);
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, html, Encoding.UTF8, cancel);
            var said = await Run(folder, page, pdf, cancel);
            if (File.Exists(pdf))
            {
                return await File.ReadAllBytesAsync(pdf, cancel);
            }

            log.LogWarning("{Program} made no PDF: {Said}", program, said);
            return null;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(fault, "{Program} made no PDF.", program);
            return null;
        }
        finally
        {
            await Clear(folder, log);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <returns>The end of what it said, for the log.</returns>
    private async Task<string> Run(string folder, string page, string pdf, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, Arguments(folder, page, pdf)) { RedirectStandardError = true, WorkingDirectory = folder };
        // It is told nothing of ours: the address of the database holds a password.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("JUKWAA_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(AtMost);
        try
        {
            var said = await process.StandardError.ReadToEndAsync(bound.Token);
            await process.WaitForExitAsync(bound.Token);
            return said.Length > 500 ? said[^500..] : said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return $"it did not end within {AtMost.TotalSeconds:0} seconds";
        }
    }

    private static string[] Arguments(string folder, string page, string pdf) =>
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-sync",
            "--disable-component-update",
            "--disable-background-networking",
            // Whatever still asked for something would ask where nobody is.
            "--proxy-server=127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            "--no-pdf-header-footer",
            "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--print-to-pdf=" + pdf,
            // Chromium refuses to shut itself in for the user that may do everything.
            .. Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? (string[])["--no-sandbox"] : [],
            new Uri(page).AbsoluteUri,
        ];

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // A process of Chromium that is still ending may write into it once more.
    private static async Task Clear(string folder, ILogger log)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                if (attempt == Attempts)
                {
                    log.LogError(fault, "What was printed could not be removed: {Folder}", folder);
                    return;
                }

                await Task.Delay(100);
            }
        }
    }
}
