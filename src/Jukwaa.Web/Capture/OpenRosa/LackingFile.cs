using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>A file that a filled form names and that is not kept as it was sent.</summary>
/// <param name="Refusal">Why; null = it did not come, or was refused in an earlier request of the same form.</param>
/// <param name="Kept">Whether another one by that name is.</param>
internal sealed record LackingFile(FileQuestion Question, Refusal? Refusal, bool Kept)
{
    /// <summary>The question and the reason: names of files are not repeated.</summary>
    internal string Sentence(string language)
    {
        var why = Refusal is null ? Texts.Get(language, "odk.file.missing") : FilledCheck.WordOf(Refusal, language);
        return $"{Texts.Get(language, Question.Told)}: {why}";
    }
}
