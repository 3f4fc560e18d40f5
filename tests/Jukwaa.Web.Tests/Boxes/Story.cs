using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>
/// What happened in one forum, made up from a seed: two boxes and phones that talk to the centre themselves; voices, answers, promises and counts; edits that did not see
/// each other, things taken out, the same speech taken twice; phones that brought the same to a box and to the centre. No box knew of the other.
/// </summary>
internal sealed class Story
{
    internal const string Forum = "hall";

    private static readonly string[] _themes = ["gangs", "police_resources"],
        _places = ["KE-W0018", "KE-01"],
        _sayings = ["Wezi usiku.", "Maji hakuna.", "Barabara mbovu.", "Wizi wa mifugo."];

    private readonly Random _chance;
    private readonly Setting _setting;

    internal Story(int seed, Reference reference)
    {
        (_chance, _setting) = (new(seed), new(Actor.Editors, new(2026, 1, 14, 6, 0, 0, TimeSpan.Zero), reference));
        Boxes = [.. new[] { "aaaaaaaaaaaa", "bbbbbbbbbbbb" }.Select(id => (id, Lines(Happen(_chance.Next(1, 14)))))];
        AtCentre = Happen(_chance.Next(0, 6));
        // Phones that walked: what they took down on a box they bring to the centre too, in its order.
        Walked =
        [
            .. Boxes
                .SelectMany(b => b.Lines.Where(_ => _chance.Next(4) == 0).Select(l => BoxItem.Read(l)!).Where(i => i.Type == nameof(EntryEdited)))
                .Select(i => i.Edit((EntryEdited)i.Fact()!, "KE-01")!),
        ];
    }

    /// <summary>Each box with what it brings, line by line; the last line closes the list.</summary>
    internal IReadOnlyList<(string Id, IReadOnlyList<string> Lines)> Boxes { get; }

    /// <summary>What phones brought to the centre alone.</summary>
    internal IReadOnlyList<EditEntry> AtCentre { get; }

    /// <summary>What phones brought to a box and to the centre.</summary>
    internal IReadOnlyList<EditEntry> Walked { get; }

    private IReadOnlyList<EditEntry> Happen(int deeds)
    {
        var host = new PureHost(_setting);
        for (var n = 0; n < deeds; n++)
        {
            host.Change(Deed(host)).ShouldBeNone();
        }

        return [.. host.Log.Select(l => l.Asked)];
    }

    private EditEntry Deed(PureHost host)
    {
        var ids = host.Entries.Keys.ToList();
        var old = ids.Count > 0 && _chance.Next(3) > 0 ? ids[_chance.Next(ids.Count)] : null;
        if (old is null)
        {
            var voices = host.Entries.Where(e => e.Value.Kind == EntryKind.Concern).Select(e => e.Key).ToList();
            var kind = (EntryKind)_chance.Next(4);
            var about = kind is EntryKind.Answer or EntryKind.Commitment && voices.Count > 0 ? voices[_chance.Next(voices.Count)] : null;
            kind = kind is EntryKind.Answer && about is null ? EntryKind.Concern : kind;
            return Edit(NewId().ToString("D"), kind, about, [], Fresh(kind));
        }

        var entry = host.Entries[old];
        // Somebody who had seen all, or one who had seen the first edit alone.
        Guid[] after = _chance.Next(2) == 0 ? [.. entry.Graph.Heads] : [entry.Edits[0].Id];
        return Edit(old, entry.Kind, entry.About, after, Change(entry.Kind, ids.Where(i => host.Entries[i].Kind == entry.Kind && i != old).ToList()));
    }

    private Dictionary<string, string> Fresh(EntryKind kind) =>
        kind switch
        {
            EntryKind.Concern => new()
            {
                ["words"] = Pick(_sayings),
                ["theme"] = Pick(_themes),
                ["place"] = Pick(_places),
                ["groups"] = "residents",
            },
            EntryKind.Answer => new() { ["words"] = Pick(_sayings) },
            EntryKind.Attendance => new() { ["groups"] = "residents", ["count"] = $"{_chance.Next(1, 60)}" },
            _ => new()
            {
                ["words"] = Pick(_sayings),
                ["office"] = "nps",
                ["due"] = "-",
                ["amount"] = "-",
            },
        };

    private Dictionary<string, string> Change(EntryKind kind, List<string> likes) =>
        _chance.Next(4) switch
        {
            0 => new() { ["dropped"] = "mistake" },
            1 when likes.Count > 0 && kind is not EntryKind.Attendance => new() { ["same"] = likes[_chance.Next(likes.Count)] },
            2 when kind is EntryKind.Attendance => new() { ["count"] = $"{_chance.Next(1, 60)}" },
            2 => new() { ["words"] = Pick(_sayings) },
            _ => kind is EntryKind.Concern ? new() { ["theme"] = Pick(_themes) } : [],
        };

    private EditEntry Edit(string id, EntryKind kind, string? about, Guid[] after, Dictionary<string, string> fields)
    {
        var (values, texts) = (new Dictionary<string, FieldValue>(StringComparer.Ordinal), new List<Words?>());
        foreach (var (field, value) in fields)
        {
            var words = field == "words" ? Words.Of(() => Convert.ToHexStringLower(NewId().ToByteArray()), ("sw", value)) : null;
            values[field] = words is null ? new(value, default) : new(null, words.Ref);
            texts.Add(words);
        }

        return new(NewId(), id, Forum, kind, about, after, values, texts) { Place = "KE-01" };
    }

    private IReadOnlyList<string> Lines(IReadOnlyList<EditEntry> edits)
    {
        var n = 0;
        var lines = edits
            .Select(e => new BoxItem(
                ++n,
                e.CommandId,
                Guid.Empty,
                e.Id,
                nameof(EntryEdited),
                FactText.Write((Fact)e.Decide(Entry.Empty, _setting).Facts.Single()),
                [.. e.Texts.OfType<Words>().Select(w => new BoxWords(w.Passages[0].Language, w.Passages[0].Text, w.Passages[0].Salt))]
            ))
            .ToList();
        var closed = new ForumClosed(new(2026, 1, 14), ["residents"], [Pick(["residents", "women"])]);
        lines.Add(new(++n, NewId(), Guid.Empty, Forum, nameof(ForumClosed), FactText.Write(closed), []));
        return [.. lines.Select(l => l.Line())];
    }

    private string Pick(string[] words) => words[_chance.Next(words.Length)];

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _chance.NextBytes(bytes);
        return new(bytes);
    }
}
