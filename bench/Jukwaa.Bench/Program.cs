using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Language;
using Jukwaa.Insights.Text.Themes;
if (args[0] == "language") { File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write()); return; }
string Code(Tongue t) => t switch { Tongue.English => "en", Tongue.Kiswahili => "sw", Tongue.Mixed => "mix", _ => "?" };
foreach (var (n, set) in new[] { ("train", Message.Train), ("dev", Message.Dev) })
{
    var e = Evaluation.Of([.. set.Select(m => new Judged(m.Language, Code(Languages.Of(m.Text).Tongue)))]);
    Console.WriteLine($"{n} {e.Accuracy:F3} {e.MacroF1:F3}");
    foreach (var l in e.Labels) Console.WriteLine(l);
    foreach (var l in e.Confusions) Console.WriteLine(l);
}
foreach (var m in Message.Dev) { var r = Languages.Of(m.Text); if (Code(r.Tongue) != m.Language) Console.WriteLine($"{m.Language} {r.Tongue} {r.English:F2} {r.Kiswahili:F2} {r.Sheng:F2} {m.Text}"); }
foreach (var m in Message.Dev.Where(m => m.Language == "en")) { var r = Languages.Of(m.Text); if (r.English < 0.9) Console.WriteLine($"{m.Text}\n" + string.Join(' ', Jukwaa.Insights.Text.Normal.Writing.Words(m.Text).Where(w => LanguageModel.Embedded.OfWord(w) + LanguageModel.Embedded.OfLetters(w) > -.4).Select(w => $"{w}:{LanguageModel.Embedded.OfWord(w):F1}+{LanguageModel.Embedded.OfLetters(w):F1}"))); }
