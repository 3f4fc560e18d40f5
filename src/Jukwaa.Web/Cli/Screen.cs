using System.Globalization;
using Spectre.Console;

namespace Jukwaa.Web.Cli;

/// <summary>What a person sees: plain lines, and a progress bar where there is a terminal.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    internal static Screen Standard { get; } = new(AnsiConsole.Console);

    internal void Tell(string line) => console.Profile.Out.Writer.WriteLine(line);

    /// <summary>Runs long work that reports the share done, from 0 to 1. Without a terminal every quarter is a line.</summary>
    internal async Task<T> Progress<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        if (!console.Profile.Out.IsTerminal || !console.Profile.Capabilities.Ansi)
        {
            return await work(new Quarters(what, Tell));
        }

        return await console
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(what), maxValue: 1);
                var result = await work(new Follower<double>(share => bar.Value = Math.Clamp(share, 0, 1)));
                bar.Value = 1;
                return result;
            });
    }

    /// <summary>As a person reads a number: 12,345.</summary>
    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As a person reads a duration: 1.5 s.</summary>
    internal static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private sealed class Quarters(string what, Action<string> tell) : IProgress<double>
    {
        private int told = -1;

        public void Report(double value)
        {
            var quarter = (int)(Math.Clamp(value, 0, 1) * 4);
            if (quarter > told)
            {
                told = quarter;
                tell($"{what}: {quarter * 25} %");
            }
        }
    }
}
