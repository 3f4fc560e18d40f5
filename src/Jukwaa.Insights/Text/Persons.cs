namespace Jukwaa.Insights.Text;

/// <summary>Finds names of people: behind a title or a naming word, two that stand together, one that is hardly anything else.</summary>
/// <param name="places">Names of places as they are written, which alone are nobody.</param>
internal sealed class Persons(IReadOnlyList<Token> words, IReadOnlySet<string> places)
{
    private const int LongestName = 5;

    public IEnumerable<Proposal> Find()
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (first, after, reason) = Introduced(at) ?? Bare(at) ?? Capitals(at) ?? (at, at, "");
            if (after > first)
            {
                yield return new(words[first].Start, words[after - 1].End - words[first].Start, ProposalKind.Person, reason);
                at = after - 1;
            }
        }
    }

    /// <summary>A name behind the word at <paramref name="at"/> that announces one.</summary>
    private (int First, int After, string Reason)? Introduced(int at)
    {
        var (from, sure) = (Follows(at), PersonWords.Naming.Contains(words[at].Plain));
        if (from < 0)
        {
            return null;
        }

        // OCS Likoni Peter Mwangi: the place belongs to the office.
        var office = PersonWords.Offices.Contains(words[at].Plain);
        while (office && from < words.Count && words[from].Joined && IsPlace(from))
        {
            from++;
        }

        var after = from;
        while (after < words.Count && after - from < LongestName && words[after].Joined && IsPart(after, from, sure))
        {
            after++;
        }

        return Trimmed(from, after) is var end && end > from
            ? (from, end, PersonWords.Titles.Contains(words[at].Plain) ? "title" : "naming-word")
            : null;
    }

    /// <summary>Where a name may begin behind the word at <paramref name="at"/>; -1 when that word announces none.</summary>
    private int Follows(int at)
    {
        var word = words[at].Plain;
        var pair = at + 1 < words.Count && words[at + 1].Joined && PersonWords.Pairs.Contains($"{word}|{words[at + 1].Plain}");
        var announces = PersonWords.Titles.Contains(word) || PersonWords.Naming.Contains(word) || PersonWords.Calling.Contains(word);
        return pair ? at + 2
            : announces ? at + 1
            : -1;
    }

    private bool IsPart(int at, int from, bool sure)
    {
        var word = words[at];
        if (word.Number || PersonWords.Titles.Contains(word.Plain))
        {
            return false;
        }

        if (PersonWords.Links.Contains(word.Plain))
        {
            return at + 1 < words.Count && words[at + 1] is { Joined: true, Capital: true };
        }

        var known = Names.Known.Contains(word.Plain);
        var capital = word.Capital && (!word.Shouted || known || sure) && !PersonWords.Public.Contains(word.Plain) && (!IsPlace(at) || known);
        return known || capital || (sure && at == from && word.Length > 1 && !PersonWords.NoName.Contains(word.Plain));
    }

    /// <summary>A name that nothing announces.</summary>
    private (int First, int After, string Reason)? Bare(int at)
    {
        var after = at;
        while (after < words.Count && after - at < LongestName && (after == at || words[after].Joined) && MayBeBare(after, at))
        {
            after++;
        }

        after = Trimmed(at, after);
        var run = Enumerable.Range(at, after - at).ToList();
        if (run.Count == 0 || (after < words.Count && words[after].Joined && NamesAThing(after)) || IsPlaceRun(at, after))
        {
            return null;
        }

        var known = run.Count(i => Names.Known.Contains(words[i].Plain));
        var telling = run.Count(i => Names.Telling(words[i]) && !IsPlace(i));
        var capitals = run.All(i => words[i].Capital || PersonWords.Links.Contains(words[i].Plain));
        return run.Count > 1 && (known > 1 || telling > 0) ? (at, after, "two-names")
            : telling > 0 && capitals ? (at, after, "known-name")
            : null;
    }

    // "Jana Otieno": a capital letter that only begins the sentence is no part of the name. Small letters count for names of the list alone.
    private bool MayBeBare(int at, int from)
    {
        var word = words[at];
        var known = Names.Known.Contains(word.Plain);
        if (word.Number || PersonWords.Public.Contains(word.Plain) || (PersonWords.Titles.Contains(word.Plain) && !known))
        {
            return at > from && PersonWords.Links.Contains(word.Plain) && at + 1 < words.Count && words[at + 1] is { Joined: true, Capital: true };
        }

        var link = at > from && PersonWords.Links.Contains(word.Plain) && at + 1 < words.Count && words[at + 1] is { Joined: true, Capital: true };
        var opening = word.Opens && !known && !(at + 1 < words.Count && words[at + 1] is { Joined: true, Capital: true } && LooksLikeAName(word));
        return known || link || (word.Capital && !word.Shouted && !opening && (!IsPlace(at) || at > from));
    }

    /// <summary>
    /// No list has every name. A capital letter inside a sentence, two of them at its beginning, or one before a verb of somebody ("Nkuruna alipigwa") may be one.
    /// </summary>
    private (int First, int After, string Reason)? Capitals(int at)
    {
        var after = at;
        while (
            after < words.Count && after - at < LongestName && (after == at || words[after] is { Joined: true, Opens: false }) && MayBeUnknown(after)
        )
        {
            after++;
        }

        if (after == at || (after < words.Count && words[after].Joined && NamesAThing(after)))
        {
            return null;
        }

        var acts = after < words.Count && words[after].Joined && PersonWords.Acts(words[after].Plain);
        return
            !words[at].Opens
            || (after - at > 1 && !PersonWords.Opening.Contains(words[at].Plain))
            || (acts && !PersonWords.Opening.Contains(words[at].Plain))
            ? (at, after, "capital-letter")
            : null;
    }

    private bool MayBeUnknown(int at)
    {
        var word = words[at];
        return word is { Capital: true, Shouted: false, Length: > 2 }
            && word.Text.Skip(1).Any(char.IsLower)
            && !PersonWords.Public.Contains(word.Plain)
            && !PersonWords.Titles.Contains(word.Plain)
            && !PersonWords.Ordinary.Contains(word.Plain)
            && !PersonWords.Announces(word.Plain)
            && !IsPlace(at);
    }

    private static bool LooksLikeAName(Token word) =>
        PersonWords.Links.Contains(word.Plain) || !PersonWords.NoName.Contains(word.Plain) && word.Length > 2;

    private int Trimmed(int from, int after)
    {
        while (after > from && (PersonWords.Links.Contains(words[after - 1].Plain) || (after - from == 1 && words[after - 1].Length == 1)))
        {
            after--;
        }

        return after;
    }

    private bool NamesAThing(int at) => words[at].Capital && PersonWords.Public.Contains(words[at].Plain) && words[at].Length > 2;

    private bool IsPlace(int at) =>
        places.Contains(words[at].Text)
        || (at + 1 < words.Count && places.Contains($"{words[at].Text} {words[at + 1].Text}"))
        || (at > 0 && places.Contains($"{words[at - 1].Text} {words[at].Text}"));

    private bool IsPlaceRun(int from, int after) => Enumerable.Range(from, after - from).All(IsPlace);
}
