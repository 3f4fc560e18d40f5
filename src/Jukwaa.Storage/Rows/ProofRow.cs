using Jukwaa.Domain.Commitments;

namespace Jukwaa.Storage;

/// <summary>A file that a report named as proof.</summary>
/// <param name="File">Hash of the passage that holds the hash of the file.</param>
/// <param name="Seq">The report that named it first.</param>
internal sealed record ProofRow(string Commitment, string File, long Seq, bool Shown, string? Withheld)
{
    public static IEnumerable<ProofRow> Of(Track track) =>
        ((Commitment)track.State).Files.Select(p => new ProofRow(track.Id, p.File, SeqOf(track, p.File), p.Shown, p.Withheld));

    private static long SeqOf(Track track, string file) => track.Steps.First(s => s.Fact is ProgressReported r && r.Files.Contains(file)).Row.Seq;
}
