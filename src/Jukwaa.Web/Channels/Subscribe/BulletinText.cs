using System.Globalization;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Subscribe;

/// <summary>What a bulletin says: public things alone, of the county that its reader named.</summary>
/// <param name="Site">Where the site is; null = no address is named.</param>
internal sealed record BulletinText(Bulletin Bulletin, Place County, Uri? Site)
{
    /// <summary>Of a digest.</summary>
    public Week? Week { get; init; }

    /// <summary>Of all that tells the day of a forum.</summary>
    public ToldForum? Forum { get; init; }

    public string Subject => Text($"bulletin.{Bulletin.Kind}.subject", County.Name, Day);

    /// <summary>One segment: of the venue, the address of the page and how to end it as much as fits.</summary>
    public string Short
    {
        get
        {
            var (full, bare, end) = (
                Said("sms", venue: true),
                Said("sms", venue: false),
                " " + Text("bulletin.sms.end", County.Name.ToUpperInvariant())
            );
            var more =
                Bulletin.Kind == "digest" && Site is { } site
                    ? $" {Text("bulletin.more", $"{site.Host}{site.AbsolutePath.TrimEnd('/')}/counties/{County.Slug}")}"
                    : "";
            string[] tries = [full + more + end, full + more, full + end, bare + end, bare];
            return Array.Find(tries, Gsm7.FitsOne) ?? bare;
        }
    }

    /// <summary>The text of a mail.</summary>
    public string Long =>
        string.Join(
            "\n\n",
            Bulletin.Kind == "confirm"
                ? [Said("mail", venue: false), At($"/follow/agree/{Bulletin.Token}"), Text("bulletin.confirm.not_you")]
                :
                [
                    Said("mail", venue: true),
                    Text("bulletin.more", At($"/counties/{County.Slug}")),
                    Text("bulletin.why", County.Name),
                    Text("bulletin.leave", $"{Leave}"),
                ]
        ) + "\n";

    /// <summary>Where it ends; null for the letter that asks whether it may begin.</summary>
    public Uri? Leave => Bulletin.Kind == "confirm" || Site is null ? null : new(At($"/follow/leave/{Bulletin.Token}"));

    private string Said(string way, bool venue) =>
        Text(
            $"bulletin.{Bulletin.Kind}.{way}",
            County.Name,
            Day,
            venue && Venue is { } where ? $", {where}" : "",
            Week?.Concerns ?? 0,
            Week?.Answers ?? 0,
            Week?.Due ?? 0,
            Week?.Late ?? 0,
            Week?.Kept ?? 0
        );

    private string? Venue => Bulletin.Language == "sw" ? Forum?.VenueSw ?? Forum?.VenueEn : Forum?.VenueEn;

    private string Day =>
        Bulletin is { Day: { } day } ? (Week is null ? day : day.AddDays(-7)).ToString("d/M/yyyy", CultureInfo.InvariantCulture) : "";

    private string At(string address) => $"{Site}".TrimEnd('/') + (Bulletin.Language == "sw" ? "/sw" : "") + address;

    private string Text(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Texts.Get(Bulletin.Language, key), values);
}
