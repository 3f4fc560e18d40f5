using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Jukwaa.Open.Api;

/// <summary>Which part of a list is asked for. Both are text, so that a bad one is refused like any other bad filter.</summary>
/// <param name="Limit">A whole number from 1 to 200.</param>
/// <param name="Cursor">From the address in <c>next</c>; not to be made up.</param>
internal sealed record Part(
    [property: Asked("limit", "How many items at most: 1 to 200, 50 when left out.")] string? Limit = null,
    [property: Asked("cursor", "Where to go on: taken from the address in next.")] string? Cursor = null
)
{
    private const string Prefix = "o1.";

    internal Paging Read(Check check)
    {
        var limit = Paging.Usual;
        if (!string.IsNullOrEmpty(Limit) && (!Whole(Limit, out limit) || limit is < 1 or > Paging.Most))
        {
            check.Add("limit", $"'limit' is a whole number from 1 to {Paging.Most}.", []);
        }

        var offset = 0;
        if (!string.IsNullOrEmpty(Cursor) && !TryOffset(Cursor, out offset))
        {
            check.Add("cursor", "No list gave out this cursor. Follow the address in 'next', or leave the cursor out to begin again.", []);
        }

        return Paging.From(offset, limit);
    }

    internal static string CursorAt(int offset) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + offset.ToString(CultureInfo.InvariantCulture)));

    private static bool TryOffset(string cursor, out int offset)
    {
        offset = 0;
        if (cursor.Length > 40 || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(Prefix, StringComparison.Ordinal) && Whole(text[Prefix.Length..], out offset) && offset <= Paging.Farthest;
    }

    private static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
