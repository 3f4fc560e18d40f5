using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Channels.Subscribe;

/// <summary>Writes bulletins and sends them, a few times a minute, because a letter that asks whether somebody agrees is waited for.</summary>
internal sealed partial class Announcing(
    Subscriptions subscriptions,
    BulletinWriting writing,
    Bulletins bulletins,
    WeekReads weeks,
    Reference reference,
    Outgoing outgoing,
    TimeProvider clock,
    ILogger<Announcing> log
) : BackgroundService
{
    /// <summary>Most times that a round takes bulletins; the rest waits for the next.</summary>
    private const int MostTakes = 50;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>By which of its ways this host sends: a letter leads back here, so without an address of the site there is none.</summary>
    internal static OutgoingWays Ways(Outgoing outgoing) => outgoing.Ways with { Email = outgoing is { Mail: not null, Site: not null } };

    /// <summary>One round: what is over is erased, what is to be told is written, and what is written is sent.</summary>
    /// <returns>How many were sent.</returns>
    internal async Task<int> Round(CancellationToken stop)
    {
        await subscriptions.Erase(stop);
        await writing.Round(stop);
        var known = new Dictionary<(string, DateOnly), Week?>();
        var sent = 0;
        for (var take = 0; take < MostTakes && await bulletins.Take(Ways(outgoing), stop) is { Count: > 0 } some; take++)
        {
            foreach (var bulletin in some)
            {
                sent += await Send(bulletin, known, stop) ? 1 : 0;
            }
        }

        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await Round(stoppingToken) is > 0 and var sent)
                {
                    Sent(log, sent);
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the next round may do better; an exception might hold an address.
                Failed(log, fault.GetType().Name);
            }
        }
    }

    private async Task<bool> Send(Bulletin bulletin, Dictionary<(string, DateOnly), Week?> known, CancellationToken stop)
    {
        if (await Compose(bulletin, known, stop) is not { } text)
        {
            await bulletins.Drop(bulletin, stop);
            return false;
        }

        try
        {
            await Hand(bulletin, text, stop);
        }
        catch (NotSentException fault)
        {
            await bulletins.Failed(bulletin, fault.Code, fault.Final, stop);
            return false;
        }

        // Sent is sent, even while the host stops: else the next one would send it again.
        await bulletins.Sent(bulletin, CancellationToken.None);
        return true;
    }

    /// <summary>Null where what it would say holds no more.</summary>
    private async Task<BulletinText?> Compose(Bulletin bulletin, Dictionary<(string, DateOnly), Week?> known, CancellationToken stop)
    {
        if (!reference.Places.TryGetValue(bulletin.County, out var county))
        {
            return null;
        }

        var text = new BulletinText(bulletin, county, outgoing.Site);
        switch (bulletin.Kind)
        {
            case "confirm" or "off":
                return text;
            case "digest" when bulletin.Day is { } monday:
                if (!known.TryGetValue((bulletin.County, monday), out var week))
                {
                    known[(bulletin.County, monday)] = week = await weeks.Of(bulletin.County, monday, stop) is [var found, ..] ? found : null;
                }

                return week is null ? null : text with { Week = week };
            default:
                var forum = await bulletins.Forum(bulletin.Subject, stop);
                return forum?.Day is null || forum.Day != bulletin.Day ? null : text with { Forum = forum };
        }
    }

    private async Task Hand(Bulletin bulletin, BulletinText text, CancellationToken stop)
    {
        switch (bulletin.Channel)
        {
            case "email" when outgoing.Mail is { } mail:
                await mail.Send(bulletin.Id, bulletin.Address, text.Subject, text.Long, stop, text.Leave);
                break;
            case "sms" when outgoing.Sms is { } sms:
                await sms.Send(bulletin.Address, text.Short, stop);
                break;
            default:
                throw new NotSentException("unreachable");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Bulletins} bulletins sent")]
    private static partial void Sent(ILogger log, int bulletins);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bulletins were not sent now, and will be with the next round: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
