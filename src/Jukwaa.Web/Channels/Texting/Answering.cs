using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Answers what is in the inbox, asks what is to be asked and hands over what is in the outbox, as soon as the bell rings and every few seconds without it.</summary>
internal sealed partial class Answering(
    Inbox inbox,
    VoiceBook book,
    VoiceOutbox outbox,
    Parts parts,
    Arriving arriving,
    Asking asking,
    Conversation conversation,
    Outgoing outgoing,
    Bell bell,
    ILogger<Answering> log
) : BackgroundService
{
    /// <summary>Between two looks that nothing asked for.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Between two clearings: numbers whose time is over, messages whose rest never came.</summary>
    private static readonly TimeSpan Clearing = TimeSpan.FromMinutes(1);

    private DateTime _cleared = DateTime.MinValue;

    /// <summary>All that waits: taken, answered, asked, handed over.</summary>
    /// <returns>How many messages were answered.</returns>
    internal async Task<int> Round(CancellationToken stop)
    {
        var answered = 0;
        while (await inbox.Claim(stop) is { Count: > 0 } held)
        {
            await Task.WhenAll(held.Select(h => Answer(h, stop)));
            answered += held.Count;
            await Post(stop);
        }

        await asking.Round(stop);
        await Post(stop);
        return answered;
    }

    /// <summary>Hands on unfinished messages and erases what is over.</summary>
    internal async Task Clear(CancellationToken stop)
    {
        await parts.GiveUpWaiting(stop);
        await book.Erase(stop);
        await asking.Silences(stop);
        await asking.Measure(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (DateTime.UtcNow - _cleared > Clearing)
                {
                    _cleared = DateTime.UtcNow;
                    await Clear(stoppingToken);
                }

                await arriving.Resume(stoppingToken);
                await Round(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the next round may do better; ending here would end the whole host.
                Failed(log, fault.GetType().Name);
            }

            await bell.Wait(Every, stoppingToken);
        }
    }

    private async Task Answer(Held held, CancellationToken stop)
    {
        try
        {
            await book.Settle(held, await conversation.Answer(held, stop), stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // Whatever it is, the message stays; its words may stand in the exception, so only what sort of fault it was is told.
            NotAnswered(log, fault.GetType().Name, held.Tries);
            await inbox.Failed(held, fault is BusyException ? "busy" : fault.GetType().Name, stop);
        }
    }

    private async Task Post(CancellationToken stop)
    {
        if (outgoing.Sms is not { } sms)
        {
            return;
        }

        while (await outbox.Take(stop) is { Count: > 0 } letters)
        {
            foreach (var letter in letters)
            {
                try
                {
                    await sms.Send(letter.Number, letter.Text, stop);
                }
                catch (NotSentException fault)
                {
                    await outbox.Failed(letter, fault.Code, fault.Final, stop);
                    continue;
                }

                // Sent is sent, even while the host stops.
                await outbox.Sent(letter, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages were not looked at now, and will be with the next round: {Why}")]
    private static partial void Failed(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message was not answered and stays in the inbox: {Why}, attempt {Tries}")]
    private static partial void NotAnswered(ILogger log, string why, int tries);
}
