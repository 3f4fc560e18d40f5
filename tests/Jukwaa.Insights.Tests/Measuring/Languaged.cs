using Jukwaa.Insights.Text.Language;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Measuring;

/// <summary>How well the language of messages is told.</summary>
internal static class Languaged
{
    public static Evaluation Judge(IReadOnlyList<Message> messages) =>
        Evaluation.Of([.. messages.Select(m => new Judged(m.Language, Code(Languages.Of(m.Text).Tongue)))]);

    public static string? Code(Tongue tongue) =>
        tongue switch
        {
            Tongue.English => "en",
            Tongue.Kiswahili => "sw",
            Tongue.Mixed => "mix",
            _ => null,
        };
}
