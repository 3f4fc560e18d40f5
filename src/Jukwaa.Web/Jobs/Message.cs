using System.Globalization;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;

namespace Jukwaa.Web.Jobs;

/// <summary>
/// What a message says: numbers, and where to sign in. A telephone is shared and mail is read over shoulders, so no theme, place, person or word of a record is
/// in it; it cannot be, because nothing but these numbers comes in here.
/// </summary>
/// <param name="Fresh">Notices that were not looked at.</param>
/// <param name="Waiting">Matters that wait at the desk.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="HasPost">Whether the person holds a post today.</param>
internal sealed record Message(string Language, int Fresh, int Waiting, int Late, bool HasPost, Uri? Site)
{
    /// <summary>Higher numbers are told as this one: the desk has the exact one.</summary>
    private const int Highest = 9_999;

    public string Subject => Text("notices.message.subject");

    /// <summary>One segment; without the site's address where that would make it longer.</summary>
    public string Short => Joined(SignIn) is var whole && Gsm7.FitsOne(whole) ? whole : Joined(null);

    /// <summary>The text of a mail.</summary>
    public string Long => string.Join("\n\n", new[] { Said(), SignIn, Text("notices.message.why") }.Where(p => p is not null)) + "\n";

    public static Message Of(Letter letter, Viewer viewer, int fresh, IReadOnlyList<WorkCount> work, Uri? site) =>
        new(letter.Language, fresh, work.Sum(w => w.Waiting), work.Sum(w => w.Late), viewer.Posts.Count > 0, site);

    private string? SignIn => Site is { } site ? Text("notices.message.sign_in", site.ToString().TrimEnd('/')) : null;

    private string Joined(string? end) => string.Join(' ', new[] { "Jukwaa:", Said(), end }.Where(p => p is not null));

    private string Said() =>
        !HasPost ? Text("notices.message.no_posts")
        : Waiting == 0 ? Count("new", Fresh)
        : $"{Count("new", Fresh)} {Work()}";

    private string Work() => Count("waiting", Waiting) + (Late > 0 ? Count("late", Late) : "") + ".";

    private string Count(string key, int number) =>
        Text($"notices.message.{key}.{(number == 1 ? "one" : "other")}", Math.Min(number, Highest).ToString(CultureInfo.InvariantCulture));

    private string Text(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Texts.Get(Language, key), values);
}
