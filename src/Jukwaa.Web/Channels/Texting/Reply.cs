using System.Globalization;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>
/// What is answered by short message: one segment, in the language in which somebody wrote. A telephone is shared: no text names a theme, an office or a word of what
/// was said; it cannot, because nothing but a receipt, a day or a place that the person named itself comes in here.
/// </summary>
internal sealed class Reply(string language, Uri? site)
{
    /// <summary>Longest name of a place that fits every text; a longer one is shortened.</summary>
    internal const int LongestPlace = 30;

    /// <param name="kept">Whether answers are sent to this telephone already.</param>
    public string Received(string receipt, bool kept) => Text(kept ? "sms.received.kept" : "sms.received", receipt);

    public string Where(string receipt) => Text("sms.where", receipt);

    public string Placed(string place, bool kept) => Text(kept ? "sms.placed.kept" : "sms.placed", Short(place));

    /// <param name="county">Its name; none is longer than 15 letters.</param>
    public string Follows(string county) => Text("sms.follow", county);

    public string Leaves(string county) => Text("sms.leave", county);

    public string NotACounty => Text("sms.not_a_county");

    public string NotAPlace => Text("sms.not_a_place");

    /// <summary>Asks a telephone whose number somebody typed on the web.</summary>
    public string Offer => Text("sms.offer");

    public string WillReply => Text("sms.replies.yes");

    public string WillNotReply => Text("sms.replies.no");

    public string Stopped => Text("sms.stopped");

    public string Help => Text("sms.help");

    public string NoReceipt => Text("sms.receipt.unknown");

    public string Added => Text("sms.added");

    public string AddedTooOften => Text("sms.added.too_often");

    public string IsForgotten => Text("sms.forgotten");

    /// <summary>That they are counted for an issue of that number there.</summary>
    /// <param name="kept">Whether answers are sent to this telephone already.</param>
    public string Counted(long number, string place, string receipt, bool kept) =>
        Text(kept ? "sms.support.kept" : "sms.support", number, Short(place), receipt);

    /// <summary>This telephone was counted before; whoever shares it may speak for themselves.</summary>
    public string CountedBefore(long number) => Text("sms.support.before", number);

    public string NoIssue => Text("sms.support.unknown");

    public string NoWordsForSupport => Text("sms.support.no_words");

    public string TakenBack => Text("sms.support.taken_back");

    /// <param name="where">Where the hall is.</param>
    public string InHall(string where) => Text("sms.hall", Short(where));

    public string NoHall => Text("sms.hall.unknown");

    public string LeftHall => Text("sms.hall.left");

    public string NothingOnScreen => Text("sms.hall.nothing");

    public string CountedInHall => Text("sms.hall.counted");

    public string AddedInHall => Text("sms.hall.added");

    public string EnoughInHall => Text("sms.hall.enough");

    public string CrowdedHall => Text("sms.hall.crowded");

    /// <param name="most">Longest in characters.</param>
    public string TooLongForHall(int most) => Text("sms.hall.long", most);

    /// <param name="question">Of three.</param>
    public string Trust(TrustQuestion question) => Text("sms.trust." + question);

    /// <param name="where">Where the forum was.</param>
    public string TrustLater(string where) => Text("sms.trust.after_months", Short(where));

    public string MayAskLater => Text("sms.trust.may_ask");

    public string WillAskLater => Text("sms.trust.will_ask");

    public string WillNotAskLater => Text("sms.trust.will_not_ask");

    public string TrustThanks => Text("sms.trust.thanks");

    public string Settled => Text("sms.verdict.settled");

    public string NotSettled => Text("sms.verdict.not_settled");

    /// <summary>What is asked when something became of a concern, or nothing did.</summary>
    /// <param name="kind">answer, done or silent.</param>
    public string Ask(string kind) => Joined(Text("sms.ask." + kind), Page) is var whole && Gsm7.FitsOne(whole) ? whole : Text("sms.ask." + kind);

    /// <summary>Where a concern stands: a step and a day.</summary>
    public string Status(Followed concern, DateOnly today)
    {
        var said = concern switch
        {
            { Forgotten: true } => Text("sms.forgotten"),
            { Confirmed: { } day } => Text("sms.status.confirmed", Day(day)),
            { Done: { } day } => Text("sms.status.done", Day(day)),
            { Promised: { } day } => Text("sms.status.promised", Day(day)),
            { RespondedOn: { } day } => Text("sms.status.answered", Day(day)),
            { Office: not null, AnswerDue: { } due } when due < today => Text("sms.status.late", Day(due)),
            { Office: not null, AnswerDue: { } due } => Text("sms.status.with_office", Day(due)),
            { Read: true } => Text("sms.status.read"),
            _ => Text("sms.status.received", Day(Kenya(concern.ReceivedAt))),
        };
        return Joined(said, Page) is var whole && Gsm7.FitsOne(whole) ? whole : said;
    }

    private string? Page => site is null ? null : Text("sms.status.page", $"{site.Host}{site.AbsolutePath.TrimEnd('/')}/receipt");

    private static string Short(string place) => place.Length <= LongestPlace ? place : place[..LongestPlace].TrimEnd() + "...";

    private static string Joined(string said, string? more) => more is null ? said : $"{said} {more}";

    private static DateOnly Kenya(DateTime moment) => KenyaTime.Day(moment);

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private string Text(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Texts.Get(language, key), values);
}
