using System.Globalization;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>Between what stands in an entry and what stands in its form.</summary>
internal static class EntryForm
{
    /// <summary>Chosen where a part of a promise was expressly not said.</summary>
    internal const string None = "none";

    internal static void Fill(EntryModel page)
    {
        var item = page.Item;
        page.After = page.HeadsText;
        page.Text = item.Value(EntryFields.Words)?.Text;
        page.Spoken = item.Value(EntryFields.Words)?.Language ?? page.Say.Language;
        page.Group = [.. EntryFields.Keys(item.Code(EntryFields.Groups))];
        (page.Theme, page.Place) = (item.Code(EntryFields.Theme), item.Code(EntryFields.Place));
        (page.Careful, page.Accuses) = (item.Code(EntryFields.Careful), item.Code(EntryFields.Accuses));
        (page.Speaker, page.Office) = (item.Value(EntryFields.Speaker)?.Text, item.Code(EntryFields.Office));
        page.Due = EntryFields.Day(item.Code(EntryFields.Due));
        page.When =
            item.Code(EntryFields.Due) == EntryFields.NotSaid ? None
            : page.Due is null ? null
            : "day";
        page.Amount = item.Value(EntryFields.Amount)?.Text;
        page.Much =
            item.Code(EntryFields.Amount) == EntryFields.NotSaid ? None
            : page.Amount is null ? null
            : "words";
        (page.Reply, page.Number) = (item.Code(EntryFields.Response), item.Code(EntryFields.Count));
    }

    /// <summary>What the form changes: each field that differs from what stands, and each about which two people differ.</summary>
    internal static Dictionary<string, (FieldValue, Words?)> Changed(EntryModel page)
    {
        var changed = new Dictionary<string, (FieldValue, Words?)>(StringComparer.Ordinal);
        // What somebody else changed since the page was opened was not typed here.
        var item = page.Item.AsOf(page.Seeing);
        foreach (var (field, code, text) in Asked(page))
        {
            var stands = item.Value(field);
            var (was, now) = (stands is null ? null : stands.Code ?? stands.Text, code ?? text);
            if (was != now || (field == EntryFields.Words && now is not null && stands?.Language != page.Spoken) || item.Hard.Contains(field))
            {
                var said = code is null && text is not null ? page.Said(text) : null;
                changed[field] = (new(code, said?.Ref ?? default), said);
            }
        }

        return changed;
    }

    private static IEnumerable<(string Field, string? Code, string? Text)> Asked(EntryModel page)
    {
        var fields = EntryFields.Of(page.Kind);
        return All(page).Where(a => fields.Contains(a.Field));
    }

    private static IEnumerable<(string Field, string? Code, string? Text)> All(EntryModel page) =>
        [
            (EntryFields.Words, null, Filled(page.Text)),
            (EntryFields.Groups, Filled(string.Join(',', page.Group)), null),
            (EntryFields.Theme, Filled(page.Theme), null),
            (EntryFields.Place, Filled(page.Place), null),
            (EntryFields.Careful, Filled(page.Careful), null),
            (EntryFields.Accuses, Filled(page.Accuses), null),
            (EntryFields.Speaker, null, Filled(page.Speaker)),
            (EntryFields.Office, Filled(page.Office), null),
            (EntryFields.Due, page.When == None ? EntryFields.NotSaid : page.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null),
            (EntryFields.Amount, page.Much == None ? EntryFields.NotSaid : null, page.Much == None ? null : Filled(page.Amount)),
            (EntryFields.Response, Filled(page.Reply), null),
            (EntryFields.Count, Filled(page.Number), null),
        ];

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
