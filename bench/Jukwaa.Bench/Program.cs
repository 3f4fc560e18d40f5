using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;
if (args[0] == "language") { File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write()); return; }
if (args[0] == "places") { File.WriteAllText(Path.Combine(Checkout.Root, Kenya.OrdinaryFile), Kenya.Ordinary); return; }
foreach (var (n, set) in new[] { ("train", Message.Train), ("dev", Message.Dev) })
    foreach (var f in FlagMeasure.Of(set)) Console.WriteLine($"{n} {f} R {f.Recall:F2} P {f.Precision:F2}");
if (args.Length > 1)
{
    var kind = Enum.Parse<FlagKind>(args[1]);
    Dictionary<string, (int, int)> by = [];
    foreach (var m in Message.Train.Concat(args.Length > 2 ? Message.Dev : []))
    {
        var f = MessageFlags.Find(m.Text).FirstOrDefault(f => f.Kind == kind);
        if (f is null && FlagMeasure.IsMarked(m, kind)) Console.WriteLine("MISSED " + m.Text);
        foreach (var w in f?.Evidence.Select(e => m.Text.Substring(e.Start, e.Length).ToLowerInvariant()).Distinct() ?? [])
        {
            var (r, a) = by.GetValueOrDefault(w);
            by[w] = (r + (FlagMeasure.IsMarked(m, kind) ? 1 : 0), a + 1);
        }
    }
    Console.WriteLine(string.Join(' ', by.Where(b => b.Value.Item2 - b.Value.Item1 > 2).OrderBy(b => (double)b.Value.Item1 / b.Value.Item2).ThenByDescending(b => b.Value.Item2).Take(120).Select(b => $"{b.Key}:{b.Value.Item1}/{b.Value.Item2}")));
}
