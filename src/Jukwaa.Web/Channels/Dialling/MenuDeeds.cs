using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Texting;

namespace Jukwaa.Web.Channels.Dialling;

/// <summary>What the menus do and look up. A screen is gone when it is put away, so it may name an office; a short message may not.</summary>
internal sealed class MenuDeeds(
    Taking taking,
    VoiceBook book,
    VoiceChoices choices,
    Following following,
    Forgetting forgetting,
    Verdicts verdicts,
    Understanding understanding,
    VoiceKey key,
    Reference reference,
    Outgoing outgoing,
    TimeProvider clock
)
{
    private const string Channel = "ussd";

    /// <summary>Longest name of an office that leaves room for the rest.</summary>
    internal const int LongestOffice = 48;

    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<(Dialled, Screen)> Send(Dialled at, string number, CancellationToken stop)
    {
        var (arrival, place) = ("ussd\n" + at.Draft, at.Ward ?? at.County ?? Taking.Country);
        Heard heard = new(Channel, key.CommandOf(arrival), at.Text!, Understanding.LanguageOf(at.Text!) ?? at.Language ?? "sw", place)
        {
            Theme = understanding.ThemeOf(at.Text!),
            Hidden = [.. at.Hidden.Select(i => reference.OfficeOf(i, "county", place))],
        };
        var receipt = Settled(await taking.Record(heard, stop), key.ReceiptOf(arrival));
        var line = await book.Line(key.LineOf(number), stop);
        var kept = line.Kept || at.WantsReplies;
        Answered answered = new(
            line with
            {
                Language = at.Language ?? line.Language,
                Kept = kept,
                Stopped = line.Stopped && !at.WantsReplies,
                Asked = null,
            },
            at.WantsReplies ? [new Reply(at.Language ?? line.Language, outgoing.Site).Received(receipt.Written, kept: true)] : []
        )
        {
            Given = (receipt, Matter.Concern(heard.Id)),
            Follows = kept ? Matter.Concern(heard.Id) : null,
        };
        await book.Settle(number, SHA256.HashData(Encoding.UTF8.GetBytes(arrival)), answered, stop);
        return Menus.Plain(at.Afresh() with { Screen = "sent", Receipt = receipt.Code }, "sent", receipt.Written);
    }

    public async Task<(Dialled, Screen)> Follow(Dialled at, string typed, CancellationToken stop) =>
        Receipt.Parse(typed) is { } receipt && await book.MatterOf(receipt, stop) is not null
            ? await Status(at with { Screen = "status", Receipt = receipt.Code }, stop)
            : Menus.Plain(at with { Screen = "follow.none" }, "follow.none");

    public async Task<(Dialled, Screen)> Status(Dialled at, CancellationToken stop) =>
        await Of(at, stop) is not { } matter || await following.Of(matter, at.Language ?? "sw", stop) is not var (concern, _)
            ? Menus.Plain(at with { Screen = "follow.none" }, "follow.none")
        : concern.Forgotten ? Menus.Plain(at with { Screen = "status.forgotten" }, "status.forgotten")
        : concern.IsSupport ? Menus.Plain(at with { Screen = "status.support" }, "status.support", Where(at, concern))
        : Menus.Plain(at with { Screen = "status" }, "status", Where(at, concern));

    public async Task<(Dialled, Screen)> Add(Dialled at, string words, CancellationToken stop)
    {
        if (await Of(at, stop) is not { IsSupport: false, Id: var id } || words.Length == 0)
        {
            return Menus.Plain(at, "add");
        }

        var command = key.CommandOf($"ussd add\n{at.Session}\n{at.Read}");
        var outcome = await taking.Add(Channel, command, id, words, Understanding.LanguageOf(words) ?? at.Language ?? "sw", [], stop);
        return outcome.Refusal?.Code switch
        {
            "added-too-often" => Menus.Plain(at with { Screen = "added" }, "added.too_often"),
            "forgotten" => Menus.Plain(at with { Screen = "status.forgotten" }, "status.forgotten"),
            _ => Settled(outcome, Menus.Plain(at with { Screen = "added" }, "added")),
        };
    }

    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<(Dialled, Screen)> Judge(Dialled at, Verdict verdict, CancellationToken stop)
    {
        if (Receipt.Parse(at.Receipt) is not { } receipt || await book.MatterOf(receipt, stop) is not { } matter)
        {
            return Menus.Plain(at with { Screen = "follow.none" }, "follow.none");
        }

        var id = $"ussd tell\n{at.Session}\n{at.Read}";
        var refusal = await verdicts.Tell(matter, key.HashOf(receipt), verdict, s => key.CommandOf($"{id}\n{s}"), stop);
        return refusal?.Code switch
        {
            "busy" => throw new BusyException(),
            "not-read" => Menus.Plain(at with { Screen = "added" }, "verdict.not_read"),
            _ => Menus.Plain(at with { Screen = "added" }, verdict == Verdict.Done ? "verdict.settled" : "verdict.not_settled"),
        };
    }

    public async Task<(Dialled, Screen)> Forget(Dialled at, CancellationToken stop)
    {
        if (Receipt.Parse(at.Receipt) is { } receipt && await book.MatterOf(receipt, stop) is { } matter)
        {
            // Support can be given again and taken back again: each time is another.
            var command = key.CommandOf(matter.IsSupport ? $"ussd forget\n{at.Session}\n{at.Read}" : $"ussd forget\n{matter.Id}");
            Settled(await forgetting.Run(matter, key.HashOf(receipt), command, Actor.On(Channel), stop), matter);
            if (matter.IsSupport)
            {
                return Menus.Plain(at with { Screen = "support.taken_back" }, "support.taken_back");
            }
        }

        return Menus.Plain(at with { Screen = "status.forgotten" }, "status.forgotten");
    }

    public async Task<(Dialled, Screen)> Forum(Dialled at, Place county, CancellationToken stop) =>
        await choices.NextForum(county.Code, at.Language ?? "sw", Today, stop) is { } next
            ? Menus.Plain(at, "forum.next", county.Name, Day(next.On), next.Venue ?? Menus.Text(at, "forum.place"))
            : Menus.Plain(at, "forum.none", county.Name);

    private async Task<Matter?> Of(Dialled at, CancellationToken stop) =>
        Receipt.Parse(at.Receipt) is { } receipt ? await book.MatterOf(receipt, stop) : null;

    private string Where(Dialled at, Followed concern)
    {
        var heard = Day(KenyaTime.Day(concern.ReceivedAt));
        var office = concern.Office is { Length: > LongestOffice } title ? title[..LongestOffice].TrimEnd() + "..." : concern.Office ?? "";
        return concern switch
        {
            { Sealed: true } => Menus.Text(at, "at.sealed", heard),
            { Confirmed: { } day } => Menus.Text(at, "at.confirmed", Day(day)),
            { Done: { } day } => Menus.Text(at, "at.done", Day(day), office),
            { Promised: { } day } => Menus.Text(at, "at.promised", Day(day), office),
            { RespondedOn: { } day } => Menus.Text(at, "at.answered", Day(day), office),
            { Office: not null, AnswerDue: { } due } => Menus.Text(at, due < Today ? "at.late" : "at.office", heard, office, Day(due)),
            { Read: true } => Menus.Text(at, "at.none", heard),
            _ => Menus.Text(at, "at.reading", heard),
        };
    }

    /// <exception cref="BusyException">It was refused for now.</exception>
    private static T Settled<T>(Outcome outcome, T shown) => outcome.Refusal is null ? shown : throw new BusyException();

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private DateOnly Today => KenyaTime.Day(clock.GetUtcNow());
}
