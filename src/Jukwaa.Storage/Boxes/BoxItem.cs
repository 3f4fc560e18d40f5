using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Words of an item, with the salt under which the fact knows them: so the fact is the same on the box and at the centre.</summary>
internal sealed record BoxWords(string Language, string Text, string Salt);

/// <summary>One thing that somebody did on a box, as it is sent: a fact of its ledger with its words and whoever did it.</summary>
/// <param name="N">1, 2, 3 … on this box.</param>
/// <param name="Command">Id of the command; of an edit, of the edit too.</param>
/// <param name="Person">Who did it; none = phones in the hall, of which nobody knows whose they are.</param>
/// <param name="Id">Of the entry or the forum.</param>
/// <param name="Type">Name of the fact.</param>
/// <param name="Body">The fact as the ledger of the box holds it.</param>
internal sealed record BoxItem(long N, Guid Command, Guid Person, string Id, string Type, string Body, IReadOnlyList<BoxWords> Words)
{
    /// <summary>Facts that a box brings. What follows from them the centre works out itself.</summary>
    internal static IReadOnlyDictionary<string, Type> Brought { get; } =
        new[] { typeof(EntryEdited), typeof(ForumStarted), typeof(ForumClosed), typeof(HallSupported), typeof(TrustMeasured) }.ToDictionary(
            t => t.Name,
            StringComparer.Ordinal
        );

    /// <summary>The channel of phones in a hall.</summary>
    internal const string Phones = "hall";

    internal static Refusal Unreadable { get; } = Refusal.Invalid("box-item", "This item cannot be read: update the program of the box.");

    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    /// <summary>One line.</summary>
    internal string Line() => JsonSerializer.Serialize(this, _shape);

    /// <summary>Null when it cannot be read.</summary>
    internal static BoxItem? Read(string line)
    {
        try
        {
            return BoxHoles.Has(line) ? null : JsonSerializer.Deserialize<BoxItem>(line, _shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fact that it tells of; null when it is none that a box brings, or cannot be read.</summary>
    internal Fact? Fact()
    {
        try
        {
            return Brought.TryGetValue(Type, out var type) && !BoxHoles.Has(Body) ? FactText.Read(type, Body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The forum that a fact is about.</summary>
    internal string ForumOf(Fact fact) => fact is EntryEdited edited ? edited.Forum : Id;

    /// <summary>The edit that it asks for at the centre. Words that are not there, or not those that the fact knows, are words that nobody said.</summary>
    /// <param name="place">Where the forum is held.</param>
    internal EditEntry? Edit(EntryEdited edited, string place)
    {
        var said = Words.Select(w => new Words([new Passage(w.Language, w.Text, w.Salt)])).ToList();
        var known = said.Select(w => w.Ref).ToHashSet();
        return edited.Edit == Command && edited.Fields.Values.All(v => v.Words == default || known.Contains(v.Words))
            ? new(Command, Id, edited.Forum, edited.Kind, edited.About, edited.After, edited.Fields, said) { Place = place }
            : null;
    }
}
