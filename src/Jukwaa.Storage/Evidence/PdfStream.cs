namespace Jukwaa.Storage;

/// <summary>A stream of a PDF.</summary>
/// <param name="Start">First byte of its body.</param>
/// <param name="Dictionary">What stands before it, escapes undone.</param>
/// <param name="Unpacked">Its body inflated; null where it is not deflated.</param>
internal sealed record PdfStream(int Start, int Length, string Dictionary, byte[]? Unpacked)
{
    public bool Says(string name) => Dictionary.Contains(name, StringComparison.Ordinal);
}
