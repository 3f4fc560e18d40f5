using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>Reads who voiced something: keys of stakeholder groups, or words that voices.csv explains.</summary>
internal sealed class VoiceReading(Reference reference, Companions companions, Problems problems)
{
    /// <summary>At least one group; "not-reported" when nothing is said.</summary>
    public IReadOnlyList<string> Read(string? words, string where)
    {
        if (words is null)
        {
            return ["not-reported"];
        }

        if (companions.Voices.TryGetValue(words, out var groups))
        {
            return groups;
        }

        var keys = words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length == 0 || !keys.All(reference.Groups.Contains))
        {
            problems.Add(
                where,
                $"Nobody has said which group '{TextRules.Short(words)}' is: use a key such as 'residents', or add the words to voices.csv."
            );
        }

        return [.. keys.Distinct()];
    }
}
