namespace Jukwaa.Open.Commitments;

/// <summary>A photo or a page that proves progress, cleaned of what it told besides, and shown by a publisher who is not of the office that promised.</summary>
/// <param name="Hash">SHA-256 of a salt and its bytes, hexadecimal.</param>
/// <param name="Kind">jpeg, png, webp or pdf.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Seq">Number of the fact, a report, that it goes with.</param>
internal sealed record ProofFile(string Hash, string Kind, int Size, long Seq)
{
    public string Url => Addresses.Evidence(Hash);

    internal bool IsPicture => Kind != "pdf";

    /// <summary>Of a commitment @id, in the order of its reports.</summary>
    internal const string OfCommitment = "select hash, kind, size, seq from open.evidence where commitment = @id order by seq, hash limit 100;";
}
