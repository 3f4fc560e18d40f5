using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Reads lines of commitments made in forums.</summary>
internal sealed class CommitmentLines(Reference reference, Companions companions, Problems problems)
{
    /// <summary>All columns, each of them needed in the first line.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "ref", "county", "forum", "wording", "language", "translation_en", "translation_sw", "speaker", "owner", "owner_inferred",
        "due_on", "due_words", "quantity", "scope", "made_on", "answers", "answers_reason", "sources",
    ];

    private readonly LineReading _lines = new(reference, companions, problems);

    public IReadOnlyList<CommitmentDraft> Read(IReadOnlyList<CsvRow> rows) => [.. rows.Select(Read).OfType<CommitmentDraft>()];

    private CommitmentDraft? Read(CsvRow row)
    {
        var (county, reference_, made) = (_lines.County(row), _lines.Ref(row), _lines.Date(row, "made_on"));
        var forum = row.Text("forum", "Give the id of the forum where it was promised, such as mombasa-2025.");
        var wording = _lines.Words(row, "wording", "Write down what was promised.");
        var (due, sources) = (Due(row, made), _lines.Sources(row));
        if (county is null || reference_ is null || forum is null)
        {
            return null;
        }

        var place = row.Text("scope") is { } scope && _lines.Places.Of(scope) is { } named ? named : county;
        var (owner, id) = (OwnerOf(row, place), $"{county.Slug}-p-{reference_}");
        var quantity = Quantity.Read(row.Text("quantity"));
        return new(
            row.Where, $"{county.Slug}-p", id, forum, null, place.Code, wording, _lines.Further(row, "speaker"), made,
            owner.Office, owner.Basis, Said.Plain(row.Text("language") ?? "en", owner.Words), owner.Supporting, due, _lines.Further(row, "due_words"),
            quantity?.Count, quantity?.Unit, _lines.Further(row, "quantity"), _lines.Further(row, "scope"), sources, Answers(row, id)
        );
    }

    /// <summary>The day that is given; else the one that the words give.</summary>
    private DateOnly? Due(CsvRow row, Period made)
    {
        if (row.Text("due_on") is null)
        {
            return DueWords.Read(row.Text("due_words"), made);
        }

        var due = _lines.Date(row, "due_on");
        if (due.Precision == DatePrecision.Month)
        {
            problems.Add(row.At("due_on"), "Give the last day here, such as 2025-12-31, or write the month in due_words.");
        }

        return due.To;
    }

    private Owner OwnerOf(CsvRow row, Place place)
    {
        var owner = OwnerWords.Read(row.Text("owner"), row.Text("owner_inferred"), reference, place.Code);
        if (owner.Unknown is { } unknown)
        {
            problems.Add(row.At(row.Text("owner") is null ? "owner_inferred" : "owner"), PromiseReading.UnknownBody(unknown));
        }

        return owner;
    }

    private static IReadOnlyList<AnswerDraft> Answers(CsvRow row, string id)
    {
        var concerns = row.List("answers").Distinct().ToList();
        var reason = concerns.Count == 0 ? null : row.Text("answers_reason", "Say why this commitment answers these concerns.");
        return [.. concerns.Select(c => new AnswerDraft(row.At("answers"), id, c, Said.Of(row.Text("language") ?? "en", reason)))];
    }
}
