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
    case "ussd" when args is [_, var site, ..] && Uri.TryCreate(site, UriKind.Absolute, out var address):
        return await Sessions.Run(address, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 10_000) ? 0 : 1;
    case "hall" when args is [_, var site, var code, ..] && Uri.TryCreate(site, UriKind.Absolute, out var address):
        return await Halls.Run(address, code, args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 1_000)
            ? 0
            : 1;
    default:
        Console.Error.WriteLine(
            "bench/run text [test] | language | places | ussd http://127.0.0.1:5080 [10000] | hall http://127.0.0.1:5080 7KM4P [1000]"
        );
        return 1;
}
