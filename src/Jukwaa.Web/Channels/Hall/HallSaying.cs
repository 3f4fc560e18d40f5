using System.Security.Cryptography;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>
/// Takes what somebody in a hall adds by phone: an entry of the day's list, which nobody sees but those who take down and sort, until one of them has taken it over. What
/// seems to accuse police or administrators, or to be about violence at home, a child or terror, gets the theme that keeps it to the right readers.
/// </summary>
internal sealed class HallSaying(HallVoices voices, Ledger ledger, CarefulThemes careful, VoiceKey key)
{
    /// <summary>Longest text in characters: what somebody says in a minute.</summary>
    internal const int Longest = 500;

    /// <summary>The channel of pages; short messages have theirs.</summary>
    internal const string Channel = "hall";

    /// <summary>Keeps it. The same arrival again changes nothing and is answered alike.</summary>
    /// <param name="mark">Of the phone.</param>
    /// <param name="arrival">What tells it from all others.</param>
    /// <param name="adds">Id of what stood on the screen that this adds to; null = something else.</param>
    /// <returns>Null, or why not: over, enough, full, crowded, busy.</returns>
    public async Task<string?> Say(
        OpenHall hall,
        string channel,
        byte[] mark,
        string arrival,
        string text,
        string language,
        string? adds,
        CancellationToken stop
    )
    {
        var command = key.CommandOf(arrival);
        if (await voices.Note(hall.Forum, mark, command, stop) is { } why)
        {
            return why;
        }

        var outcome = await ledger.Change(Entry(hall, command, arrival, text, language, adds), Actor.On(channel), stop);
        return outcome.Refusal switch
        {
            null => null,
            { Code: "busy" } => "busy",
            var refusal => throw new InvalidOperationException($"Words from a hall were refused as {refusal.Code}."),
        };
    }

    private EditEntry Entry(OpenHall hall, Guid command, string arrival, string text, string language, string? adds)
    {
        var words = Words.Of(() => RandomNumberGenerator.GetHexString(32, lowercase: true), (language, text));
        var fields = new SortedDictionary<string, FieldValue>(StringComparer.Ordinal) { [EntryFields.Words] = new(null, words.Ref) };
        if (careful.In(text) is { } theme)
        {
            fields[EntryFields.Theme] = new(theme, default);
        }

        if (adds is not null)
        {
            fields[EntryFields.Adds] = new(adds, default);
        }

        var entry = key.CommandOf(arrival + "\nentry").ToString("D");
        return new(command, entry, hall.Forum, EntryKind.Concern, null, [], fields, [words]) { Place = hall.At };
    }
}
