using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>Why a theme is proposed for an agenda, in words.</summary>
internal static class Agendas
{
    /// <summary>"raised 3 times here · 2 promises late"; empty where nothing speaks for it.</summary>
    internal static string Why(Say say, AgendaTheme theme) =>
        string.Join(
            " · ",
            new[]
            {
                theme.Late > 0 ? say.Count("forums.agenda.late", theme.Late) : null,
                theme.Silent > 0 ? say.Count("forums.agenda.silent", theme.Silent) : null,
                theme.Raised > 0 ? say.Count("forums.raised", theme.Raised) : null,
                theme.IsRising ? say["forums.agenda.rising"] : null,
                theme is { Kept: > 0, Weight: > 0 } ? say.Count("forums.agenda.kept", theme.Kept) : null,
            }.OfType<string>()
        );
}
