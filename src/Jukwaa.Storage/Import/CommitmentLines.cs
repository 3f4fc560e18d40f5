using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>Reads lines of commitments made in forums.</summary>
internal sealed class CommitmentLines(Reference reference, Companions companions, Problems problems)
{
    /// <summary>All columns, each of them needed in the first line.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "ref",
        "county",
        "forum",
        "wording",
        "language",
        "translation_en",
        "translation_sw",
        "speaker",
        "owner",
        "owner_inferred",
        "due_on",
        "due_words",
        "quantity",
        "scope",
        "made_on",
        "answers",
        "answers_reason",
        "sources",
    ];

    private readonly LineReading _lines = new(reference, companions, problems);

    public IReadOnlyList<CommitmentDraft> Read(IReadOnlyList<CsvRow> rows) => [.. rows.Select(Read).OfType<CommitmentDraft>()];

    private CommitmentDraft? Read(CsvRow row)
    {
        // Every cell is read, so that every problem is told, before a line that cannot be kept is dropped.
        var (county, key) = (_lines.County(row), _lines.Ref(row));
        var place = row.Text("scope") is { } scope && _lines.Places.Of(scope) is { } named ? named : county;
        var draft = Draft(row, $"{county?.Slug}-p", place?.Code ?? "KE");
        return county is null || key is null || draft.Forum is null
            ? null
            : draft with
            {
                Id = $"{draft.Series}-{key}",
                Answers = Answers(row, $"{draft.Series}-{key}"),
            };
    }

    private CommitmentDraft Draft(CsvRow row, string series, string place)
    {
        var (owner, made, quantity) = (OwnerOf(row, place), _lines.Date(row, "made_on"), Quantity.Read(row.Text("quantity")));
        return new(
            row.Where,
            series,
            null,
            row.Text("forum", "Give the id of the forum where it was promised, such as mombasa-2025."),
            null,
            place,
            _lines.Words(row, "wording", "Write down what was promised."),
            _lines.Further(row, "speaker"),
            made,
            owner.Office,
            owner.Basis,
            Said.Plain(row.Text("language") ?? "en", owner.Words),
            owner.Supporting,
            Due(row, made),
            _lines.Further(row, "due_words"),
            quantity?.Count,
            quantity?.Unit,
            _lines.Further(row, "quantity"),
            _lines.Further(row, "scope"),
            _lines.Sources(row)
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

    private Owner OwnerOf(CsvRow row, string place)
    {
        var owner = OwnerWords.Read(row.Text("owner"), row.Text("owner_inferred"), reference, place);
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
