using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>Where the code of a hall is typed.</summary>
[IgnoreAntiforgeryToken]
internal sealed class JoinModel(Say say, HallNow now) : FormPage(say)
{
    /// <summary>Longest that is looked at.</summary>
    internal const int Longest = 20;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public new Say Say => base.Say;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Page();
        }

        return JoinCode.Parse(Code) is { } code && await now.Find(code, stop) is { } hall
            ? Onward("/hall/" + hall.Code.ToLowerInvariant())
            : Again(nameof(Code), "inhall.code.unknown");
    }
}
