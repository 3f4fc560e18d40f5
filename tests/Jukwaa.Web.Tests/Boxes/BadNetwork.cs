namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A network that loses requests on the way there, and answers on the way back.</summary>
internal sealed class BadNetwork : HttpMessageHandler
{
    private readonly HttpMessageInvoker _real = new(new SocketsHttpHandler());
    private readonly List<string> _seen = [];
    private Random? _chance;

    /// <summary>Whether there is any network.</summary>
    internal bool There { get; set; } = true;

    /// <summary>What is answered to whatever is asked; null = what the centre answers.</summary>
    internal string? Says { get; set; }

    /// <summary>Addresses that were reached, in their order.</summary>
    internal IReadOnlyList<string> Seen => _seen;

    /// <summary>From now on every second request or answer is lost, as chance has it.</summary>
    internal void Break(int seed) => _chance = new(seed);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!There || _chance?.Next(4) == 0)
        {
            throw new HttpRequestException("There is no network.");
        }

        if (Says is not null)
        {
            return new(System.Net.HttpStatusCode.OK) { Content = new StringContent(Says) };
        }

        var answer = await _real.SendAsync(request, cancellationToken);
        _seen.Add(request.RequestUri!.AbsolutePath);
        if (_chance?.Next(3) == 0)
        {
            answer.Dispose();
            throw new HttpRequestException("The answer was lost.");
        }

        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        _real.Dispose();
        base.Dispose(disposing);
    }
}
