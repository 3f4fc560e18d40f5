using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jukwaa.Insights.Bench;

/// <summary>
/// Telephones that dial a running demonstration all at once. A third of the sessions drops at some step and is dialled again; each fifth question is asked twice, as
/// gateways do. Each must become one concern, none lost and none doubled: as many new facts as sessions, and a receipt of its own for each.
/// </summary>
internal static partial class Sessions
{
    private const int AtOnce = 64,
        Seed = 20261127;

    private static readonly string[] _steps = ["1", "1", "Vijana wanavamia watu usiku kwa stendi", "Kisumu", "1", "1", "1", "1"];

    /// <param name="site">Of a demonstration that nobody else uses meanwhile: "http://127.0.0.1:5080".</param>
    /// <param name="count">How many sessions.</param>
    /// <returns>Whether none was lost and none doubled.</returns>
    public static async Task<bool> Run(Uri site, int count)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = site };
        var before = await Facts(client);
        var (receipts, screens, watch) = (new ConcurrentBag<string>(), new ConcurrentBag<double>(), Stopwatch.StartNew());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (n, _) =>
            {
                var chance = new Random(Seed + n);
                var phone = new Phone(client, $"+2547{n:00000000}", chance, screens);
                receipts.Add(await phone.Tell(_steps, drops: n % 3 == 0 ? chance.Next(3, _steps.Length) : null));
            }
        );
        var (seconds, facts) = (watch.Elapsed.TotalSeconds, await Facts(client) - before);
        var sorted = screens.Order().ToList();
        Console.WriteLine($"{count:N0} sessions, {count / 3:N0} of them dropped and dialled again, in {seconds:F1} s: {count / seconds:F0} a second");
        Console.WriteLine(
            $"{sorted.Count:N0} screens: half within {sorted[sorted.Count / 2]:F0} ms, 99 % within {sorted[sorted.Count * 99 / 100]:F0} ms, all within {sorted[^1]:F0} ms"
        );
        Console.WriteLine(
            $"{receipts.Distinct().Count():N0} receipts, {facts:N0} new facts: {(facts == count ? "none lost, none doubled" : "NOT one each")}"
        );
        return facts == count && receipts.Distinct().Count() == count;
    }

    private static async Task<long> Facts(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).RootElement.GetProperty("seq").GetInt64();

    [GeneratedRegex("([0-9A-Y]{4}-){3}[0-9A-Y]{4}")]
    private static partial Regex Receipt();

    private sealed class Phone(HttpClient client, string number, Random chance, ConcurrentBag<double> screens)
    {
        private string _session = "",
            _typed = "";

        /// <summary>Tells all; where it drops it dials again and goes on where it was.</summary>
        /// <returns>The receipt.</returns>
        public async Task<string> Tell(string[] steps, int? drops)
        {
            var screen = await Dial();
            for (var at = 0; at < steps.Length; at++)
            {
                screen = await Press(steps[at]);
                if (at + 1 == drops && at + 1 < steps.Length)
                {
                    await Dial();
                    screen = await Press("1");
                }
            }

            return Receipt().Match(screen) is { Success: true } found ? found.Value : throw new InvalidOperationException($"No receipt in: {screen}");
        }

        private Task<string> Dial()
        {
            (_session, _typed) = ($"{number}-{Guid.NewGuid()}", "");
            return Ask();
        }

        private async Task<string> Press(string keys)
        {
            _typed = _typed.Length == 0 ? keys : $"{_typed}*{keys}";
            var screen = await Ask();
            return chance.Next(5) == 0 ? await Ask() : screen;
        }

        private async Task<string> Ask()
        {
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["sessionId"] = _session,
                    ["serviceCode"] = "*384#",
                    ["phoneNumber"] = number,
                    ["networkCode"] = "63902",
                    ["text"] = _typed,
                }
            );
            var watch = Stopwatch.StartNew();
            using var answer = await client.PostAsync(new Uri("/channels/ussd/africastalking/demo", UriKind.Relative), form);
            var screen = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            screens.Add(watch.Elapsed.TotalMilliseconds);
            return screen;
        }
    }
}
