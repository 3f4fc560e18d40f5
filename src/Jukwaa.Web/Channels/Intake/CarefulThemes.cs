using Jukwaa.Domain.Access;
using Jukwaa.Insights.Text.Flags;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>
/// Which theme keeps a text to the right readers before anybody has read it: one that seems to accuse the police or administrators, or to be about violence at home, a child
/// or terror, is for few.
/// </summary>
internal static class CarefulThemes
{
    /// <summary>The first flag that is raised counts.</summary>
    private static readonly (FlagKind Kind, string Theme)[] _careful =
    [
        (FlagKind.Police, "police_conduct_corruption"),
        (FlagKind.Chief, "ngao_conduct_corruption"),
        (FlagKind.Terror, "terrorism_violent_extremism"),
        (FlagKind.Child, "teen_pregnancy_fgm_early_marriage"),
        (FlagKind.GenderViolence, "gbv"),
    ];

    /// <summary>The theme that the text asks for; null when it asks for none.</summary>
    public static string? In(Reference reference, string text)
    {
        var raised = MessageFlags.Find(text).Select(f => f.Kind).ToHashSet();
        return _careful.Where(c => raised.Contains(c.Kind) && reference.Themes.ContainsKey(c.Theme)).Select(c => c.Theme).FirstOrDefault();
    }

    /// <summary>The theme under which a text waits for which one was chosen: that, unless the text asks for more care. What was chosen with more care stays so.</summary>
    /// <param name="chosen">Key of a theme.</param>
    public static string Of(Reference reference, string text, string chosen) =>
        In(reference, text) is { } read && Care(reference, read) > Care(reference, chosen) ? read : chosen;

    private static int Care(Reference reference, string theme) =>
        reference.Themes[theme].Sensitivity switch
        {
            "oversight" => 2,
            "county" => 1,
            _ => 0,
        };
}
