using Jukwaa.Insights.Bench;
using Jukwaa.Insights.Measuring;

switch (args.FirstOrDefault())
{
    case "text":
        Figures.Print(args.Contains("test"));
        Timings.Print();
        return 0;
    case "language":
        File.WriteAllText(Path.Combine(Checkout.Root, Corpus.ModelFile), Corpus.Trained.Write());
        return 0;
    case "places":
        File.WriteAllText(Path.Combine(Checkout.Root, Kenya.OrdinaryFile), Kenya.Ordinary);
        return 0;
    default:
        Console.Error.WriteLine("bench/run text [test] | language | places");
        return 1;
}
