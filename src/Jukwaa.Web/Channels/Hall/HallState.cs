using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>What a hall may see now, the same for everybody in it.</summary>
/// <param name="Where">Likoni, Mombasa.</param>
/// <param name="Voices">How many voices may be told.</param>
/// <param name="Promises">How many promises may be told.</param>
/// <param name="Voice">The latest voice; null = none yet.</param>
/// <param name="Promise">The latest promise; null = none yet.</param>
/// <param name="Earlier">What stood on the screen just before, the latest first.</param>
internal sealed record HallState(
    string Forum,
    string Where,
    int Voices,
    int Promises,
    HallItem? Voice,
    HallItem? Promise,
    IReadOnlyList<HallItem> Earlier,
    IReadOnlySet<string> Told,
    IReadOnlyDictionary<string, int> Counts,
    TrustMoment Moment
)
{
    /// <summary>What stands on the screen: the promise first.</summary>
    public IEnumerable<HallItem> OnScreen => ((HallItem?[])[Promise, Voice]).OfType<HallItem>();

    /// <summary>How many phones support it; null = fewer than five.</summary>
    public int? SupportOf(string item) => Counts.GetValueOrDefault(item) is >= SmallCount.Least and var count ? count : null;

    /// <summary>Another one for whatever a phone would show otherwise, and for nothing else: a number below five is no difference.</summary>
    public string Tag => TagOf();

    private string TagOf()
    {
        var seen = OnScreen
            .Concat(Earlier)
            .Select(i => $"{i.Id}\n{i.Words}\n{i.Speaker}\n{string.Join('\n', i.Groups)}\n{string.Join('\n', i.Parts)}\n{SupportOf(i.Id)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Where}\n{Voices}\n{Promises}\n{string.Join('\n', seen)}")))[..16];
    }
}
