using System.Text.RegularExpressions;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Reads the cells that lines of concerns and of commitments share.</summary>
internal sealed partial class LineReading(Reference reference, Companions companions, Problems problems)
{
    private readonly PlaceReading _places = new(reference, companions);

    public PlaceReading Places => _places;

    public Place? County(CsvRow row)
    {
        var words = row.Text("county", "Name the county, such as Mombasa.");
        var county = words is null ? null : _places.County(words);
        if (words is not null && county is null)
        {
            problems.Add(row.At("county"), $"'{TextRules.Short(words)}' is not a county of Kenya: use one of the 47 names, such as 'Tana River'.");
        }

        return county;
    }

    /// <summary>The reference of a line; with the series it makes the id.</summary>
    public string? Ref(CsvRow row)
    {
        var text = row.Text("ref", "Give each line a reference of its own that never changes, such as 2025-001.");
        if (text is null || Reference().IsMatch(text))
        {
            return text;
        }

        problems.Add(row.At("ref"), $"'{TextRules.Short(text)}' cannot be a reference: use 1 to 40 small letters, digits and single hyphens.");
        return null;
    }

    /// <summary>Words in the language of the line, with the translations beside them.</summary>
    public Said Words(CsvRow row, string column, string needed)
    {
        var language = row.Text("language", "Give the language of the words: en, sw, or another tag such as so.") ?? "en";
        if (!Tag().IsMatch(language))
        {
            problems.Add(row.At("language"), $"'{TextRules.Short(language)}' is not the tag of a language: write en, sw, so, luo and the like.");
        }

        if (language is "en" or "sw" && row.Text($"translation_{language}") is not null)
        {
            problems.Add(row.At($"translation_{language}"), "The words are in this language already: leave the translation empty.");
        }

        return Said.Of(language, row.Text(column, needed), ("en", row.Text("translation_en")), ("sw", row.Text("translation_sw")));
    }

    /// <summary>Further words in the language of the line; English ones with the Kiswahili that editors have.</summary>
    public Said Further(CsvRow row, string column) =>
        row.Text("language") is { } language and not "en" ? Said.Of(language, row.Text(column)) : companions.Both(row.Text(column));

    public Period Date(CsvRow row, string column)
    {
        var text = row.Text(column);
        if (!Period.TryParse(text, out var period))
        {
            problems.Add(row.At(column), $"'{TextRules.Short(text!)}' is not a date: write 2025-04-07, or 2025-04 where only the month is known.");
        }

        return period;
    }

    /// <summary>The unit a line names: by code, or by words that places.csv explains; else the county.</summary>
    public Place Place(CsvRow row, string column, Place county)
    {
        var words = row.Text(column);
        if (words is null || !Code().IsMatch(words))
        {
            return _places.Within(county, words);
        }

        if (reference.Places.TryGetValue(words, out var place) && place.IsIn(county))
        {
            return place;
        }

        problems.Add(row.At(column), $"'{words}' is not the code of a place in {county.Name}: correct it, or write the place in words.");
        return county;
    }

    /// <summary>The place as said; a code says nothing.</summary>
    public Said PlaceWords(CsvRow row, string column) =>
        row.Text(column) is { } words && !Code().IsMatch(words) ? Further(row, column) : Said.Nothing;

    public IReadOnlyList<Said> Sources(CsvRow row) =>
        [.. row.List("sources").Select(s => TextRules.Address(s, row.At("sources"), problems)).OfType<Said>().Distinct()];

    [GeneratedRegex("^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Reference();

    [GeneratedRegex("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();

    [GeneratedRegex("^KE(?:-[A-Z]?[0-9]+)?$")]
    private static partial Regex Code();
}
