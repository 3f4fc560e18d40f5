namespace Jukwaa.Insights.Areas;

/// <summary>
/// A window on the earth and the rectangle of a sheet that it is drawn in, north up. Equidistant cylindrical, true to shape at the middle of the window (J. P. Snyder, Map
/// Projections: A Working Manual, 1987, chapter 12): for a country at the equator nothing finer would be seen. Units are those of the sheet, y runs down.
/// </summary>
/// <param name="Left">Of the rectangle on the sheet.</param>
/// <param name="Top">Of the rectangle on the sheet.</param>
/// <param name="Latitude">Of the middle, in degrees.</param>
/// <param name="Longitude">Of the middle, in degrees.</param>
/// <param name="Scale">Units of one degree of latitude.</param>
public sealed record Pane(double Left, double Top, double Width, double Height, double Latitude, double Longitude, double Scale)
{
    private double Narrow => Math.Cos(Latitude * Math.PI / 180);

    /// <summary>What is seen through it.</summary>
    public Box Window
    {
        get
        {
            var (x, y) = (Width / 2 / Scale / Narrow, Height / 2 / Scale);
            return new(Longitude - x, Latitude - y, Longitude + x, Latitude + y);
        }
    }

    /// <summary>One at the top left of a sheet that shows a rectangle whole, as large as there is room.</summary>
    /// <param name="width">Units; its height follows from the rectangle's, between the two bounds, in even units.</param>
    /// <param name="margin">Units that stay free on each side.</param>
    public static Pane Of(Box box, double width, double margin, double lowest, double highest)
    {
        var (latitude, longitude) = ((box.South + box.North) / 2, (box.West + box.East) / 2);
        var (wide, high) = ((box.East - box.West) * Math.Cos(latitude * Math.PI / 180), box.North - box.South);
        var scale = Math.Min((width - (2 * margin)) / wide, (highest - (2 * margin)) / high);
        var height = Math.Clamp(2 * Math.Ceiling(((high * scale) + (2 * margin)) / 2), lowest, highest);
        return new(0, 0, width, height, latitude, longitude, scale);
    }

    /// <summary>Where a point is drawn, from the top left of the pane on.</summary>
    public (double X, double Y) Draw(double latitude, double longitude) =>
        ((Width / 2) + ((longitude - Longitude) * Scale * Narrow), (Height / 2) - ((latitude - Latitude) * Scale));

    /// <summary>The point that is drawn there, from the top left of the sheet on.</summary>
    public (double Latitude, double Longitude) PointAt(double x, double y) =>
        (Latitude - ((y - Top - (Height / 2)) / Scale), Longitude + ((x - Left - (Width / 2)) / Scale / Narrow));

    /// <summary>Whether a place of the sheet is in it.</summary>
    public bool Holds(double x, double y) => x >= Left && y >= Top && x < Left + Width && y < Top + Height;

    /// <summary>How far apart two places are that are drawn so many units apart.</summary>
    public double Kilometres(double units) => units / Scale * Area.Degree;
}
