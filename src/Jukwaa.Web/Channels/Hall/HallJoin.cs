using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Boxes;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>How phones join a hall, as a screen shows it.</summary>
/// <param name="Site">Where the site is for others, without a slash at its end.</param>
/// <param name="Path">Of the hall, in the language of the screen.</param>
/// <param name="Sms">Whether short messages come here.</param>
internal sealed record HallJoin(JoinCode Code, string Site, string Path, bool Sms)
{
    /// <summary>What is typed by hand: the site without what nobody types, and where the code goes.</summary>
    public string Typed =>
        (Site.Contains("://", StringComparison.Ordinal) ? Site[(Site.IndexOf("://", StringComparison.Ordinal) + 3)..] : Site) + "/hall";

    public QrCode Picture => QrCode.Of(Site + Path);

    public static HallJoin Of(JoinCode code, string site, Say say, ThisHost host) =>
        new(code, site, say.To("/hall/" + code.Code.ToLowerInvariant()), host.Sms);
}

/// <summary>The screen in a hall.</summary>
/// <param name="Join">Null where this host has no public doors.</param>
/// <param name="Back">Where whoever is signed in goes back to; null on a screen that needs nobody.</param>
internal sealed record ScreenView(HallState State, HallJoin? Join, string? Back);
