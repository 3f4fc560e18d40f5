using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Reads what was promised, in an edition or in the national report.</summary>
internal sealed class PromiseReading(Reference reference, Companions companions, Problems problems)
{
    private readonly PlaceReading _places = new(reference, companions);

    /// <summary>A commitment of a county forum. It is to be done in the county, unless its scope names another place.</summary>
    public CommitmentDraft? OfEdition(Node node, Place county, string forum, Period made, IReadOnlyList<Said> sources)
    {
        var place = node.Text("scope") is { } scope && _places.Of(scope) is { } named ? named : county;
        return Read(node, $"{county.Slug}-p", forum, null, place.Code, made, sources);
    }

    /// <summary>A directive of a national report, for the whole country.</summary>
    public CommitmentDraft? OfReport(Node node, string report, Period made, IReadOnlyList<Said> sources) =>
        Read(node, ReportReading.Series, null, report, "KE", made, sources);

    private CommitmentDraft? Read(Node node, string series, string? forum, string? report, string place, Period made, IReadOnlyList<Said> sources)
    {
        var owner = OwnerOf(node, place);
        var (due, number) = (node.Text("deadline"), node.Text("number"));
        var quantity = Quantity.Read(number);
        return node.Text("summary", "Write down what was promised.") is not { } summary
            ? null
            : new(
                node.Path,
                series,
                node.Text("id"),
                forum,
                report,
                place,
                companions.Both(summary),
                companions.Both(node.Text("speaker")),
                made,
                owner.Office,
                owner.Basis,
                Said.Plain("en", owner.Words),
                owner.Supporting,
                DueWords.Read(due, made),
                companions.Both(due),
                quantity?.Count,
                quantity?.Unit,
                companions.Both(number),
                companions.Both(node.Text("scope")),
                sources
            );
    }

    private Owner OwnerOf(Node node, string place)
    {
        const string Named = "responsible_institution";
        var (named, inferred) = (node.Text(Named), node.Text($"{Named}_inferred"));
        var owner = OwnerWords.Read(named, inferred, reference, place);
        if (owner.Unknown is { } unknown)
        {
            problems.Add(node.At(named is null ? $"{Named}_inferred" : Named), UnknownBody(unknown));
        }

        return owner;
    }

    /// <summary>What to do about words for a body that no alias explains.</summary>
    public static string UnknownBody(string words) =>
        $"Nobody has said which body '{TextRules.Short(words)}' is: add the words to data/institutions/aliases.csv, with 'none' where they name nobody in particular.";
}
