namespace Jukwaa.Insights.Areas;

/// <summary>A rectangle on the earth, in degrees of WGS 84.</summary>
public readonly record struct Box(double West, double South, double East, double North)
{
    /// <summary>The smallest one that holds both.</summary>
    public Box With(Box other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    /// <summary>Larger on each side.</summary>
    /// <param name="share">Of its own width and height.</param>
    public Box Wider(double share)
    {
        var (x, y) = ((East - West) * share, (North - South) * share);
        return new(West - x, South - y, East + x, North + y);
    }

    /// <summary>Whether some point lies in both.</summary>
    public bool Meets(Box other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;
}
