using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Measuring;

/// <summary>The places of Kenya as a gazetteer, and how well messages' places are found with it.</summary>
internal static class Kenya
{
    public const string OrdinaryFile = "src/Jukwaa.Insights/Text/Places/not-places.txt";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _units = Csv.Rows(Checkout.Read("data", "kenya", "units.csv"));

    public static IReadOnlyList<PlaceName> Names { get; } =
    [
        .. _units.Select(u => new PlaceName(u["name"], u["code"], u["level"], u["parent"].Length > 0 ? u["parent"] : null)),
        .. Csv.Rows(Checkout.Read("data", "kenya", "names.csv")).Select(n => new PlaceName(n["name"], n["unit"], n["kind"])),
    ];

    private static readonly Dictionary<string, string> _paths = _units.ToDictionary(u => u["code"], u => u["path"]);

    private static readonly Lazy<Gazetteer> _gazetteer = new(() => new(Names));

    public static Gazetteer Gazetteer => _gazetteer.Value;

    public static string Path(string code) => _paths[code];

    /// <summary>The part of a path that names the county, or all of it above.</summary>
    public static string County(string code) => string.Join('/', _paths[code].Split('/').Take(3));

    /// <summary>
    /// Single-word names that texts use as other words: in small letters where the text has capitals, or beside what the message names as its place,
    /// more often than as a place.
    /// </summary>
    public static string Ordinary
    {
        get
        {
            var names = Names.Select(n => PlaceWords.Fold(n.Name)).ToHashSet();
            Dictionary<string, int> uses = [];
            foreach (
                var (text, place) in Message
                    .Train.Select(m => (m.Text, m.Place))
                    .Concat(RecordOf2025.Texts.SelectMany(t => new[] { (t.English, ""), (t.Kiswahili, "") }))
            )
            {
                var own = PlaceWords.Of(place).Select(w => w.Folded).ToHashSet();
                foreach (var word in PlaceWords.Of(text).Where(w => names.Contains(w.Folded)))
                {
                    var weight =
                        own.Contains(word.Folded) ? -2
                        : word.Capital ? 0
                        : 1;
                    uses[word.Folded] = uses.GetValueOrDefault(word.Folded) + weight;
                }
            }

            var lines = uses.Where(u => u.Value > 0)
                .Select(u => u.Key)
                .Order(StringComparer.Ordinal)
                .Chunk(20)
                .Select(l => string.Join(' ', l) + "\n");
            return "# Names of places that are mostly other words. Made by bench/run places from data/text and data/record: do not edit.\n"
                + string.Concat(lines);
        }
    }

    /// <summary>
    /// Of messages that name a place with a code: whether the first candidate of any mention is that unit, and whether it lies in its county.
    /// </summary>
    public static (int Count, double Found, double Unit, double County, double Precision) Measure(IReadOnlyList<Message> messages)
    {
        var (named, coded) = (messages.Where(m => m.Place.Length > 0).ToList(), messages.Where(m => m.PlaceCode.Length > 0).ToList());
        var mentions = messages.Select(m => (Message: m, Mentions: Gazetteer.Find(m.Text))).ToList();
        var right = mentions.Sum(m => m.Mentions.Count(x => Touches(m.Message, x)));
        return (
            coded.Count,
            Share(named, m => Gazetteer.Find(m.Text).Any(x => Touches(m, x))),
            Share(coded, m => Settled(m) == m.PlaceCode),
            Share(coded, m => Settled(m) is { } key && County(key) == County(m.PlaceCode)),
            (double)right / mentions.Sum(m => m.Mentions.Count)
        );
    }

    /// <summary>The smallest unit that the mentions of the message's own place come to.</summary>
    public static string? Settled(Message message) =>
        Gazetteer
            .Find(message.Text)
            .Where(m => Touches(message, m))
            .Select(m => m.Candidates[0].Key)
            .OrderByDescending(k => Path(k).Length)
            .FirstOrDefault();

    private static bool Touches(Message message, PlaceMention mention)
    {
        var place = PlaceWords.Of(message.Place).Select(w => w.Folded).ToList();
        return place.Count > 0 && PlaceWords.Of(message.Text.Substring(mention.Start, mention.Length)).Any(w => place.Contains(w.Folded));
    }

    private static double Share<T>(IReadOnlyCollection<T> of, Func<T, bool> right) => (double)of.Count(right) / of.Count;
}
