using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>What a row will be.</summary>
/// <param name="Line">As the program that made the table counts.</param>
/// <param name="Key">What tells it from all other rows of its pile: the number of its form, else all that it says.</param>
/// <param name="Theme">Under which it waits to be read.</param>
/// <param name="Careful">Whether its words ask for more care than the theme that was typed.</param>
/// <param name="By">The post that records it.</param>
internal sealed record PaperRow(
    int Line,
    string Key,
    string? Number,
    DateOnly On,
    Place Place,
    string Theme,
    bool Careful,
    string Group,
    string Text,
    string? Proposal,
    string Language,
    Office By
)
{
    /// <summary>A log line or an exception must not tell what was said.</summary>
    public override string ToString() => $"line {Line}";
}

/// <summary>A row that cannot be recorded, with the sentence that says why and what to do.</summary>
internal sealed record RefusedRow(int Line, IReadOnlyList<string> Cells, string Why);

/// <summary>All rows of a table.</summary>
/// <param name="Missing">A column that is not there and must be; null = none.</param>
internal sealed record PaperPlan(IReadOnlyList<PaperRow> Rows, IReadOnlyList<RefusedRow> Refused, string? Missing = null);
