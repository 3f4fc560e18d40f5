using System.Globalization;
using System.Text.RegularExpressions;

namespace Jukwaa.Domain.Commitments;

/// <summary>
/// Reads an amount as said where it is one plain count of things: "10,000 officers". Ranges ("160 to 500 officers"), bounds ("more than
/// 3,000 vehicles"), money, shares ("10 per cent": of what?), lengths of time ("3 years maximum"), hours and ages are kept as words
/// only: as a bare number they would be added up and mislead. English word order; the words as said are shown in any case.
/// </summary>
public static partial class Quantity
{
    /// <summary>The count and its unit (one to three words, as said); null when the words are anything else.</summary>
    public static (decimal Count, string Unit)? Read(string? words) =>
        Plain().Match((words ?? "").Trim()) is { Success: true } found
        && decimal.TryParse(found.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
            ? (count, found.Groups["unit"].Value)
            : null;

    [GeneratedRegex(
        @"^(?<count>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}) (?!(?:am|pm|per|percent|or|to|and|a|of|hundred|thousand|million|billion|days?|weeks?|months?|years?|hours?|minutes?)\b)(?<unit>\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,2})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plain();
}
