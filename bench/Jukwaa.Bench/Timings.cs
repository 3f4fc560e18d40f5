using System.Diagnostics;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Language;
using Jukwaa.Insights.Text.Places;
using Jukwaa.Insights.Text.Similar;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Bench;

/// <summary>How long the parts of Text take on this machine.</summary>
internal static class Timings
{
    private const int Texts = 100_000;

    public static void Print()
    {
        Console.WriteLine(
            $"Timings on {Environment.ProcessorCount} cores, in milliseconds: by the clock, and of processors (where others use the machine, look at these)"
        );
        List<Example> examples = [.. Enumerable.Range(0, 3000).Select(i => Message.All[i % Message.All.Count].Example)];
        var model = ThemeModel.Train(examples);
        Line("train themes on 3,000 texts", 1, _ => model = ThemeModel.Train(examples));
        Line("suggest a theme", 200, i => model.Read(Message.All[i].Text));
        Line("learn flags from 1,500 texts", 1, _ => FlagModel.Train([.. Message.Train.Select(FlagMeasure.Example)]));
        Line("flags by words", 200, i => MessageFlags.Find(Message.All[i].Text));
        Line("language", 200, i => Languages.Of(Message.All[i].Text));
        Line("build the gazetteer of Kenya", 1, _ => GC.KeepAlive(new Gazetteer(Kenya.Names)));
        Line("places of a message", 200, i => Kenya.Gazetteer.Find(Message.All[i].Text));
        SimilarIndex index = new();
        Line($"add a text to an index of {Texts:N0}", Texts, i => index.Add($"t{i}", MadeUp(i)));
        Line($"find similar ones among {Texts:N0}", 50, i => index.Find(Message.All[i * 7].Text));
        Line("take a text away", 1000, i => index.Remove($"t{i}"));
    }

    // Pieces of three messages, so that words are as frequent as in real ones.
    private static string MadeUp(int i)
    {
        string[] Words(int at) => Message.All[at % Message.All.Count].Text.Split(' ');
        return string.Join(' ', [.. Words(i * 7).Take(8), .. Words(i * 13).Skip(3).Take(10), .. Words((i / 11 * 17) + i).Skip(5).Take(10), $"{i}"]);
    }

    private static void Line(string what, int times, Action<int> body)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (var at = 0; at < times; at++)
        {
            body(at);
        }

        Console.WriteLine(
            $"  {what, -40} {watch.Elapsed.TotalMilliseconds / times, 12:F3} {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times, 12:F3}"
        );
    }
}
