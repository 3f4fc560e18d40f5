using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Answers "NAMI 11637": it happens to me too. One telephone is one voice for an issue; whoever shares it is told how to speak for themselves.</summary>
internal sealed class MeToo(Supporting supporting, VoiceKey key, TimeProvider clock)
{
    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<Answered> Answer(Held held, Line line, long? number, Reply reply, CancellationToken stop)
    {
        if (number is null || await supporting.Numbered(number.Value, line.Language, stop) is not { } issue)
        {
            return new(line, [reply.NoIssue]);
        }

        var receipt = key.SupportOf(held.Line, issue.Id);
        var outcome = await supporting.Give(Conversation.Channel, receipt, issue.Id, key.CommandOf(held.Message.Arrival), stop);
        if (outcome.Refusal is { } refusal)
        {
            throw refusal.Code == "busy" ? new BusyException() : new InvalidOperationException($"Support was refused as {refusal.Code}.");
        }

        if (outcome.Facts == 0)
        {
            return new(line, [reply.CountedBefore(number.Value)]);
        }

        var matter = Matter.Issue(issue.Id);
        var asked = line.Kept ? null : new Asked(Conversation.Replies, matter, clock.GetUtcNow() + Conversation.Asking);
        return new(line with { Asked = asked }, [reply.Counted(number.Value, issue.Place, receipt.Written, line.Kept)])
        {
            Given = (receipt, matter),
            Follows = line.Kept ? matter : null,
        };
    }
}
