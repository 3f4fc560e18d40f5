using System.Text.RegularExpressions;

namespace Jukwaa.Insights.Text;

/// <summary>What has a shape of its own. No pattern looks back, so that a text of any kind is read in a time that grows with its length.</summary>
internal static class Patterns
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;

    private static readonly (Regex Shape, ProposalKind Kind, string Reason)[] _shapes =
    [
        (new(@"[a-z0-9][a-z0-9._%+\-]{0,63}@[a-z0-9][a-z0-9.\-]{0,80}\.[a-z]{2,10}\b", AnyCase), ProposalKind.Email, "email"),
        (
            new(@"\b[a-z0-9._\-]{2,40}\s(?:at|@)\s(?:gmail|yahoo|hotmail|outlook|icloud|ymail)\s?(?:dot|\.)\s?com\b", AnyCase),
            ProposalKind.Email,
            "email"
        ),
        (new(@"@[a-z][a-z0-9_.]{1,29}", AnyCase), ProposalKind.Person, "handle"),
        (new(@"(?:\+|\b00|\b)254[ .\-()]{0,2}0?[ .\-()]{0,2}[17](?:[ .\-()]{0,2}\d){8}\b", AnyCase), ProposalKind.Phone, "phone"),
        (new(@"\b[0o][ .\-]?[17](?:[ .\-]{0,2}\d){8}\b", AnyCase), ProposalKind.Phone, "phone"),
        (
            new(@"\b(?:simu|phone|tel|call|line|whatsapp|piga|nipigie|number|namba|nambari)[ .:]{1,3}[17]\d{2}[ .\-]?\d{3}[ .\-]?\d{3}\b", AnyCase),
            ProposalKind.Phone,
            "phone"
        ),
        (
            new(@"\b(?:ids?|kit|kitambulisho)[ .:]{1,3}(?:(?:no|number|namba|nambari)[ .:]{1,3})?\d{1,2}[ .]\d{3}[ .]\d{3}\b", AnyCase),
            ProposalKind.IdentityNumber,
            "number-of-a-paper"
        ),
        (new(@"\b0(?:20|4\d|5\d|6\d)[ \-]{1,2}\d{3,4}[ \-]?\d{3,4}\b", AnyCase), ProposalKind.Phone, "phone"),
        (new(@"\+\d{1,3}(?:[ .\-]{0,2}\d){7,12}\b", AnyCase), ProposalKind.Phone, "phone"),
        (new(@"\b[ap]\d{9}[a-z]\b", AnyCase), ProposalKind.IdentityNumber, "tax-pin"),
        (new(@"\b[A-Z]{1,2}\d{6,7}\b", Plain), ProposalKind.IdentityNumber, "passport"),
        (
            new(@"\bOB[ .:]{0,2}(?:(?:no|number|nambari|namba)[ .:]{0,2})?(?:\d{1,4}/){2,3}\d{2,4}\b", AnyCase),
            ProposalKind.IdentityNumber,
            "occurrence-book"
        ),
        (new(@"\bk(?:[a-z]{2}|m[a-z]{2}|t[a-z]{2})[ \-]?\d{2,3}[ \-]?[a-z]\b", AnyCase), ProposalKind.Vehicle, "number-plate"),
        (new(@"\b(?:GK[AB]?|CD|UN)[ \-]?[A-Z]?\d{3,4}[ \-]?[A-Z]?\b", Plain), ProposalKind.Vehicle, "number-plate"),
        (
            new(@"-?\b\d{1,2}\.\d{3,8}°?[ ]?[NS]?[ ]{0,2}[,;/ ][ ]{0,2}[EW]?[ ]?-?\d{1,3}\.\d{3,8}°?(?:[ ]?[EW]\b)?", Plain),
            ProposalKind.ExactPlace,
            "coordinates"
        ),
        (
            new(@"\b\d{1,2}°[ ]?\d{1,2}['′][^\n]{0,12}[NS][ ,]{0,3}\d{1,3}°[ ]?\d{1,2}['′][^\n]{0,12}[EW]\b", Plain),
            ProposalKind.ExactPlace,
            "coordinates"
        ),
        (new(@"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b", Plain), ProposalKind.ExactPlace, "plus-code"),
    ];

    public static IEnumerable<Proposal> Find(string text) =>
        from shape in _shapes
        from match in Matches(shape.Shape, text)
        select new Proposal(match.Index, match.Length, shape.Kind, shape.Reason);

    private static IEnumerable<Match> Matches(Regex shape, string text)
    {
        for (var match = shape.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }
}
