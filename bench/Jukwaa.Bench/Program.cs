using System.Diagnostics;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Themes;

void P(string n, Evaluation e) => Console.WriteLine($"{n}: acc {e.Accuracy:F3} macro {e.MacroF1:F3} weighted {e.WeightedF1:F3} ece {e.CalibrationError:F3} n {e.Count}");
foreach (var l in new[] { "swh_Latn", "eng_Latn" })
{
    P("sib dev " + l, GoldenTexts.Judge(GoldenTexts.Topics(l, "train"), GoldenTexts.Topics(l, "dev")));
    P("sib cv " + l, GoldenTexts.CrossValidate([.. GoldenTexts.Topics(l, "train"), .. GoldenTexts.Topics(l, "dev")]));
}
P("afrisenti dev", GoldenTexts.Judge(GoldenTexts.Feelings("train"), GoldenTexts.Feelings("dev")));
var w = Stopwatch.StartNew();
var ex = Message.Train.Select(m => m.Example).ToList();
var model = ThemeModel.Train(ex);
Console.WriteLine($"train {ex.Count} in {w.ElapsedMilliseconds}");
P("own dev", GoldenTexts.Judge(ex, [.. Message.Dev.Select(m => m.Example)]));
List<Example> big = [.. Enumerable.Range(0, 3000).Select(i => Message.All[i % Message.All.Count]).Select((m, i) => m.Example with { Text = m.Text + " " + i })];
w.Restart();
ThemeModel.Train(big);
Console.WriteLine($"train {big.Count} in {w.ElapsedMilliseconds}");
