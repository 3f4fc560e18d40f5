using System.Globalization;
using System.Text;
using Dapper;
using Jukwaa.Open.Places;

namespace Jukwaa.Open.Search;

/// <summary>
/// Search over the whole record in both languages. A word that occurs in the record, or begins a word of it, must occur; a word
/// that does not is taken for a typing error and compared by trigrams. When nothing holds all the words, what holds half of them is given.
/// </summary>
/// <param name="Q">As typed; the first 200 characters and 8 words are read.</param>
/// <param name="Language">en or sw: the language of titles and snippets. Words of either language are found.</param>
/// <param name="Kind">One of <see cref="Kinds"/> to see only that kind; null gives the best few of each.</param>
internal sealed record SearchQuery(string? Q, string Language = "en", string? Kind = null)
{
    internal const int LongestText = 200;
    internal const int MostWords = 8;
    internal const int FewOfEach = 5;
    internal const int MostPlaces = 5;

    // Below these a place is a chance likeness of letters. Words that the record knows are less likely to be a misspelt name,
    // and beside a place that was clearly named a misspelt one is not meant.
    private const float LeastPlaceScore = 0.42f;
    private const float LeastPlaceScoreOfKnownWords = 0.6f;

    // From here on a place was named, so a word the record does not know is that name and not a typing error.
    private const float ScoreOfANamedPlace = 0.85f;

    /// <summary>In the order in which groups are shown.</summary>
    internal static readonly IReadOnlyList<string> Kinds = ["county", "institution", "theme", "forum", "issue", "commitment", "concern", "report"];

    private const string WordsSql = """
        select w.word as text, exists (select 1 from open.search s
            where s.words @@ to_tsquery('simple', w.word || case when length(w.word) > 2 then ':*' else '' end)) as known
        from unnest(string_to_array(open.fold(@q), ' ')) with ordinality as w(word, n)
        where w.word <> '' order by w.n limit @most;
        """;

    internal async Task<SearchResults> Read(OpenRecord record, Paging paging, CancellationToken cancel)
    {
        var q = Tidy(Q);
        if (q.Length == 0)
        {
            return SearchResults.Nothing(q);
        }

        var words = Telling(await record.Rows<Word>(WordsSql, new { q, most = MostWords }, cancel));
        var places = words.Count == 0 ? [] : await PlaceReads.Named(record, q, null, MostPlaces, cancel);
        var clear = words.All(w => w.Known) || places.Any(p => p.Score >= LeastPlaceScoreOfKnownWords);
        var least = clear ? LeastPlaceScoreOfKnownWords : LeastPlaceScore;
        var named = places.Any(p => p.Score >= ScoreOfANamedPlace);
        var usable = words.Where(w => w.Known || (w.Text.Length > 3 && !named)).ToList();
        var found = await Matches(record, usable, all: true, paging, cancel);
        if (found.Count == 0 && usable.Count > 1)
        {
            found = await Matches(record, usable, all: false, paging, cancel);
        }

        return SearchResults.From(q, [.. places.Where(p => p.Score >= least)], found, words);
    }

    /// <summary>What is read of a text from outside: no characters that the database cannot hold, no more than it should.</summary>
    internal static string Tidy(string? q)
    {
        var text = new StringBuilder();
        foreach (var rune in (q ?? "").EnumerateRunes().Take(LongestText))
        {
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }

    // 'in', 'ya', 'wa' say little beside longer words.
    private static IReadOnlyList<Word> Telling(IReadOnlyList<Word> words) =>
        words.Any(w => w.Text.Length > 2) ? [.. words.Where(w => w.Text.Length > 2)] : words;

    private async Task<IReadOnlyList<Match>> Matches(OpenRecord record, List<Word> words, bool all, Paging paging, CancellationToken cancel)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var part = string.IsNullOrEmpty(Kind) ? Paging.From(0, FewOfEach) : paging;
        var args = new DynamicParameters(
            new
            {
                language = Language == "sw" ? "sw" : "en",
                kind = string.IsNullOrEmpty(Kind) ? null : Kind,
                offset = part.Offset,
                limit = part.Limit,
            }
        );
        for (var i = 0; i < words.Count; i++)
        {
            args.Add("w" + i.ToString(CultureInfo.InvariantCulture), words[i].Text);
            args.Add("t" + i.ToString(CultureInfo.InvariantCulture), words[i].Prefix);
        }

        return await record.Together(
            MatchSql.For(words, all),
            args,
            async grid =>
            {
                await grid.ReadAsync<string>();
                return (await grid.ReadAsync<Match>()).AsList();
            },
            cancel
        );
    }
}
