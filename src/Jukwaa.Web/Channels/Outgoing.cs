using System.Net;
using System.Net.Mail;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Microsoft.AspNetCore.WebUtilities;

namespace Jukwaa.Web.Channels;

/// <summary>How messages leave this host, as its environment says; without a way they stay at the desk.</summary>
/// <param name="Site">Where people sign in, as messages name it; null = they name none.</param>
public sealed record Outgoing(SmtpMail? Mail, IOutgoingSms? Sms, Uri? Site)
{
    /// <summary>Longest time that handing over one message may take.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(15);

    /// <summary>Longest address of a site: it has to fit a short message.</summary>
    private const int LongestSite = 80;

    public OutgoingWays Ways => new(Mail is not null, Sms is not null);

    /// <summary>Reads JUKWAA_SMTP, JUKWAA_SMS and JUKWAA_SITE.</summary>
    /// <exception cref="SetupException">One of them cannot be used; it is not repeated, because it may hold a password.</exception>
    public static Outgoing Of(Func<string, string?> environment) =>
        new(
            environment("JUKWAA_SMTP") is { Length: > 0 } smtp ? new(ServerOf(smtp)) : null,
            environment("JUKWAA_SMS") is { Length: > 0 } sms ? new KannelSms(GatewayOf(sms)) : null,
            environment("JUKWAA_SITE") is { Length: > 0 } site ? SiteOf(site) : null
        );

    internal static SmtpServer ServerOf(string text)
    {
        const string Form = "JUKWAA_SMTP must look like smtp://user:password@host:587?from=notices@example.go.ke";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address is not { Scheme: "smtp", Host.Length: > 0 })
        {
            throw new SetupException($"{Form}.");
        }

        var asked = QueryHelpers.ParseQuery(address.Query);
        if (!MailAddress.TryCreate(asked.GetValueOrDefault("from").ToString(), out var from))
        {
            throw new SetupException($"{Form}: it needs from=, the address that messages come from.");
        }

        // Not secret only on this machine, or where whoever runs it says so and gives no password away.
        var tls = asked.GetValueOrDefault("tls").ToString() is { Length: > 0 } said ? said != "0" : !address.IsLoopback;
        var user = address.UserInfo.Split(':', 2);
        if (!tls && address.UserInfo.Length > 0 && !address.IsLoopback)
        {
            throw new SetupException("JUKWAA_SMTP would send its password where others can read it: leave tls=0 out.");
        }

        var credentials = address.UserInfo.Length == 0 ? null : new NetworkCredential(Plain(user[0]), Plain(user.ElementAtOrDefault(1) ?? ""));
        return new(address.Host, address.Port > 0 ? address.Port : 587, from, credentials, tls);
    }

    internal static Uri GatewayOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Contains(':', StringComparison.Ordinal)
            ? address.Scheme == "https" || address.IsLoopback
                ? address
                : throw new SetupException("JUKWAA_SMS would send its password where others can read it: use https, or a gateway on 127.0.0.1.")
            : throw new SetupException("JUKWAA_SMS must look like http://user:password@127.0.0.1:13013/cgi-bin/sendsms?from=JUKWAA.");

    internal static Uri SiteOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" }
        && text.Length <= LongestSite
            ? address
            : throw new SetupException(
                $"JUKWAA_SITE must be the address where people sign in, at most {LongestSite} letters: https://jukwaa.example.go.ke"
            );

    private static string Plain(string text) => Uri.UnescapeDataString(text);
}
