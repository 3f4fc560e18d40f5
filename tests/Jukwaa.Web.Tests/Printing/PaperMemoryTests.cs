using System.Net;
using Jukwaa.Web.Host;
using Jukwaa.Web.Printing;
using Jukwaa.Web.Tests.Record;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>What is printed once and what each time, and how often. The printer is a shell that gives each print a number of its own.</summary>
[Collection(RecordPages.Name)]
public sealed class PaperMemoryTests(RecordSite site) : IAsyncLifetime
{
    private const string Sheet = "/forums/mombasa-2025/sheet.pdf";

    private readonly string _folder = Directory.CreateTempSubdirectory("paper-").FullName;
    private Printer _printer = null!;
    private WebApplication _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var count = Path.Combine(_folder, "count");
        var program = Pdf.StandIn(_folder, $"echo x >> {count}; wc -l < {count}");
        _printer = new(program);
        _host = Site.Build(
            new SiteParts(site.Database.Open, "http://127.0.0.1:0") { Clock = new Clock(RecordSite.Now), Printer = _printer },
            builder => builder.WebHost.UseTestServer()
        );
        await _host.StartAsync(Stop);
    }

    [Fact]
    public async Task What_is_public_is_printed_once_for_each_language_while_it_says_the_same()
    {
        (await Get(Sheet)).ShouldBe("1");
        (await Get(Sheet)).ShouldBe("1");
        (await Get("/sw" + Sheet)).ShouldBe("2");
        (await Get("/forums/lamu-2025/sheet.pdf")).ShouldBe("3");
        (await Get(Sheet)).ShouldBe("1");
    }

    [Theory]
    [InlineData("/forums/mombasa-2025/sheet.pdf", true)]
    [InlineData("/SW/forums/mombasa-2025/sheet.PDF", true)]
    [InlineData("/desk/forums/mombasa-2025/briefing.pdf", false)]
    [InlineData("/sw/desk/forums/mombasa-2025/list.pdf", false)]
    [InlineData("/desk/forums/forums/sheet.pdf", false)]
    public void What_is_of_a_desk_is_kept_by_nobody(string address, bool shared) =>
        PaperPages.IsShared(new DefaultHttpContext { Request = { Path = address } }.Request).ShouldBe(shared);

    [Fact]
    public async Task One_address_gets_few_in_a_minute_and_another_its_own()
    {
        var answers = new List<int>();
        for (var n = 0; n < Limits.PrintsAMinute + 3; n++)
        {
            answers.Add(await Ask("192.0.2.30", Sheet));
        }

        answers.Take(Limits.PrintsAMinute).ShouldAllBe(status => status == 200);
        answers.Skip(Limits.PrintsAMinute).ShouldAllBe(status => status == 429);
        (await Ask("192.0.2.30", "/forums/mombasa-2025/sheet")).ShouldBe(200, "the page itself is not meant");
        (await Ask("192.0.2.31", Sheet)).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_asks_for_the_headers_alone_gets_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(Sheet, UriKind.Relative));
        using var answer = await _host.GetTestClient().SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    private async Task<string> Get(string address)
    {
        using var client = _host.GetTestClient();
        return (await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop)).Trim();
    }

    private async Task<int> Ask(string from, string path) => (
            await _host
                .GetTestServer()
                .SendAsync(
                    context =>
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                        (context.Request.Method, context.Request.Path) = ("GET", path);
                        context.Request.Host = new("jukwaa.example");
                        context.Request.Scheme = "https";
                    },
                    Stop
                )
        ).Response.StatusCode;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _printer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
