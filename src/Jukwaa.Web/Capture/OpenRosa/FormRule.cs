namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>What limits an answer.</summary>
/// <param name="When">XPath: asked only then.</param>
/// <param name="Holds">XPath: the answer must fit, else <paramref name="Else"/> is said.</param>
/// <param name="Else">Reference to a text.</param>
internal sealed record FormRule(bool Required = false, string? When = null, string? Holds = null, string? Else = null);
