using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>What is said in the small world, and taken down in its halls.</summary>
internal static partial class World
{
    // The first of two begins, the second is about it where it is a promise; each edit is another one.
    private static EditEntry Taken(Move move) =>
        Entry(move, move.Which % 2 == 0 ? null : Entries[0], ("theme", _themes[move.Other % 3]), ("careful", move.Manner % 3 == 0 ? "child" : null));

    private static EditEntry Mended(Move move) =>
        Entry(
            move,
            move.Which % 2 == 0 ? null : Entries[0],
            ("accuses", move.Manner % 4 == 0 ? "nps" : null),
            ("dropped", move.Other == 1 ? "mistake" : null)
        );

    private static EditEntry Entry(Move move, string? about, params (string Field, string? Code)[] fields)
    {
        var said = A.Words($"{Secret} {move.Manner}");
        var kept = fields
            .Where(f => about is null || f.Field == "dropped")
            .ToDictionary(f => f.Field, f => new FieldValue(f.Code, default), StringComparer.Ordinal);
        kept["words"] = new(null, said.Ref);
        return new(Id, Entries[move.Which % 2], Forums[0], about is null ? EntryKind.Concern : EntryKind.Commitment, about, [], kept, [said])
        {
            Place = "KE-01",
        };
    }

    private static RaiseNeed Need(Move move)
    {
        var said = A.Concern($"n{(move.Which % 2) + 1}", place: "KE-01", summary: Secret).Unpublished();
        return new(Id, said.Id, said.Details with { Groups = ["officers"], PlaceWords = default }, said.Texts);
    }

    private static CorrectConcern Corrected(RecordConcern concern, Move move) =>
        new(Id, concern.Id, concern.Details, A.Words($"{Mark(Concern(move.Which))} was misheard."), concern.Texts);
}
