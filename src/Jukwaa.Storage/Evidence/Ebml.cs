namespace Jukwaa.Storage;

/// <summary>One element of EBML (RFC 8794).</summary>
/// <param name="At">Where its content begins.</param>
/// <param name="Open">Its length is not said: it ends where something begins that cannot be in it.</param>
internal readonly record struct Ebml(uint Id, int At, int End, bool Open)
{
    /// <summary>The element at a place; null when none begins there, or when it does not end within the bytes.</summary>
    public static Ebml? Read(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (
            at >= end
            || Number(bytes[at..end], keep: true, most: 4) is not { } id
            || Number(bytes[(at + id.Length)..end], keep: false, most: 8) is not { } size
        )
        {
            return null;
        }

        var content = at + id.Length + size.Length;
        var open = size.Value == (1UL << (7 * size.Length)) - 1;
        return open ? new((uint)id.Value, content, end, true)
            : size.Value <= (ulong)(end - content) ? new((uint)id.Value, content, content + (int)size.Value, false)
            : null;
    }

    /// <summary>A number that says by its first bits in how many bytes it is written.</summary>
    /// <param name="keep">These bits belong to it, as in an id.</param>
    /// <returns>Null when it is not whole, or longer than it may be.</returns>
    public static (ulong Value, int Length)? Number(ReadOnlySpan<byte> bytes, bool keep, int most)
    {
        var length = bytes.IsEmpty ? 0 : System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[0]) - 23;
        if (length is 0 || length > most || length > bytes.Length)
        {
            return null;
        }

        ulong value = keep ? bytes[0] : bytes[0] & ((1UL << (8 - length)) - 1);
        foreach (var next in bytes[1..length])
        {
            value = (value << 8) | next;
        }

        return (value, length);
    }
}
