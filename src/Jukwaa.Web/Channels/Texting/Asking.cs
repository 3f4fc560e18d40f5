using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Asks those who want replies what became of what they raised, and those who agreed to it three questions once more.</summary>
internal sealed class Asking(Questions questions, TrustLater later, VoiceKey key, Outgoing outgoing)
{
    /// <summary>Most times that a round takes questions; the rest waits for the next.</summary>
    private const int MostTakes = 20;

    /// <summary>Notes whom no answer came to for four weeks; they are asked with the next round.</summary>
    public Task Silences(CancellationToken stop) => outgoing.Sms is null ? Task.CompletedTask : questions.GatherSilent(stop);

    /// <summary>Puts on record what came of questions that are over.</summary>
    public Task Measure(CancellationToken stop) => later.Measure(stop);

    /// <returns>How many were asked.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        if (outgoing.Sms is null)
        {
            return 0;
        }

        await questions.Gather(stop);
        var asked = 0;
        for (var take = 0; take < MostTakes && await questions.Due(stop) is { Count: > 0 } due; take++)
        {
            foreach (var question in due)
            {
                await questions.Ask(question, key, new Reply(question.Language, outgoing.Site).Ask(question.Kind), stop);
            }

            asked += due.Count;
        }

        for (var take = 0; take < MostTakes && await later.Due(stop) is { Count: > 0 } due; take++)
        {
            foreach (var question in due)
            {
                await later.Ask(question, key, new Reply(question.Language, outgoing.Site).TrustLater(question.Where), stop);
            }

            asked += due.Count;
        }

        return asked;
    }
}
