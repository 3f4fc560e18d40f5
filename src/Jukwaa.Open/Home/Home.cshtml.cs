using Jukwaa.Open.Commitments;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Reports;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Home;

internal sealed class HomeModel(OpenRecord record) : PageModel
{
    private const int LatestShown = 4;

    // The directives of the national report have their own table beside these.
    private static readonly string LatestSql =
        $"{CommitmentRow.Select} where c.report is null order by c.made_on desc nulls last, length(c.id), c.id limit @most";

    public HomeNumbers Numbers { get; private set; } = null!;

    public IReadOnlyList<CountyTally> Counties { get; private set; } = [];

    public IReadOnlyList<CommitmentRow> Latest { get; private set; } = [];

    public NationalReport? Report { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Numbers = await HomeNumbers.Read(record, cancel);
        Counties = await CountyTally.All(record, cancel);
        Latest = await record.Rows<CommitmentRow>(LatestSql, new { most = LatestShown }, cancel);
        Report = await NationalReport.Latest(record, cancel);
    }
}
