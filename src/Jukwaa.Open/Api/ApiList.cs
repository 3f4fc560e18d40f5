using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Jukwaa.Open.Api;

/// <summary>A part of a list and where the next part is.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">Address of the next part; null at the end.</param>
/// <param name="Total">How many items the filter matches in all.</param>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next, int Total)
{
    internal static ApiList<T> Of(Page<T> page, HttpRequest request)
    {
        if (page.NextOffset is not { } offset)
        {
            return new(page.Items, null, page.Total);
        }

        var query = request
            .Query.Where(q => !q.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));
        return new(page.Items, QueryHelpers.AddQueryString(request.Path, query.Append(new("cursor", Part.CursorAt(offset)))), page.Total);
    }
}
