using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Jukwaa.Web.Channels;

/// <summary>Sends by the HTTP form of Kannel's <c>sendsms</c>, which gateways of all networks can stand behind (Kannel 1.4 User's Guide, chapter 10).</summary>
internal sealed class KannelSms : IOutgoingSms, IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly Dictionary<string, string?> _always;

    /// <param name="gateway">http://user:password@host:port/cgi-bin/sendsms?from=JUKWAA, checked by <see cref="Outgoing"/>.</param>
    public KannelSms(Uri gateway)
    {
        var user = gateway.UserInfo.Split(':', 2);
        _address = new UriBuilder(gateway)
        {
            UserName = "",
            Password = "",
            Query = "",
        }.Uri;
        _always = QueryHelpers.ParseQuery(gateway.Query).ToDictionary(p => p.Key, p => (string?)p.Value.ToString(), StringComparer.Ordinal);
        _always["username"] = Uri.UnescapeDataString(user[0]);
        _always["password"] = Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? "");
        _always["charset"] = "UTF-8";
        _always["coding"] = "0";
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            Timeout = Outgoing.Bound,
            MaxResponseContentBufferSize = 4_096,
        };
    }

    public async Task Send(string number, string text, CancellationToken cancel)
    {
        var asked = new Dictionary<string, string?>(_always, StringComparer.Ordinal) { ["to"] = number, ["text"] = text };
        try
        {
            using var answer = await _client.GetAsync(new Uri(QueryHelpers.AddQueryString(_address.ToString(), asked)), cancel);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Accepted))
            {
                // 503 is "try later"; a refusal may end when somebody puts the gateway right, so it is tried again too.
                throw new NotSentException(answer.StatusCode == HttpStatusCode.ServiceUnavailable ? "busy" : "refused");
            }
        }
        catch (HttpRequestException fault)
        {
            throw new NotSentException("unreachable", cause: fault);
        }
        catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
        {
            throw new NotSentException("timeout", cause: fault);
        }
    }

    public void Dispose() => _client.Dispose();
}
