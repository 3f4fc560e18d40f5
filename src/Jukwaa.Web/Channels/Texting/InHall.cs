using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>
/// A telephone in a hall: "HALL 7KM4P" joins; then 1 and 2 support what was said and promised last, 0 takes that back, 3 begins three questions, and words are added to the day's list. HALL alone
/// leaves, and so does the end of the forum.
/// </summary>
internal sealed class InHall(HallNow now, HallVoices voices, HallSaying saying, TrustTalk trust, VoiceKey key, TimeProvider clock)
{
    internal const string Waits = "hall";

    /// <summary>For how long what a telephone writes goes to the hall: nobody wants to be in it at night.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Joins the hall of a code, or leaves where none is given.</summary>
    public async Task<Answered> Join(Line line, Meaning meaning, Reply reply, CancellationToken stop)
    {
        if (meaning.Words.Length == 0)
        {
            return new(
                line.Asked is { What: Waits } ? line with { Asked = null } : line,
                [line.Asked is { What: Waits } ? reply.LeftHall : reply.NoHall]
            );
        }

        return await now.Find(JoinCode.Parse(meaning.Words), stop) is { } hall
            ? new(line with { Asked = new(Waits, Matter.Forum(hall.Forum), clock.GetUtcNow() + Longest) }, [reply.InHall(hall.Where)])
            : new(line, [reply.NoHall]);
    }

    /// <summary>What somebody in a hall writes; null where that hall is over, and it means what it would mean anywhere.</summary>
    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<Answered?> Answer(Held held, Line line, Meaning meaning, string text, Reply reply, CancellationToken stop)
    {
        if (
            line.Asked is not { Matter: { Kind: "forum", Id: var forum } }
            || await now.Hall(forum, stop) is not { } hall
            || await now.Of(forum, stop) is not { } state
        )
        {
            return null;
        }

        // Whoever was asked something and wrote something else is in the hall as before.
        line = line with
        {
            Asked = line.Asked with { What = Waits },
        };
        var mark = key.MarkOf(forum, Convert.ToHexStringLower(held.Line));
        return text.Trim().TrimEnd('.', '!') switch
        {
            "1" => await Support(line, state.Voice, forum, mark, reply, stop),
            "2" => await Support(line, state.Promise, forum, mark, reply, stop),
            "3" => trust.Begin(line, Matter.Forum(forum), reply),
            "0" => await TakeBack(line, state, mark, reply, stop),
            _ when meaning.Meant is Meant.Concern or Meant.Follow or Meant.Leave => await Say(held, line, hall, text, mark, reply, stop),
            _ => new(line, [reply.InHall(hall.Where)]),
        };
    }

    private async Task<Answered> Support(Line line, HallItem? item, string forum, byte[] mark, Reply reply, CancellationToken stop)
    {
        if (item is null)
        {
            return new(line, [reply.NothingOnScreen]);
        }

        await voices.Give(forum, item.Id, mark, stop);
        return new(line, [reply.CountedInHall]);
    }

    private async Task<Answered> TakeBack(Line line, HallState state, byte[] mark, Reply reply, CancellationToken stop)
    {
        foreach (var item in state.OnScreen)
        {
            await voices.TakeBack(state.Forum, item.Id, mark, stop);
        }

        return new(line, [reply.TakenBack]);
    }

    private async Task<Answered> Say(Held held, Line line, OpenHall hall, string text, byte[] mark, Reply reply, CancellationToken stop)
    {
        if (text.Length > HallSaying.Longest)
        {
            return new(line, [reply.TooLongForHall(HallSaying.Longest)]);
        }

        var language = Understanding.LanguageOf(text) ?? line.Language;
        return await saying.Say(hall, Conversation.Channel, mark, held.Message.Arrival, text, language, null, stop) switch
        {
            null => new(line, [reply.AddedInHall]),
            "busy" => throw new BusyException(),
            "crowded" => new(line, [reply.CrowdedHall]),
            _ => new(line, [reply.EnoughInHall]),
        };
    }
}
