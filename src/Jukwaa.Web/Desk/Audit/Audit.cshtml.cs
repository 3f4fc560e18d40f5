using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Audit;

/// <summary>Who changed what, who opened what, samples of what is called done, and proof of what was erased.</summary>
internal sealed class AuditModel(Seat seat, Say say, AuditReads reads) : DeskPage(seat, say)
{
    internal static readonly string[] Views = ["samples", "facts", "readings", "erased", "messages"];

    /// <summary>Largest number that fixes a draw.</summary>
    internal const int MostSeed = 999_999;

    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stream { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Seed { get; set; } = 1;

    public int Number { get; private set; } = 1;

    public IReadOnlyList<AuditFact> Facts { get; private set; } = [];

    public IReadOnlyList<AuditReading> Readings { get; private set; } = [];

    public IReadOnlyList<AuditSample> Samples { get; private set; } = [];

    public Erasure? Erased { get; private set; }

    public IReadOnlyList<Stuck> Stuck { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        View = Filters.OneOf(View, Views) ?? Views[0];
        Number = new DeskPart(number).Number;
        Seed = Math.Clamp(Seed, 1, MostSeed);
        Stream = string.IsNullOrWhiteSpace(Stream) ? null : Stream.Trim()[..Math.Min(120, Stream.Trim().Length)];
        switch (View)
        {
            case "facts":
                Facts = await reads.Facts(Stream, new(number), Stop);
                break;
            case "readings":
                Readings = await reads.Readings(new(number), Stop);
                break;
            case "erased":
                Erased = await reads.Erasures(Stop);
                break;
            case "messages":
                Stuck = await reads.Stuck(Stop);
                break;
            default:
                Samples = await reads.Samples(Say.Language, Seed, Stop);
                break;
        }
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
