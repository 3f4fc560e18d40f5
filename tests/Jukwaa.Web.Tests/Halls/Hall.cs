using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A forum in session, in a database that others share.</summary>
internal static class Hall
{
    private static int _count;

    /// <summary>The commands that bring a forum of that day into session.</summary>
    internal static IReadOnlyList<Domain.Access.Command> InSession(string id, DateOnly day, string county = "KE-01", params string[] invited)
    {
        var like = A.Forum(id, county);
        var details = like.Details with { Held = Period.Day(day), Sources = [], Present = [], Groups = invited };
        return
        [
            new PlanForum(Guid.NewGuid(), id, details, like.Texts),
            new AnnounceForum(Guid.NewGuid(), id, day),
            new StartForum(Guid.NewGuid(), id, day),
        ];
    }

    /// <summary>A forum of today in session; returns its id.</summary>
    internal static async Task<string> Open(PageSite site, string county = "KE-01", params string[] invited)
    {
        var id = $"hall-{Interlocked.Increment(ref _count)}";
        await site.Do(InSession(id, site.Today, county, invited));
        return id;
    }

    /// <summary>An entry as some rapporteur took it down; returns its id.</summary>
    /// <param name="fields">"theme=gangs&amp;words=Wezi usiku.": codes, but for fields that hold words.</param>
    internal static EditEntry Entry(string forum, EntryKind kind, string fields, string? about = null, string? entry = null, params Guid[] after)
    {
        string[] wordy = ["words", "speaker", "dueWords", "note"];
        var (values, texts) = (new Dictionary<string, FieldValue>(StringComparer.Ordinal), new List<Words?>());
        foreach (var (name, value) in AtDesk.Fields(fields))
        {
            var words = wordy.Contains(name) || (name == "amount" && value != "-") ? Words.Of(A.Salt, ("sw", value)) : null;
            values[name] = words is null ? new(value.Length > 0 ? value : null, default) : new(null, words.Ref);
            texts.Add(words);
        }

        return new(Guid.NewGuid(), entry ?? Guid.NewGuid().ToString("D"), forum, kind, about, after, values, texts) { Place = "KE-01" };
    }
}
