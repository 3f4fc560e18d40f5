using Dapper;

namespace Jukwaa.Open;

/// <summary>Conditions of a list, each with the values it needs. Text from outside goes in as a value only, never as SQL.</summary>
internal sealed class Clauses
{
    private readonly List<string> conditions = [];

    internal DynamicParameters Values { get; } = new();

    internal string Where => conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions);

    /// <summary>Adds a condition with its value, when there is one.</summary>
    internal Clauses When(string name, object? value, string condition)
    {
        if (value is null or "")
        {
            return this;
        }

        Values.Add(name, value);
        return Always(condition);
    }

    internal Clauses Always(string condition)
    {
        conditions.Add(condition);
        return this;
    }

    internal Clauses If(bool wanted, string condition) => wanted ? Always(condition) : this;

    /// <summary>
    /// Everything in a place with all below it: by the place itself, or by the county where it was said. The value is a code
    /// (KE-01, KE-W0001) or the slug of a county or region.
    /// </summary>
    internal Clauses Within(string? place, params string[] codes) =>
        When(
            "place",
            place,
            $"""
            exists (select 1 from open.place a join open.place b on b.path = a.path or b.path like a.path || '/%'
                    where (a.code = @place or (a.slug = @place and a.level in ('county', 'region', 'country')))
                      and b.code in ({string.Join(", ", codes)}))
            """
        );

    /// <summary>Words found anywhere in a folded text: each word must occur.</summary>
    internal Clauses Words(string? q, params string[] columns) =>
        When(
            "q",
            string.IsNullOrWhiteSpace(q) ? null : q.Trim(),
            $"""
            not exists (select 1 from unnest(string_to_array(open.fold(@q), ' ')) as a(word)
                        where position(a.word in open.fold(concat_ws(' ', {string.Join(", ", columns)}))) = 0)
            """
        );

    internal Clauses Part(Paging paging)
    {
        Values.Add("offset", paging.Offset);
        Values.Add("limit", paging.Limit);
        return this;
    }
}

internal static class Lists
{
    /// <summary>One part of a filtered list and its total, in one round trip.</summary>
    internal static Task<Page<T>> List<T>(
        this OpenRecord record,
        string select,
        string from,
        Clauses clauses,
        string order,
        Paging paging,
        CancellationToken cancel
    )
    {
        var sql = $"select count(*)::int {from} {clauses.Where}; {select} {clauses.Where} order by {order} offset @offset limit @limit;";
        return record.Together(
            sql,
            clauses.Part(paging).Values,
            async grid =>
            {
                var total = await grid.ReadSingleAsync<int>();
                return new Page<T>((await grid.ReadAsync<T>()).AsList(), total, paging.Offset, paging.Limit);
            },
            cancel
        );
    }
}
