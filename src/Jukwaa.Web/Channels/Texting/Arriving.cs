using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Takes a message from a gateway. What it returns is what the gateway is told: taken means that it is safe on disk.</summary>
internal sealed partial class Arriving(Inbox inbox, Parts parts, Spool spool, Bell bell, ILogger<Arriving> log)
{
    /// <summary>A database that does not answer within this is taken for one that is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>False when neither the database nor the disk takes it: it must be sent again.</returns>
    public async Task<bool> Take(Incoming message, PartOf? part, CancellationToken stop)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bound.CancelAfter(Patience);
        try
        {
            await Keep(message, part, bound.Token);
            bell.Ring();
            return true;
        }
        catch (Exception fault)
            when (fault is NpgsqlException or TimeoutException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return SpoolIt(message, part, fault);
        }
    }

    /// <summary>Brings what was put aside to the database.</summary>
    public Task<int> Resume(CancellationToken stop) => spool.Empty((message, part) => Keep(message, part, stop));

    /// <summary>What to tell a gateway that leaves out whose message it is, or what it says.</summary>
    public IResult Incomplete(string door)
    {
        NotWhole(log, door);
        return TypedResults.UnprocessableEntity();
    }

    private Task Keep(Incoming message, PartOf? part, CancellationToken stop) =>
        part is null ? inbox.Take(message, stop) : parts.Take(message, part, stop);

    private bool SpoolIt(Incoming message, PartOf? part, Exception fault)
    {
        try
        {
            var kept = spool.Put(message, part);
            Aside(log, fault.GetType().Name, kept);
            return kept;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            Refused(log, full.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database takes no message ({Why}); put aside on disk: {Kept}")]
    private static partial void Aside(ILogger log, string why, bool kept);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The gateway {Door} brought a message without its number or its text and was refused: see docs/gateways.md (Kannel needs send-sender = true)"
    )]
    private static partial void NotWhole(ILogger log, string door);

    [LoggerMessage(Level = LogLevel.Error, Message = "Neither the database nor the disk takes a message ({Why}): the gateway is asked to try again")]
    private static partial void Refused(ILogger log, string why);
}
