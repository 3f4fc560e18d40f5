using System.Globalization;

namespace Jukwaa.Open.Search;

/// <summary>A folded word of a query. Known: it occurs in the record, or begins a word of it.</summary>
internal sealed record Word(string Text, bool Known)
{
    /// <summary>As a tsquery: the word or, from 3 letters on, any word that begins with it.</summary>
    internal string Prefix => Text.Length > 2 ? Text + ":*" : Text;
}

/// <summary>One row found, with how many of its kind were found. A county is known by its slug, as in its address.</summary>
internal sealed record Match(string Kind, string Id, string Title, string Body, string? County, double Score, int OfKind);

/// <summary>
/// The select over <c>open.search</c> for so many words. Words are values (@w0 …, as tsquery @t0 …); only their number and whether
/// each is known shape the text. Each condition is one the GIN indexes answer.
/// </summary>
internal static class MatchSql
{
    // What a likeness of whole words must reach, of 1: chifs and chiefs have 0.44, rver and river 0.375, chifs and child 0.33.
    // Local to the batch, which is one transaction; compiling the plan would take longer than running it.
    private const string Likeness = "select set_config('pg_trgm.strict_word_similarity_threshold', '0.37', true) || set_config('jit', 'off', true);";

    internal static string For(IReadOnlyList<Word> words, bool all)
    {
        var hits = words.Select((w, i) => Hit(w, Number(i))).ToList();
        var need = all ? words.Count : (words.Count + 1) / 2;
        var scores = words.Select((w, i) => Score(w, Number(i)));
        return $"""
            {Likeness}
            with found as (
              select s.kind, s.id, max({string.Join(" + ", scores)}
                + case when s.lang = @language then 0.1 else 0 end
                + case s.kind when 'county' then 0.5 when 'institution' then 0.3 when 'theme' then 0.3 else 0 end) as score
              from open.search s
              where (@kind is null or s.kind = @kind) and ({string.Join(all ? " and " : " or ", hits)})
                and {string.Join(" + ", hits.Select(h => $"({h})::int"))} >= {Number(need)}
              group by s.kind, s.id
            ), ranked as (
              select f.*, row_number() over (partition by f.kind order by f.score desc, length(f.id), f.id) as place,
                (count(*) over (partition by f.kind))::int as of_kind
              from found f
            )
            select r.kind, coalesce((select p.slug from open.place p where r.kind = 'county' and p.code = r.id), r.id) as id, s.title, s.body, s.county, r.score::float8 as score, r.of_kind
            from ranked r join open.search s on s.kind = r.kind and s.id = r.id and s.lang = @language
            where r.place > @offset and r.place <= @offset + @limit order by r.place, r.kind
            """;
    }

    private static string Hit(Word word, string n) => word.Known ? $"s.words @@ to_tsquery('simple', @t{n})" : $"s.folded operator(public.%>>) @w{n}";

    // A word of the title counts double. A typing error never counts as much as the word itself.
    private static string Score(Word word, string n) =>
        word.Known
            ? $"""
                ((s.words @@ to_tsquery('simple', @t{n}))::int + (to_tsvector('simple', open.fold(s.title)) @@ to_tsquery('simple', @t{n}))::int)
                """
            : $"""
                case when s.folded operator(public.%>>) @w{n} then 0.8 * public.strict_word_similarity(@w{n}, s.folded)
                  + 0.8 * public.strict_word_similarity(@w{n}, open.fold(s.title)) else 0 end
                """;

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
