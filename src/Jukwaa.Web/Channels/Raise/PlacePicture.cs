using System.Globalization;
using System.Net;
using System.Text;
using Jukwaa.Insights.Areas;
using Microsoft.AspNetCore.Html;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>
/// Draws a sheet as SVG 1.1. Names stand where they fit, in both languages the same. By night the colours follow the page; they stand in the picture because a picture
/// takes no stylesheet.
/// </summary>
internal static class PlacePicture
{
    /// <summary>Units: 9 pixels on a telephone.</summary>
    internal const int Letter = 18;

    private const string Night =
        "@media(prefers-color-scheme:dark){.b{fill:#15181b}.a{fill:#1d3327;stroke:#98a2ab}.r{fill:#1f2428}.f{stroke:#98a2ab}text{fill:#eeece6}}";

    internal static string Of(PlaceSheet sheet, Func<string, string?> name)
    {
        var svg = new StringBuilder();
        Put(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {PlaceSheet.Width} {sheet.Height}\" font-family=\"system-ui,sans-serif\" "
        );
        Put(svg, $"font-size=\"{Letter}\" text-anchor=\"middle\" stroke-linejoin=\"round\" fill-rule=\"evenodd\"><style>{Night}</style>");
        foreach (var pane in sheet.Panes)
        {
            Draw(svg, pane, sheet.Draw(pane, sheet.Keys), name);
        }

        foreach (var inset in sheet.Panes.Skip(1))
        {
            Frame(svg, sheet.Panes[0], inset);
        }

        foreach (var (code, x, y) in sheet.Beside)
        {
            Write(svg.Append("<g fill=\"#14171a\">"), name(code) ?? "", new(x, y - (Letter * .35), 0));
            svg.Append("</g>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>What is chosen, to lie over the picture as a part of the page, in its colours.</summary>
    internal static HtmlString Chosen(PlaceSheet sheet, string code, string name)
    {
        var svg = new StringBuilder();
        Put(svg, $"<svg viewBox=\"0 0 {PlaceSheet.Width} {sheet.Height}\" aria-hidden=\"true\">");
        foreach (var pane in sheet.Panes)
        {
            foreach (var area in sheet.Draw(pane, new HashSet<string> { code }))
            {
                Open(svg, pane);
                Put(svg, $"<path d=\"{area.Path}\"/>");
                Write(svg, name, RoomFor(name, area, pane));
                svg.Append("</svg>");
            }
        }

        return new(svg.Append("</svg>").ToString());
    }

    /// <summary>Where the name of an area fits; null where it does not.</summary>
    internal static Room? RoomFor(string name, DrawnArea area, Pane pane) =>
        area.Widest(Letter * 1.1, pane) is { } room && room.Width >= name.Length * Letter * .54 ? room : null;

    private static void Draw(StringBuilder svg, Pane pane, IReadOnlyList<DrawnArea> areas, Func<string, string?> name)
    {
        Open(svg, pane);
        svg.Append("<rect class=\"b\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><g class=\"a\" fill=\"#dcebe0\" stroke=\"#4a5560\">");
        foreach (var area in areas)
        {
            Put(svg, $"<path{(name(area.Key) is null ? " class=\"r\" fill=\"#f7f4ee\"" : "")} d=\"{area.Path}\"/>");
        }

        svg.Append("</g><g fill=\"#14171a\">");
        foreach (var area in areas)
        {
            var word = name(area.Key) ?? "";
            Write(svg, word, RoomFor(word, area, pane));
        }

        svg.Append("</g></svg>");
    }

    /// <summary>A line around the box, and one around what it shows.</summary>
    private static void Frame(StringBuilder svg, Pane whole, Pane inset)
    {
        var window = inset.Window;
        var ((left, top), (right, bottom)) = (whole.Draw(window.North, window.West), whole.Draw(window.South, window.East));
        Put(svg, $"<rect class=\"f\" x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{right - left:0.#}\" height=\"{bottom - top:0.#}\" ");
        svg.Append("fill=\"none\" stroke=\"#14171a\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>");
        Put(svg, $"<rect class=\"f\" x=\"{inset.Left + 1}\" y=\"{inset.Top + 1}\" width=\"{inset.Width - 2}\" height=\"{inset.Height - 2}\" ");
        svg.Append("fill=\"none\" stroke=\"#14171a\" stroke-width=\"2\"/>");
    }

    private static void Open(StringBuilder svg, Pane pane) =>
        Put(svg, $"<svg x=\"{pane.Left}\" y=\"{pane.Top}\" width=\"{pane.Width}\" height=\"{pane.Height}\">");

    private static void Write(StringBuilder svg, string word, Room? room)
    {
        if (room is not null && word.Length > 0)
        {
            Put(svg, $"<text x=\"{room.X:0.#}\" y=\"{room.Y + (Letter * .35):0.#}\">{WebUtility.HtmlEncode(word)}</text>");
        }
    }

    private static void Put(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
