using Jukwaa.Insights.Measuring;
if (args[0] == "language") { File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write()); return; }
if (args[0] == "places") { File.WriteAllText(Path.Combine(Checkout.Root, Kenya.OrdinaryFile), Kenya.Ordinary); return; }
foreach (var (n, set) in new[] { ("train", Message.Train), ("dev", Message.Dev) })
{
    var w = System.Diagnostics.Stopwatch.StartNew();
    Console.WriteLine($"{n} {Kenya.Measure(set)} {w.ElapsedMilliseconds} ms");
}
foreach (var m in Message.Train.Concat(Message.Dev).Where((_, i) => i % 3 == 0))
{
    var f = Kenya.Gazetteer.Find(m.Text);
    var s = Kenya.Settled(m);
    if (m.PlaceCode != "" ? s != m.PlaceCode : f.Count > 0) Console.WriteLine($"{(m.Place == "" ? "WRONG" : s is null ? "MISSED" : "OTHER")} [{m.Place}] {m.PlaceCode} got {s} [{string.Join(", ", f.Select(x => m.Text.Substring(x.Start, x.Length) + " " + x.Candidates[0].Key + " " + x.Candidates[0].Kind + " " + string.Join('+', x.Candidates[0].Reasons)))}] {m.Text[..Math.Min(100, m.Text.Length)]}");
}
