using System.Net;
using System.Text;
using Jukwaa.Web.Channels.Texting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Messages as Kannel 1.4.5 was seen to bring them: the text as the body, the rest as headers, no id.</summary>
[Collection(TheVoices.Name)]
public sealed class KannelDoorTests(VoiceSite site) : IDisposable
{
    private readonly HttpClient _kannel = new() { BaseAddress = site.Address };

    public void Dispose() => _kannel.Dispose();

    [Fact]
    public async Task A_message_is_taken_once_however_often_it_is_brought()
    {
        var number = site.NewNumber();
        for (var i = 0; i < 3; i++)
        {
            (await Bring(number[1..], "MOMBASA 😀 wezi * wa ng'ombe"u8.ToArray())).ShouldBe(HttpStatusCode.OK);
        }

        (await site.Answer()).ShouldBe(1);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(site.Phones.On(number).ShouldHaveSingleItem()));
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([
            "MOMBASA 😀 wezi * wa ng'ombe",
        ]);
    }

    [Fact]
    public async Task The_same_words_a_minute_later_are_another_message()
    {
        var number = site.NewNumber();
        await Bring(number, "MERU maji hakuna kabisa"u8.ToArray(), time: "2026-01-14 10:00:00");
        await Bring(number, "MERU maji hakuna kabisa"u8.ToArray(), time: "2026-01-14 10:01:00");
        (await site.Answer()).ShouldBe(2);
    }

    [Theory]
    [InlineData("UTF-16BE")]
    [InlineData("UTF-8")]
    public async Task Whatever_its_alphabet(string charset)
    {
        var number = site.NewNumber();
        await Bring(number, Encoding.GetEncoding(charset).GetBytes("LAMU čhiñi 漢字 wavuvi wanaibiwa"), charset: charset);
        await site.Answer();
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(site.Phones.On(number).ShouldHaveSingleItem()));
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([
            "LAMU čhiñi 漢字 wavuvi wanaibiwa",
        ]);
    }

    [Fact]
    public async Task Parts_in_any_order_are_one_concern()
    {
        var number = site.NewNumber();
        await Bring(number, " kila usiku"u8.ToArray(), header: "%05%00%03J%03%03");
        await Bring(number, "KWALE wezi"u8.ToArray(), header: "%05%00%03J%03%01");
        (await site.Answer()).ShouldBe(0);
        await Bring(number, " wa mifugo"u8.ToArray(), header: "%05%00%03J%03%02");
        await Bring(number, " wa mifugo"u8.ToArray(), header: "%05%00%03J%03%02");
        (await site.Answer()).ShouldBe(1);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(site.Phones.On(number).ShouldHaveSingleItem()));
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([
            "KWALE wezi wa mifugo kila usiku",
        ]);
    }

    [Fact]
    public async Task What_is_still_missing_after_a_while_is_answered_as_far_as_it_came()
    {
        var number = site.NewNumber();
        await Bring(number, "KITUI maji ya kisima yamechafuliwa"u8.ToArray(), header: "0500034A0201");
        site.Clock.Now += TimeSpan.FromMinutes(11);
        await site.Parts.GetRequiredService<Answering>().Clear(Storage.TestLedger.Stop);
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_number_it_is_refused_so_that_nobody_believes_it_was_taken()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/channels/sms/kannel/demo") { Content = new StringContent("MOMBASA wezi") };
        (await _kannel.SendAsync(message, Storage.TestLedger.Stop)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var form = new FormUrlEncodedContent([new("from", "+254712345678"), new("id", "x")]);
        (await _kannel.PostAsync(new Uri("/channels/sms/africastalking/demo", UriKind.Relative), form, Storage.TestLedger.Stop)).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    private async Task<HttpStatusCode> Bring(
        string from,
        byte[] text,
        string? header = null,
        string charset = "UTF-8",
        string time = "2026-01-14 10:00:00"
    )
    {
        using var body = new ByteArrayContent(text);
        body.Headers.TryAddWithoutValidation("Content-Type", $"text/plain; charset=\"{charset}\"");
        using var message = new HttpRequestMessage(HttpMethod.Post, "/channels/sms/kannel/demo") { Content = body };
        message.Headers.Add("X-Kannel-From", from);
        message.Headers.Add("X-Kannel-To", "22068");
        message.Headers.Add("X-Kannel-Time", time);
        message.Headers.Add("X-Kannel-Coding", "0");
        if (header is not null)
        {
            message.Headers.Add("X-Kannel-UDH", header);
        }

        using var answer = await _kannel.SendAsync(message, Storage.TestLedger.Stop);
        return answer.StatusCode;
    }
}
