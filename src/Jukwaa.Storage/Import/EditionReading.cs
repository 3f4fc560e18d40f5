using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <param name="Series">Series of ids of its items.</param>
internal sealed record Edition(
    ForumDraft Forum,
    IReadOnlyList<ConcernDraft> Concerns,
    IReadOnlyList<CommitmentDraft> Commitments,
    IReadOnlyList<string> Series
);

/// <summary>Reads one edition: the forum of one county, what was raised and what was promised.</summary>
internal sealed class EditionReading(Reference reference, Companions companions, Problems problems)
{
    /// <summary>Most items of one kind in an edition: one to pair them with those on record takes time in the square of it.</summary>
    private const int Most = 2_000;

    /// <summary>Voices that are no people in the room.</summary>
    public static readonly IReadOnlyList<string> NotPresent = ["agenda", "report", "not-reported"];

    private readonly PlaceReading _places = new(reference, companions);

    private readonly VoiceReading _voices = new(reference, companions, problems);

    private readonly PromiseReading _promises = new(reference, companions, problems);

    /// <summary>The edition; null when its county is not known, and the problem says so.</summary>
    public Edition? Read(Node node, int year)
    {
        if (County(node) is not { } county)
        {
            return null;
        }

        var forum = string.Create(CultureInfo.InvariantCulture, $"{county.Slug}-{year}");
        var texts = node.Texts("sources").Select(s => s.Text is { } text ? TextRules.Address(text, s.Path, problems) : null).ToList();
        var sources = node.NoList("sources") ? null : texts;
        var held = node.Date("date");
        var concerns = Few(node, "concerns").Select(c => Concern(c, county, forum, held, sources)).OfType<ConcernDraft>().ToList();
        var commitments = Few(node, "commitments")
            .Select(c => _promises.OfEdition(c, county, forum, held, Cited(c, sources)))
            .OfType<CommitmentDraft>()
            .ToList();
        return new(Forum(node, forum, county, held, concerns, texts), concerns, commitments, [$"{county.Slug}-c", $"{county.Slug}-p"]);
    }

    private Place? County(Node node)
    {
        var name = node.Text("county", "Name the county, such as Mombasa.");
        if (name is null)
        {
            return null;
        }

        var county = _places.County(name);
        if (county is null)
        {
            problems.Add(node.At("county"), $"'{TextRules.Short(name)}' is not a county of Kenya: use one of the 47 names, such as 'Tana River'.");
        }
        else if (node.Number("county_code") is { } code && county.Code != string.Create(CultureInfo.InvariantCulture, $"KE-{code:00}"))
        {
            problems.Add(node.At("county_code"), $"{county.Name} has the code {county.Code[3..]}, not {code}: correct the code or the name.");
        }

        return county;
    }

    private IReadOnlyList<Node> Few(Node node, string name)
    {
        var items = node.Items(name);
        if (items.Count > Most)
        {
            problems.Add(node.At(name), $"One edition can hold {Most:N0} {name}; this one has {items.Count:N0}: bring the rest in as CSV.");
        }

        return [.. items.Take(Most)];
    }

    private ForumDraft Forum(Node node, string id, Place county, Period held, List<ConcernDraft> concerns, List<Said?> sources)
    {
        var number = node.Number("edition_no");
        return new(
            node.Path,
            id,
            county.Code,
            number ?? node.Number("sequence_inferred"),
            number is null && node.Has("sequence_inferred"),
            held,
            companions.Both(node.Text("date_note")),
            companions.Both(node.Text("venue")),
            [.. concerns.Where(c => c.Groups.Contains("agenda")).Select(c => c.Theme).Distinct()],
            [.. concerns.SelectMany(c => c.Groups).Except(NotPresent).Distinct()],
            [.. node.Items("officials").Select(Present)],
            companions.Both(node.Text("note")),
            [.. sources.OfType<Said>().Distinct()],
            [.. node.Items("follow_up").Select(Afterwards).OfType<AfterwardsDraft>()]
        );
    }

    private PresentDraft Present(Node node) =>
        new(
            Said.Plain("name", node.Text("name", "Give the name of the office holder.")),
            companions.Both(node.Text("role", "Give the office held."))
        );

    private AfterwardsDraft? Afterwards(Node node)
    {
        var summary = node.Text("summary", "Say what was reported afterwards.");
        var source = node.Text("source", "Give the address of the report.") is { } text ? TextRules.Address(text, node.At("source"), problems) : null;
        return summary is null || source is null ? null : new(node.Path, SpokenDate.In(summary), companions.Both(summary), source.Value);
    }

    private ConcernDraft? Concern(Node node, Place county, string forum, Period held, List<Said?>? sources)
    {
        var theme = Theme(node);
        var summary = node.Text("summary", "Write down what was said.");
        var words = node.Text("place");
        var groups = _voices.Read(node.Text("voiced_by"), node.At("voiced_by"));
        var cited = Cited(node, sources);
        return theme is null || summary is null
            ? null
            : new(
                node.Path,
                $"{county.Slug}-c",
                node.Text("id"),
                forum,
                county.Code,
                _places.Within(county, words).Code,
                companions.Both(words),
                theme,
                companions.Both(summary),
                companions.Both(node.Text("experience")),
                companions.Both(node.Text("proposal")),
                groups,
                held,
                cited,
                true
            );
    }

    private string? Theme(Node node)
    {
        var theme = node.Text("category", "Give the theme, by its key in the taxonomy.");
        if (theme is not null && !reference.Themes.ContainsKey(theme))
        {
            problems.Add(node.At("category"), $"'{TextRules.Short(theme)}' is not a theme: use a key of the taxonomy, such as 'gangs'.");
        }

        return theme;
    }

    /// <param name="sources">Null when they are no list: what cites them is then not at fault.</param>
    private IReadOnlyList<Said> Cited(Node node, List<Said?>? sources)
    {
        var cited = new List<Said>();
        foreach (var (path, number) in sources is null ? [] : node.Numbers("src"))
        {
            if (number is { } index && index >= 0 && index < sources!.Count)
            {
                cited.AddRange(new[] { sources[index] }.OfType<Said>());
            }
            else
            {
                var last = sources!.Count - 1;
                problems.Add(
                    path,
                    last < 0
                        ? "This edition has no sources to cite: list them, or take this number out."
                        : $"Give the number of a source of this edition, 0 to {last}."
                );
            }
        }

        return [.. cited.Distinct()];
    }
}
