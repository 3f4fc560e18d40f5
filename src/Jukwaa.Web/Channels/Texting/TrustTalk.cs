using Jukwaa.Domain.Forums;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>
/// Three questions by short message: in a hall after a 3, and once more three months later. Each waits for 1 yes, 2 partly, 3 no; anything else is not taken for an answer.
/// </summary>
internal sealed class TrustTalk(TrustBook book, TrustLater later, VoiceKey key, TimeProvider clock)
{
    private const string Prefix = "trust-",
        Agreeing = Prefix + "later";

    private static readonly TrustQuestion[] _order = [TrustQuestion.Safe, TrustQuestion.Acted, TrustQuestion.Say];

    /// <summary>Asks the first question.</summary>
    public Answered Begin(Line line, Matter hall, Reply reply) => Next(line, hall, TrustQuestion.Safe, InHall.Longest, reply);

    /// <summary>Null where no question waits, or what was written is no answer to it.</summary>
    public async Task<Answered?> Answer(Held held, Line line, Meaning meaning, string text, Reply reply, CancellationToken stop)
    {
        if (line.Asked is not { Matter: { Kind: "forum" } hall } asked || !asked.What.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        if (asked.What == Agreeing)
        {
            return meaning.Meant switch
            {
                Meant.Yes => new(line with { Asked = null, Kept = true, Stopped = false }, [reply.WillAskLater]) { AskLater = hall.Id },
                Meant.No => new(Back(line, hall), [reply.WillNotAskLater]),
                _ => null,
            };
        }

        if (AnswerOf(meaning, text) is not { } answer || await MomentOf(held, hall.Id, stop) is not { } moment)
        {
            return null;
        }

        var question = Array.Find(_order, q => asked.What == WaitOf(q));
        await book.Put(hall.Id, moment, question, MarkOf(held, hall.Id, moment), TrustWay.Message, answer, stop);
        if (question != _order[^1])
        {
            return Next(
                line,
                hall,
                _order[Array.IndexOf(_order, question) + 1],
                moment == TrustMoment.Later ? TimeSpan.FromDays(TrustLater.OpenDays) : InHall.Longest,
                reply
            );
        }

        return moment == TrustMoment.Later
            ? new(line with { Asked = null }, [reply.TrustThanks])
            : new(line with { Asked = new(Agreeing, hall, clock.GetUtcNow() + InHall.Longest) }, [reply.MayAskLater]);
    }

    private Answered Next(Line line, Matter hall, TrustQuestion question, TimeSpan until, Reply reply) =>
        new(line with { Asked = new(WaitOf(question), hall, clock.GetUtcNow() + until) }, [reply.Trust(question)]);

    private Line Back(Line line, Matter hall) => line with { Asked = new(InHall.Waits, hall, clock.GetUtcNow() + InHall.Longest) };

    // Whoever was in the middle of it when the forum was closed is not taken for somebody who was asked three months later.
    private async Task<TrustMoment?> MomentOf(Held held, string forum, CancellationToken stop) =>
        await book.MomentOf(forum, stop) ?? (await later.WasAsked(held.Line, forum, stop) ? TrustMoment.Later : null);

    // Another mark three months later: what somebody answered then cannot be put beside what they answered in the hall.
    private byte[] MarkOf(Held held, string forum, TrustMoment moment) =>
        key.MarkOf(forum, (moment == TrustMoment.Later ? "later " : "") + Convert.ToHexStringLower(held.Line));

    private static string WaitOf(TrustQuestion question) => Prefix + question.ToString().ToLowerInvariant();

    private static string? AnswerOf(Meaning meaning, string text) =>
        (meaning.Meant, text.Trim().TrimEnd('.', '!').ToUpperInvariant()) switch
        {
            (Meant.Yes, _) or (_, "1") => "Yes",
            (_, "2" or "PARTLY" or "KIASI") => "Partly",
            (Meant.No, _) or (_, "3") => "No",
            _ => null,
        };
}
