namespace Jukwaa.Domain.Publishing;

/// <summary>
/// Who spoke is not shown where so few did that they could be recognised. A concern that is blurred to its county and that nobody published before shows its
/// groups only while at least <see cref="Least"/> such concerns of the same county and the same family of themes share each of them; else it shows
/// <see cref="NotShown"/> alone. That follows from what is public now and from nothing else: the fifth lets all five show, one that is withdrawn hides them again.
/// </summary>
/// <remarks>
/// It does not protect from comparing the public record of two days, from what others in the county know already, or from a rare pair of groups each of which is
/// frequent: these belong to what is said of open data as a whole. A group that is not shown still counts towards the five of others.
/// </remarks>
public static class SmallCount
{
    /// <summary>Fewest concerns that share a group. Five: below it, a village can name the few women or traders who spoke; statistics offices withhold cells below 3 to 10.</summary>
    public const int Least = 5;

    /// <summary>The key of the group that stands for the others. It is shown, and never recorded.</summary>
    public const string NotShown = "not-shown";
}
