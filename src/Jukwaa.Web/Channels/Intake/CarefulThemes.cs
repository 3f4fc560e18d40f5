using Jukwaa.Domain.Access;
using Jukwaa.Web.Suggestions;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>
/// Which theme keeps a text to the right readers before anybody has read it: one that seems to accuse the police or administrators, or to be about violence at home, a child
/// or terror, is for few. By lists of words, and by what was learned where something was.
/// </summary>
internal sealed class CarefulThemes(Reference reference, Learning learning)
{
    /// <summary>The theme that the text asks for, of several the first of <see cref="Learned.Careful"/>; null when it asks for none.</summary>
    public string? In(string text)
    {
        var raised = learning.FlagsOf(text).Select(f => f.Kind).ToHashSet();
        return Learned.Careful.Where(c => raised.Contains(c.Kind) && reference.Themes.ContainsKey(c.Theme)).Select(c => c.Theme).FirstOrDefault();
    }

    /// <summary>The theme under which a text waits for which one was chosen: that, unless the text asks for more care. What was chosen with more care stays so.</summary>
    /// <param name="chosen">Key of a theme.</param>
    public string Of(string text, string chosen) => In(text) is { } read && Care(read) > Care(chosen) ? read : chosen;

    private int Care(string theme) =>
        reference.Themes[theme].Sensitivity switch
        {
            "oversight" => 2,
            "county" => 1,
            _ => 0,
        };
}
