using System.Globalization;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>
/// Where somebody tapped a map: HTML, "image button": name.x and name.y, in CSS pixels from the top left of the picture. The name says which map was shown and how wide,
/// because nobody but the browser knows. Used once and kept nowhere.
/// </summary>
/// <param name="Sheet">Code of the map.</param>
/// <param name="Width">Of the picture, in CSS pixels.</param>
internal sealed record PlaceTap(string Sheet, int Width, int X, int Y)
{
    private const string Name = "Tap";

    /// <summary>CSS pixels: as wide as the smallest telephone has room for, and for everything else.</summary>
    internal static readonly int[] Widths = [288, 576];

    /// <summary>A button that was pressed without a finger or a mouse says the corner, whatever is drawn there.</summary>
    internal bool IsNowhere => X == 0 && Y == 0;

    internal static string NameOf(string sheet, int width) => $"{Name}.{sheet}.{width}";

    /// <summary>Null when the form was not sent by a tap.</summary>
    internal static PlaceTap? In(IFormCollection form)
    {
        foreach (var (key, value) in form)
        {
            if (key.Split('.') is [Name, var sheet, var wide, "x"] && Widths.FirstOrDefault(w => Pixels(wide) == w) is > 0 and var width)
            {
                return Pixels(value) is { } x && Pixels(form[NameOf(sheet, width) + ".y"]) is { } y
                    ? new(sheet, width, x, y)
                    : new(sheet, width, 0, 0);
            }
        }

        return null;
    }

    private static int? Pixels(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
