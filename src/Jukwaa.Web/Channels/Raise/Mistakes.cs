using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>What is wrong with the answers of one step: the field, and the key of the sentence.</summary>
internal static class Mistakes
{
    public static IEnumerable<(string Field, string Text)> In(RaiseModel form, string step) =>
        (
            step switch
            {
                "say" => Said(form),
                "where" => [(form.Counties.All(c => c.Value != form.County), nameof(form.County), "voice.county.missing")],
                "spot" => Spot(form),
                "who" => Who(form),
                _ => [],
            }
        )
            .Where(m => m.IsWrong)
            .Select(m => (m.Field, m.Text));

    private static IEnumerable<(bool IsWrong, string Field, string Text)> Said(RaiseModel form) =>
        [
            (Taking.Clean(form.Text) is null, nameof(form.Text), "voice.text.missing"),
            (form.Text?.Length > Taking.Longest, nameof(form.Text), "voice.text.long"),
            (form.Proposal?.Length > Taking.Longest, nameof(form.Proposal), "voice.text.long"),
        ];

    private static IEnumerable<(bool IsWrong, string Field, string Text)> Spot(RaiseModel form) =>
        [
            (IsNoneOf(form.Wards, form.Ward), nameof(form.Ward), "voice.ward.elsewhere"),
            (form.Spot?.Length > RaiseModel.LongestSpot, nameof(form.Spot), "voice.spot.long"),
        ];

    private static IEnumerable<(bool IsWrong, string Field, string Text)> Who(RaiseModel form) =>
        [
            (form.Hidden.Any(h => !RaiseModel.Often.Contains(h)), nameof(form.Hidden), "form.choose"),
            (IsNoneOf(form.Offices, form.HiddenOffice), nameof(form.HiddenOffice), "form.choose"),
            (IsNoneOf(form.Groups, form.Group), nameof(form.Group), "form.choose"),
        ];

    private static bool IsNoneOf(IReadOnlyList<Jukwaa.Storage.Choice> choices, string? value) =>
        !string.IsNullOrEmpty(value) && choices.All(c => c.Value != value);
}
