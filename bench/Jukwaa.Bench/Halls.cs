using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Jukwaa.Insights.Bench;

/// <summary>
/// Phones that join a hall of a running demonstration within a minute: each loads the page with its files, asks every four seconds what stands on the screen, presses "me
/// too" twice, and one in ten takes it back. Afterwards the number on the page must be that of the phones that did not.
/// </summary>
internal static partial class Halls
{
    private const int Seconds = 60,
        Every = 4;

    /// <param name="site">Of a demonstration with a forum in session that has something on its screen.</param>
    /// <param name="code">Of the hall, as its screen shows it.</param>
    /// <returns>Whether nothing failed and the number is right.</returns>
    public static async Task<bool> Run(Uri site, string code, int count)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = 2_000,
                UseCookies = false,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = site,
            Timeout = TimeSpan.FromSeconds(20),
        };
        var (took, failed, path, before) = (new ConcurrentBag<(string What, double Ms)>(), new ConcurrentBag<string>(), $"/hall/{code}", 0);
        using (var page = await client.GetAsync(new Uri(path, UriKind.Relative)))
        {
            before = Told(await page.Content.ReadAsStringAsync());
        }

        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var kept = (
            await Task.WhenAll(Enumerable.Range(0, count).Select(n => new Phone(client, path, n, took, failed).Visit(n * 20.0 / count)))
        ).Count(k => k);
        await Task.Delay(TimeSpan.FromSeconds(2));
        using var last = await client.GetAsync(new Uri(path, UriKind.Relative));
        var told = Told(await last.Content.ReadAsStringAsync());
        Console.WriteLine(
            $"{count:N0} phones, {took.Count:N0} requests in {watch.Elapsed.TotalSeconds:F0} s; the phones themselves took {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F0} s of a processor"
        );
        foreach (var what in took.GroupBy(t => t.What).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var sorted = what.Select(t => t.Ms).Order().ToList();
            Console.WriteLine(
                $"  {what.Key, -10} {sorted.Count, 8:N0}: half within {sorted[sorted.Count / 2], 5:F0} ms, 95 % within {sorted[sorted.Count * 95 / 100], 5:F0} ms, all within {sorted[^1], 5:F0} ms"
            );
        }

        foreach (var why in failed.GroupBy(f => f).OrderByDescending(g => g.Count()).Take(5))
        {
            Console.WriteLine($"  failed {why.Count():N0}: {why.Key}");
        }

        // What is below five is not told, so up to four may have pressed before.
        var right = told - before - kept is >= 0 and var more && more <= (before == 0 ? 4 : 0);
        Console.WriteLine(
            $"{kept:N0} phones stayed with what they pressed, {told - before:N0} more are told: {(right ? "none lost, none doubled" : "NOT the same")}"
        );
        return failed.IsEmpty && right;
    }

    /// <summary>The number that stands first on the page; 0 = fewer than five.</summary>
    private static int Told(string page) =>
        Number().Match(page) is { Success: true } found
            ? int.Parse(found.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex("([0-9,]+) phones? in the hall")]
    private static partial Regex Number();

    [GeneratedRegex("data-item=\"([0-9a-f-]{36})\"")]
    private static partial Regex Item();

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();

    private sealed class Phone(HttpClient client, string path, int n, ConcurrentBag<(string, double)> took, ConcurrentBag<string> failed)
    {
        private string? _cookie;
        private string? _tag;

        /// <summary>A minute in the hall.</summary>
        /// <param name="begins">Seconds until it joins.</param>
        /// <returns>Whether it supports what it pressed first, at the end.</returns>
        public async Task<bool> Visit(double begins)
        {
            var chance = new Random(n);
            await Task.Delay(TimeSpan.FromSeconds(begins));
            var clock = Stopwatch.StartNew();
            var page = await Ask("page", HttpMethod.Get, path);
            foreach (var asset in Asset().Matches(page).Select(m => m.Groups[1].Value).Distinct())
            {
                await Ask("file", HttpMethod.Get, asset);
            }

            if (Item().Match(page) is not { Success: true } found)
            {
                failed.Add("nothing stands on the screen");
                return false;
            }

            var (item, presses, back) = (found.Groups[1].Value, 1 + chance.Next(6), n % 10 == 0);
            for (var round = 0; begins + clock.Elapsed.TotalSeconds < Seconds; round++)
            {
                await Task.Delay(TimeSpan.FromSeconds(Every * (0.75 + chance.NextDouble() / 2)));
                await Ask("screen", HttpMethod.Get, path + "/now");
                // A thumb that is not sure presses twice.
                if (round == presses || round == presses + 1 || (back && round == presses + 3))
                {
                    await Ask("me too", HttpMethod.Post, path, item, back && round > presses + 1 ? "no" : "yes");
                    await Ask("page", HttpMethod.Get, path);
                }
            }

            return !back;
        }

        private async Task<string> Ask(string what, HttpMethod method, string address, string? item = null, string? give = null)
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
            if (_cookie is not null)
            {
                request.Headers.Add("Cookie", _cookie);
            }

            if (what == "screen" && _tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", _tag);
            }

            request.Content = item is null ? null : new FormUrlEncodedContent([new("Item", item), new("Give", give!)]);
            var watch = Stopwatch.StartNew();
            try
            {
                using var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                var same = answer.StatusCode == HttpStatusCode.NotModified;
                took.Add((same ? "unchanged" : what, watch.Elapsed.TotalMilliseconds));
                if (!same && (int)answer.StatusCode is not (200 or 302))
                {
                    failed.Add($"{what}: {(int)answer.StatusCode}");
                }

                _cookie ??= answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : null;
                _tag = what == "screen" && answer.Headers.ETag is { } tag ? tag.ToString() : _tag;
                return text;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                failed.Add($"{what}: {fault.GetType().Name}");
                return "";
            }
        }
    }
}
