using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;

if (args[0] == "language")
{
    File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write());
    return;
}
if (args[0] == "places")
{
    File.WriteAllText(Path.Combine(Checkout.Root, Kenya.OrdinaryFile), Kenya.Ordinary);
    return;
}
if (args[0] == "theme" && args.Length > 0)
{
    var e = GoldenTexts.Judge(
        [.. Message.Train.Select(m => m.Example), .. Record.Examples],
        [.. Message.Dev.Select(m => new Jukwaa.Insights.Text.Themes.Example(m.Text, m.Theme, Group: m.Language))]
    );
    Console.WriteLine(
        $"theme dev acc {e.Accuracy:F3} macro {e.MacroF1:F3} ece {e.CalibrationError:F3} "
            + string.Join(' ', e.Groups.Select(g => $"{g.Group} {g.Figures.Accuracy:F3}"))
    );
    if (args.Length > 1)
        foreach (var l in new[] { "swh_Latn", "eng_Latn" })
        {
            var c = GoldenTexts.CrossValidate([.. GoldenTexts.Topics(l, "train"), .. GoldenTexts.Topics(l, "dev")]);
            Console.WriteLine($"sib cv {l} {c.WeightedF1:F3} {c.MacroF1:F3}");
        }
    var ww = System.Diagnostics.Stopwatch.StartNew();
    Jukwaa.Insights.Text.Themes.ThemeModel.Train([.. Message.All.Select(m => m.Example), .. Message.All.Take(615).Select(m => m.Example)]);
    Console.WriteLine($"train 3000 {ww.ElapsedMilliseconds} ms {GC.GetTotalMemory(true) / 1e6} MB");
    return;
}
var w = System.Diagnostics.Stopwatch.StartNew();
var model = FlagModel.Train([.. Message.Train.Select(FlagMeasure.Example)]);
Console.WriteLine($"{w.ElapsedMilliseconds} ms");
foreach (var f in FlagMeasure.Of(Message.Dev, t => MessageFlags.Find(t)))
    Console.WriteLine($"words {f} R {f.Recall:F2} P {f.Precision:F2}");
foreach (var f in FlagMeasure.Of(Message.Dev, t => model.Read(t)))
    Console.WriteLine($"learned {f} R {f.Recall:F2} P {f.Precision:F2}");
foreach (var m in Message.Dev.Take(8))
    Console.WriteLine(
        m.Text
            + " => "
            + string.Join(
                "; ",
                model
                    .Read(m.Text)
                    .Select(f => f.Kind + (f.Learned ? "* " : " ") + string.Join(',', f.Evidence.Select(e => m.Text.Substring(e.Start, e.Length))))
            )
    );
