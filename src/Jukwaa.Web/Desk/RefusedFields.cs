namespace Jukwaa.Web.Desk;

/// <summary>Which field of a form a refusal is about, so that its sentence leads there.</summary>
internal static class RefusedFields
{
    private static readonly Dictionary<string, string[]> _fields = new(StringComparer.Ordinal)
    {
        ["reason-missing"] = ["Reason", "TextEn"],
        ["words-missing"] = ["TextEn", "WorkingEn", "Summary", "Reason"],
        ["language-missing"] = ["WorkingEn"],
        ["pass-to-missing"] = ["To"],
        ["office-declined"] = ["To"],
        ["not-independent"] = ["To"],
        ["way-unknown"] = ["Code"],
        ["outcome-unknown"] = ["Code"],
        ["reason-unknown"] = ["Code"],
        ["voices-missing"] = ["Voice"],
        ["split-self"] = ["To"],
        ["merge-self"] = ["To"],
        ["sensitivity-unknown"] = ["Code"],
        ["translator-unknown"] = ["By"],
        ["stop-too-short"] = ["Until"],
        ["stop-too-long"] = ["Until"],
        ["delay-out-of-range"] = ["Until"],
        ["post-reversed"] = ["Until"],
        ["post-end-past"] = ["Until"],
        ["post-too-long"] = ["Until"],
        ["own-successor"] = ["Successor"],
        ["oversight-office"] = ["Office"],
        ["unknown-office"] = ["To", "Accused", "Office"],
        ["no-overseer"] = ["Accused"],
        ["unknown-theme"] = ["Theme", "Themes"],
        ["unknown-place"] = ["Place"],
        ["place-not-valid"] = ["Place"],
        ["unknown-group"] = ["Group", "Groups"],
        ["evidence-missing"] = ["Upload"],
        ["file-empty"] = ["Upload"],
        ["file-too-large"] = ["Upload"],
        ["file-kind-unknown"] = ["Upload"],
        ["file-broken"] = ["Upload"],
        ["picture-too-large"] = ["Upload"],
        ["file-active"] = ["Upload"],
        ["file-encrypted"] = ["Upload"],
        ["file-metadata"] = ["Upload"],
        ["sound-kind-unknown"] = ["Upload"],
        ["sound-broken"] = ["Upload"],
        ["sound-too-long"] = ["Upload"],
        ["sound-is-video"] = ["Upload"],
        ["sound-in-pieces"] = ["Upload"],
        ["file-infected"] = ["Upload"],
        ["scanner-unreachable"] = ["Upload"],
        ["review-past"] = ["On", "Day"],
        ["review-too-far"] = ["On", "Day"],
        ["agenda-size"] = ["Items", "Item"],
        ["item-twice"] = ["Items"],
        ["item-unknown"] = ["Items", "Item"],
        ["item-elsewhere"] = ["Items", "Item"],
        ["forum-past"] = ["On"],
        ["forum-too-far"] = ["On"],
        ["forum-place"] = ["Place"],
        ["finding-missing"] = ["Decision"],
        ["finding-of-promise"] = ["Decision"],
        ["due-too-far"] = ["Due"],
        ["due-before-made"] = ["Due"],
    };

    /// <summary>The field that was sent; one with nothing chosen is not sent, then the first that the page knows. Null = the whole form.</summary>
    public static string? Of(string refusal, DeskPage page, IFormCollection sent) =>
        _fields.TryGetValue(refusal, out var fields)
            ? fields.FirstOrDefault(sent.ContainsKey) ?? fields.FirstOrDefault(f => page.GetType().GetProperty(f) is not null)
            : null;
}
