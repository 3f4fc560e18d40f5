using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;

namespace Jukwaa.Web.Channels.Dialling;

/// <summary>"It happens to me too" in the menus: the issues of a county that most people speak of, and one more voice for one of them.</summary>
internal sealed class MenuSupport(Supporting supporting, VoiceBook book, VoiceKey key, Reference reference, Outgoing outgoing)
{
    /// <summary>Issues on one screen, and the longest name of one.</summary>
    internal const int Most = 4,
        LongestName = 33;

    private const string Channel = "ussd";

    /// <summary>What is spoken of in the county that was chosen.</summary>
    public async Task<(Dialled, Screen)> List(Dialled at, CancellationToken stop)
    {
        var issues = await supporting.Of(at.County!, Language(at), Most, stop);
        return issues.Count == 0
            ? Menus.Plain(at with { Screen = "support.nothing" }, "support.nothing", reference.Places[at.County!].Name)
            : Menus.Plain(
                at with
                {
                    Screen = "support.pick",
                    Offered = [.. issues.Select(i => i.Id)],
                },
                "support.pick",
                string.Join('\n', issues.Index().Select(i => $"{i.Index + 1} {NameOf(i.Item, at.County!)}"))
            );
    }

    /// <summary>The one that was chosen, to be sure.</summary>
    public async Task<(Dialled, Screen)> Ask(Dialled at, CancellationToken stop) =>
        await supporting.Named(at.Issue ?? "", Language(at), stop) is { } issue
            ? Menus.Plain(at with { Screen = "support.sure" }, "support.sure", NameOf(issue, ""))
            : await List(at, stop);

    /// <exception cref="BusyException">The ledger takes nothing at this moment.</exception>
    public async Task<(Dialled, Screen)> Give(Dialled at, bool wantsReplies, string number, CancellationToken stop)
    {
        if (await supporting.Named(at.Issue ?? "", Language(at), stop) is not { } issue)
        {
            return await List(at, stop);
        }

        var (receipt, matter) = (key.SupportOf(key.LineOf(number), issue.Id), Matter.Issue(issue.Id));
        var outcome = await supporting.Give(Channel, receipt, issue.Id, key.CommandOf($"ussd support\n{at.Session}\n{at.Read}"), stop);
        if (outcome.Refusal is not null)
        {
            throw new BusyException();
        }

        var line = await book.Line(key.LineOf(number), stop);
        var kept = line.Kept || wantsReplies;
        Answered answered = new(
            line with
            {
                Language = Language(at),
                Kept = kept,
                Stopped = line.Stopped && !wantsReplies,
            },
            wantsReplies ? [new Reply(Language(at), outgoing.Site).Counted(issue.Number, issue.Place, receipt.Written, kept: true)] : []
        )
        {
            Given = (receipt, matter),
            Follows = kept ? matter : null,
        };
        await book.Settle(number, SHA256.HashData(Encoding.UTF8.GetBytes($"ussd support\n{receipt.Code}")), answered, stop);
        return Menus.Plain(at.Afresh() with { Screen = "support.done" }, outcome.Facts == 0 ? "support.before" : "support.done", receipt.Written);
    }

    // In the list of a county its own name says nothing.
    private string NameOf(Supportable issue, string county)
    {
        var whole = county.Length > 0 && issue.Place == reference.Places[county].Name ? issue.Theme : $"{issue.Theme}, {issue.Place}";
        return whole.Length <= LongestName ? whole : whole[..(LongestName - 3)].TrimEnd(' ', ',') + "...";
    }

    private static string Language(Dialled at) => at.Language ?? "sw";
}
