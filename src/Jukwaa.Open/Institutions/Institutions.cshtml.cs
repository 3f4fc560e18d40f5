using Jukwaa.Open.Waiting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Institutions;

internal sealed class InstitutionsModel(OpenRecord record) : PageModel
{
    public IReadOnlyList<Institution> Institutions { get; private set; } = [];

    /// <summary>Promises for which no responsible body is named.</summary>
    public int NoOwner { get; private set; }

    /// <summary>How long the issues of the whole country wait for an answer.</summary>
    public WaitView Waiting { get; private set; } = null!;

    /// <summary>The same by institution, most issues first.</summary>
    public IReadOnlyList<InstitutionWait> Waits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Institutions = await record.Institutions(cancel);
        NoOwner = await record.First<int>("select count(*)::int from open.commitment where institution is null", null, cancel);
        Waiting = new(await AnswerTimes.Read(record, new(), cancel));
        Waits = await InstitutionWait.All(record, cancel);
    }
}
