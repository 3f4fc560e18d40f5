using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>Looks a filled form through before any of it is recorded.</summary>
internal sealed class FilledCheck(Reference reference)
{
    /// <summary>The first answer that cannot stand, with its question, in plain words; null when all can.</summary>
    internal string? Wrong(Filled filled, string language)
    {
        if (filled.Parts.GroupBy(p => p.Kind).Any(g => g.Count() > HallForms.MostParts))
        {
            return string.Format(CultureInfo.InvariantCulture, Texts.Get(language, "odk.toomanyparts"), HallForms.MostParts);
        }

        foreach (var part in filled.Parts)
        {
            foreach (var (field, value, words) in part.Fields)
            {
                var missing = field == EntryFields.Words && words is null || field == EntryFields.Count && value.Code is null;
                var refusal =
                    words?.Passages.Select(p => p.Check()).FirstOrDefault(r => r is not null)
                    ?? EntryFields.Check(part.Kind, field, value, reference);
                if (missing || refusal is not null)
                {
                    var said = missing ? Texts.Get(language, "odk.required") : WordOf(refusal!, language);
                    return $"{Texts.Get(language, "odk.part." + part.Kind)} – {QuestionOf(field, language)}: {said}";
                }
            }
        }

        return null;
    }

    private static string QuestionOf(string field, string language) =>
        Texts.Has(language, "odk." + field) ? Texts.Get(language, "odk." + field)
        : field == EntryFields.Disability ? Texts.Get(language, "capture.tally.disability")
        : Texts.Get(language, "capture.field." + field);

    /// <summary>What a refusal says in that language.</summary>
    internal static string WordOf(Refusal refusal, string language) =>
        Texts.Has(language, "refusal." + refusal.Code) ? Texts.Get(language, "refusal." + refusal.Code) : refusal.Message;
}
