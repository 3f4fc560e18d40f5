namespace Jukwaa.Insights.Text.Themes;

/// <summary>A text to which somebody gave a label.</summary>
/// <param name="Weight">How much it counts beside the others, 1 for an ordinary one; nothing at 0 or below.</param>
/// <param name="Group">Who wrote it, where that is known: probabilities are calibrated on writers that a part of the model has not seen.</param>
public sealed record Example(string Text, string Label, double Weight = 1, string Group = "");
