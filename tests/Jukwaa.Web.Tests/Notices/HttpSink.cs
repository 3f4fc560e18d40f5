using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The other end of the network: answers as an SMS gateway does and keeps what it was asked.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpSink(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 202;

    /// <summary>Path and questions of each request.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Query)> Asked { get; } = [];

    public static async Task<HttpSink> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var sink = new HttpSink(app);
        app.Run(sink.Answer);
        await app.StartAsync(Telling.Stop);
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value).ToDictionary(p => p.Key, p => p.Value.ToString());
        Asked.Enqueue((context.Request.Path, query));
        context.Response.StatusCode = Status;
        return context.Response.WriteAsync(Status == 202 ? "0: Accepted for delivery" : "Authorization failed for sendsms");
    }
}
