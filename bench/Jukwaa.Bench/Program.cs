using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Similar;
if (args[0] == "language") { File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write()); return; }
Console.WriteLine(Duplicates.ByWords);
Console.WriteLine(Duplicates.ByLetters);
Console.WriteLine(Duplicates.Fused);
Console.WriteLine(Duplicates.PairPrecision);
var words = Message.All.Select(m => m.Text.Split(' ')).ToList();
SimilarIndex index = new();
var w = System.Diagnostics.Stopwatch.StartNew();
for (var i = 0; i < 100000; i++)
{
    var (a, b, c) = (words[i * 7 % words.Count], words[i * 13 % words.Count], words[(i / 11 * 17 + i) % words.Count]);
    index.Add($"t{i}", string.Join(' ', a.Take(8).Concat(b.Skip(3).Take(10)).Concat(c.Skip(5).Take(10))) + " " + i);
}
Console.WriteLine($"add 100k {w.ElapsedMilliseconds} ms, memory {GC.GetTotalMemory(true) / 1e6} MB");
for (var r = 0; r < 3; r++) { w.Restart();
for (var i = 0; i < 50; i++) index.Find(Message.All[i * 7].Text);
Console.WriteLine($"query {w.ElapsedMilliseconds / 50.0} ms"); }
w.Restart(); for (var i = 0; i < 30000; i++) index.Remove($"t{i}"); Console.WriteLine($"remove 30k {w.ElapsedMilliseconds} ms");
