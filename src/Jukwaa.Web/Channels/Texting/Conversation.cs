using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>
/// Answers one short message: does what it asks, and says what is to be sent back and remembered. All of it is the same when it is done twice, so that a host may
/// die at any moment and the next one begins the message anew.
/// </summary>
internal sealed class Conversation(
    Taking taking,
    VoiceBook book,
    Following following,
    Forgetting forgetting,
    Verdicts verdicts,
    Understanding understanding,
    LeadingPlace places,
    MeToo meToo,
    CountyNews news,
    InHall inHall,
    TrustTalk trust,
    VoiceKey key,
    Outgoing outgoing,
    TimeProvider clock
)
{
    /// <summary>For how long an answer is taken as one to the last question.</summary>
    internal static readonly TimeSpan Asking = TimeSpan.FromHours(24);

    /// <summary>More words than the name of a place has.</summary>
    private const int LongestName = 6;

    internal const string Channel = "sms",
        Replies = "replies";

    private const string Place = "place",
        Settled = "verdict";

    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<Answered> Answer(Held held, CancellationToken stop)
    {
        var line = await book.Line(held.Line, stop);
        var text = Taking.Clean(held.Message.Text) ?? "";
        var meaning = Meaning.Of(text);
        var language = meaning.Language ?? Understanding.LanguageOf(text) ?? line.Language;
        line = line with { Known = true, Language = language, Asked = line.Asked is { } asked && asked.Until > clock.GetUtcNow() ? asked : null };
        var reply = new Reply(language, outgoing.Site);
        return
            IsForHall(line, meaning)
            && (await trust.Answer(held, line, meaning, text, reply, stop) ?? await inHall.Answer(held, line, meaning, text, reply, stop))
                is { } answered
            ? answered
            : await Answer(held, line, meaning, text, reply, stop);
    }

    // What names a receipt, an issue or another hall, asks for help or for silence means that wherever somebody is.
    private static bool IsForHall(Line line, Meaning meaning) =>
        line.Asked is { Matter.Kind: "forum" }
        && meaning.Meant is (Meant.Concern or Meant.Nothing or Meant.Yes or Meant.No or Meant.Follow or Meant.Leave);

    private Task<Answered> Answer(Held held, Line line, Meaning meaning, string text, Reply reply, CancellationToken stop) =>
        meaning switch
        {
            { Meant: Meant.Stop } => Say(line with { Kept = false, Stopped = true, Asked = null }, reply.Stopped),
            { Meant: Meant.Help } => Say(line, reply.Help),
            { Meant: Meant.Status } => Status(line, meaning.Receipt, reply, stop),
            { Meant: Meant.Add } => Add(held, line, meaning, reply, stop),
            { Meant: Meant.Forget } => Forget(held, line, meaning.Receipt, reply, stop),
            { Meant: Meant.Hall } => inHall.Join(line, meaning, reply, stop),
            { Meant: Meant.Support } => meToo.Answer(held, line, meaning.Issue, reply, stop),
            { Meant: Meant.Concern or Meant.Follow or Meant.Leave } when news.Answer(line, meaning, reply) is { } answered => Task.FromResult(
                answered
            ),
            { Meant: Meant.Yes } when line.Asked is { What: Replies } asked => Keep(line, asked.Matter, reply),
            { Meant: Meant.No } when line.Asked is { What: Replies } => Say(line with { Asked = null }, reply.WillNotReply),
            _ when line.Asked is { What: Settled } asked && VerdictOf(meaning, text) is { } verdict => Judge(
                held,
                line,
                asked.Matter,
                verdict,
                reply,
                stop
            ),
            _ when line.Asked is { What: Place } asked && IsName(text) => Locate(held, line, asked.Matter, text, reply, stop),
            { Meant: Meant.Concern or Meant.Follow or Meant.Leave } => Hear(held, line, text, reply, stop),
            _ => Say(line, reply.Help),
        };

    private async Task<Answered> Hear(Held held, Line line, string text, Reply reply, CancellationToken stop)
    {
        var (arrival, place) = (held.Message.Arrival, understanding.PlaceIn(text));
        Heard heard = new(Channel, key.CommandOf(arrival), text, line.Language, place?.Code ?? Taking.Country)
        {
            Theme = understanding.ThemeOf(text),
        };
        Done(await taking.Record(heard, stop));
        var receipt = key.ReceiptOf(arrival);
        // Who wanted replies before wants them for this too: asked again, nobody would know why.
        var asked =
            place is null ? Place
            : line.Kept ? null
            : Replies;
        return new(
            Ask(line with { Stopped = false }, asked, Matter.Concern(heard.Id)),
            [place is null ? reply.Where(receipt.Written) : reply.Received(receipt.Written, line.Kept)]
        )
        {
            Given = (receipt, Matter.Concern(heard.Id)),
            Follows = line.Kept ? Matter.Concern(heard.Id) : null,
        };
    }

    private async Task<Answered> Locate(Held held, Line line, Matter concern, string text, Reply reply, CancellationToken stop)
    {
        if (places.Only(text) is not { } place)
        {
            return await Say(line, reply.NotAPlace);
        }

        var outcome = await taking.Place(Channel, key.CommandOf(held.Message.Arrival), concern.Id, place.Code, stop);
        if (outcome.Refusal is not { Kind: RefusalKind.Conflict, Code: "place-known" or "forgotten" })
        {
            Done(outcome);
        }

        return await Say(Ask(line, line.Kept ? null : Replies, concern), reply.Placed(place.Name, line.Kept));
    }

    private async Task<Answered> Status(Line line, Receipt? receipt, Reply reply, CancellationToken stop) =>
        await Find(receipt, stop) is { } matter && await following.Of(matter, line.Language, stop) is var (found, _)
            ? await Say(line, reply.Status(found, Today))
            : await Say(line, reply.NoReceipt);

    private async Task<Answered> Add(Held held, Line line, Meaning meaning, Reply reply, CancellationToken stop)
    {
        if (await Find(meaning.Receipt, stop) is not { } matter)
        {
            return await Say(line, reply.NoReceipt);
        }

        if (matter.IsSupport)
        {
            return await Say(line, reply.NoWordsForSupport);
        }

        if (Taking.Clean(meaning.Words) is not { } words)
        {
            return await Say(line, reply.Help);
        }

        var outcome = await taking.Add(Channel, key.CommandOf(held.Message.Arrival), matter.Id, words, line.Language, [], stop);
        return outcome.Refusal?.Code switch
        {
            "added-too-often" => await Say(line, reply.AddedTooOften),
            "forgotten" => await Say(line, reply.IsForgotten),
            _ => await Say(line, Done(outcome) ? reply.Added : ""),
        };
    }

    private async Task<Answered> Judge(Held held, Line line, Matter matter, Verdict verdict, Reply reply, CancellationToken stop)
    {
        line = line with { Asked = null };
        if (await book.ReceiptOf(held.Line, matter, stop) is not { } receipt)
        {
            return await Say(line, reply.Help);
        }

        var refusal = await verdicts.Tell(matter, receipt, verdict, subject => key.CommandOf($"{held.Message.Arrival}\n{subject}"), stop);
        return refusal?.Code == "busy" ? throw new BusyException() : await Say(line, verdict == Verdict.Done ? reply.Settled : reply.NotSettled);
    }

    private async Task<Answered> Forget(Held held, Line line, Receipt? receipt, Reply reply, CancellationToken stop)
    {
        if (receipt is null || await Find(receipt, stop) is not { } matter)
        {
            return await Say(line, reply.NoReceipt);
        }

        Done(await forgetting.Run(matter, key.HashOf(receipt), key.CommandOf(held.Message.Arrival), Domain.Access.Actor.On(Channel), stop));
        // A yes to the question whether to tell of it would tie this telephone to it again.
        line = line.Asked?.Matter == matter ? line with { Asked = null } : line;
        return await Say(line, matter.IsSupport ? reply.TakenBack : reply.IsForgotten);
    }

    private static Task<Answered> Keep(Line line, Matter matter, Reply reply) =>
        Task.FromResult(new Answered(line with { Kept = true, Stopped = false, Asked = null }, [reply.WillReply]) { Follows = matter });

    private async Task<Matter?> Find(Receipt? receipt, CancellationToken stop) => receipt is null ? null : await book.MatterOf(receipt, stop);

    private static Task<Answered> Say(Line line, string reply) => Task.FromResult(new Answered(line, [reply]));

    /// <summary>1 yes, 2 no, 3 still happening, or a word for it; null when it is no answer.</summary>
    private static Verdict? VerdictOf(Meaning meaning, string text) =>
        (meaning.Meant, text.Trim().TrimEnd('.', '!')) switch
        {
            (Meant.Yes, _) or (_, "1") => Verdict.Done,
            (Meant.No, _) or (_, "2") => Verdict.NotDone,
            (_, "3") => Verdict.StillHappening,
            _ => null,
        };

    private Line Ask(Line line, string? what, Matter matter) =>
        line with
        {
            Asked = what is null ? null : new(what, matter, clock.GetUtcNow() + Asking),
        };

    private static bool IsName(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestName;

    /// <exception cref="BusyException">It was refused for now.</exception>
    /// <exception cref="InvalidOperationException">It was refused for a reason that no message can have: a bug.</exception>
    private static bool Done(Outcome outcome) =>
        outcome.Refusal switch
        {
            null => true,
            { Code: "busy" } => throw new BusyException(),
            var refusal => throw new InvalidOperationException($"A message was refused as {refusal.Code}."),
        };

    private DateOnly Today => KenyaTime.Day(clock.GetUtcNow());
}

/// <summary>The ledger takes nothing at this moment: the message stays and is begun again.</summary>
internal sealed class BusyException() : Exception("The ledger is busy.");
