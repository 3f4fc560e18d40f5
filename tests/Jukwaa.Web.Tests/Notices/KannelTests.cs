using Jukwaa.Web.Channels;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Short messages over a real connection to something that answers like Kannel.</summary>
public sealed class KannelTests
{
    [Fact]
    public async Task A_message_is_asked_for_as_the_gateway_wants_it()
    {
        await using var sink = await HttpSink.Open();
        using var sms = new KannelSms(Gateway(sink));
        await sms.Send("+254712345678", "Jukwaa: Arifa mpya 2. Ingia: https://jukwaa.example.go.ke/?a=1&b", Telling.Stop);
        var (path, query) = sink.Asked.ShouldHaveSingleItem();
        path.ShouldBe("/cgi-bin/sendsms");
        query["username"].ShouldBe("jukwaa");
        query["password"].ShouldBe("siri&@ndani");
        query["from"].ShouldBe("JUKWAA");
        query["to"].ShouldBe("+254712345678");
        query["text"].ShouldBe("Jukwaa: Arifa mpya 2. Ingia: https://jukwaa.example.go.ke/?a=1&b");
        query["coding"].ShouldBe("0");
        query["charset"].ShouldBe("UTF-8");
    }

    [Theory]
    [InlineData(403, "refused")]
    [InlineData(400, "refused")]
    [InlineData(302, "refused")]
    [InlineData(503, "busy")]
    public async Task A_message_that_was_not_taken_is_said_to_be(int status, string code)
    {
        await using var sink = await HttpSink.Open();
        sink.Status = status;
        using var sms = new KannelSms(Gateway(sink));
        var fault = await Should.ThrowAsync<NotSentException>(() => sms.Send("+254712345678", "Jukwaa", Telling.Stop));
        (fault.Code, fault.Final).ShouldBe((code, false));
        fault.ToString().ShouldNotContain("siri");
        sink.Asked.Count.ShouldBe(1, "no address is followed to another place");
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_unreachable_and_no_password_is_told()
    {
        Uri gateway;
        await using (var sink = await HttpSink.Open())
        {
            gateway = Gateway(sink);
        }

        using var sms = new KannelSms(gateway);
        var fault = await Should.ThrowAsync<NotSentException>(() => sms.Send("+254712345678", "Jukwaa", Telling.Stop));
        fault.Code.ShouldBe("unreachable");
        fault.ToString().ShouldNotContain("siri");
    }

    private static Uri Gateway(HttpSink sink) =>
        Outgoing.GatewayOf($"http://jukwaa:siri%26%40ndani@127.0.0.1:{sink.Address.Port}/cgi-bin/sendsms?from=JUKWAA");
}
