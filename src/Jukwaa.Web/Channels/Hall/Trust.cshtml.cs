using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>Three plain questions to whoever is in the hall, before the forum and after it. Only numbers are ever told.</summary>
[IgnoreAntiforgeryToken]
internal sealed class TrustModel(Say say, HallNow now, TrustBook book, VoiceKey key) : HallPage(say, now)
{
    [BindProperty]
    public string? Safe { get; set; }

    [BindProperty]
    public string? Acted { get; set; }

    /// <summary>The answer to the third question.</summary>
    [BindProperty(Name = "Voice")]
    public string? Heard { get; set; }

    /// <summary>The moment of which the form was, which may have passed since.</summary>
    [BindProperty]
    public TrustMoment? Seen { get; set; }

    public TrustMoment Moment { get; private set; }

    /// <summary>Kept just now.</summary>
    public bool Done { get; private set; }

    /// <summary>Each question with its field and what was chosen.</summary>
    public IEnumerable<(TrustQuestion Question, string Field, string? Chosen)> Questions =>
        [(TrustQuestion.Safe, nameof(Safe), Safe), (TrustQuestion.Acted, nameof(Acted), Acted), (TrustQuestion.Say, "Voice", Heard)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        HallPhone.Give(HttpContext);
        if (!await Load(stop))
        {
            return Missing();
        }

        var mine = HallPhone.MarkOf(Request, key, Hall.Forum) is { } mark ? await book.Of(Hall.Forum, Moment, mark, stop) : null;
        (Safe, Acted, Heard) = (
            mine?.GetValueOrDefault(TrustQuestion.Safe),
            mine?.GetValueOrDefault(TrustQuestion.Acted),
            mine?.GetValueOrDefault(TrustQuestion.Say)
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return Missing();
        }

        if (HallPhone.MarkOf(Request, key, Hall.Forum) is not { } mark)
        {
            HallPhone.Give(HttpContext);
            return Again("", "inhall.again");
        }

        if (Seen != Moment)
        {
            return Again("", "trust.moved");
        }

        var given = Questions.Where(q => q.Chosen is { } chosen && TrustBook.Answers.Contains(chosen)).ToList();
        if (given.Count == 0)
        {
            return Again("", "trust.none");
        }

        foreach (var (question, _, chosen) in given)
        {
            await book.Put(Hall.Forum, Moment, question, mark, TrustWay.Page, chosen!, stop);
        }

        Done = true;
        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await book.MomentOf(Hall.Forum, stop) is not { } moment)
        {
            return false;
        }

        Moment = moment;
        return true;
    }
}
