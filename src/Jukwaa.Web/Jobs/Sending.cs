using Jukwaa.Storage;
using Jukwaa.Web.Channels;

namespace Jukwaa.Web.Jobs;

/// <summary>Sends what waits in the outbox. Each message is composed at that moment, of what its reader may see then.</summary>
internal sealed class Sending(Outbox outbox, NoticeReads notices, DeskReading reading, Outgoing outgoing)
{
    /// <summary>Most times that a round takes messages; the rest waits for the next.</summary>
    private const int MostTakes = 20;

    /// <returns>How many messages were handed over.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        var sent = 0;
        for (var take = 0; take < MostTakes; take++)
        {
            var letters = await outbox.Take(stop);
            foreach (var letter in letters)
            {
                sent += await Send(letter, stop) ? 1 : 0;
            }

            if (letters.Count < Outbox.MostTaken)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<bool> Send(Letter letter, CancellationToken stop)
    {
        var fresh = await notices.Unseen(letter.Person, stop);
        if (fresh == 0)
        {
            await outbox.Drop(letter, stop);
            return false;
        }

        var viewer = await reading.Viewer(letter.Person, stop);
        var message = Message.Of(letter, viewer, fresh, await reading.WorkCounts(viewer, stop), outgoing.Site);
        try
        {
            await Hand(letter, message, stop);
        }
        catch (NotSentException fault)
        {
            await outbox.Failed(letter, fault.Code, fault.Final, stop);
            return false;
        }

        // Sent is sent, even while the host stops: else the next one would send it again.
        await outbox.Sent(letter, CancellationToken.None);
        return true;
    }

    private async Task Hand(Letter letter, Message message, CancellationToken stop)
    {
        switch (letter.Channel)
        {
            case "email" when outgoing.Mail is { } mail:
                await mail.Send(letter.Id, letter.Address ?? "", message.Subject, message.Long, stop);
                break;
            case "sms" when outgoing.Sms is { } sms:
                var number = PhoneNumber.Of(letter.Address) ?? throw new NotSentException("no-address", final: true);
                await sms.Send(number, message.Short, stop);
                break;
            default:
                throw new NotSentException("unreachable");
        }
    }
}
