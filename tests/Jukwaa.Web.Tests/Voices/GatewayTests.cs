using System.Net;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Simulator;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What stands between a gateway and the doors.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task A_gateway_that_knows_the_secret_has_no_limit_and_one_that_guesses_has()
    {
        var site = Sites.WithoutDatabase(b => b.Services.AddSingleton(new ChannelSecret(ChannelSecret.HashOf("siri"))));
        site.MapPost("/channels/{way}/{gateway}/{secret}", () => "taken").AllowAnonymous();
        await using var started = await site.Started();
        foreach (var path in (string[])["/channels/sms/kannel/siri", "/channels/ussd/africastalking/siri"])
        {
            (await Ask(site, path, Limits.Burst + 100)).ShouldAllBe(s => s == 200);
        }

        (await Ask(site, "/channels/sms/kannel/guess", Limits.Burst + 100)).ShouldContain(429);
        (await Ask(site, "/channels/other/kannel/siri", 1)).ShouldBe([429], "the secret opens doors of gateways alone");
    }

    [Theory]
    [InlineData("siri", true)]
    [InlineData("Siri", false)]
    [InlineData("siri ", false)]
    [InlineData("", false)]
    public void A_secret_is_itself_to_the_letter(string said, bool opens) =>
        new ChannelSecret(ChannelSecret.HashOf("siri")).Opens(said).ShouldBe(opens);

    [Fact]
    public async Task A_played_telephone_keeps_what_it_sent_and_got_in_order()
    {
        var clock = new SetClock();
        var phones = new SimulatedPhones(clock);
        var number = SimulatedPhones.Numbers[0];
        phones.On(number).ShouldBeEmpty();
        phones.Said(number, "habari");
        var waiting = phones.WaitForAnswer(number, TimeSpan.FromSeconds(20), Storage.TestLedger.Stop);
        waiting.IsCompleted.ShouldBeFalse();
        await phones.Send(number, "Jukwaa: salama", Storage.TestLedger.Stop);
        await waiting;
        phones.On(number).Select(b => (b.Mine, b.Text)).ShouldBe([(true, "habari"), (false, "Jukwaa: salama")]);
        phones.On(SimulatedPhones.Numbers[1]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_answer_comes_the_page_waits_no_longer_than_it_said()
    {
        var phones = new SimulatedPhones(TimeProvider.System);
        phones.Said(SimulatedPhones.Numbers[0], "habari");
        await phones.WaitForAnswer(SimulatedPhones.Numbers[0], TimeSpan.FromMilliseconds(50), Storage.TestLedger.Stop);
        phones.On(SimulatedPhones.Numbers[0]).Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_forgets_the_oldest_and_takes_no_numbers_without_end()
    {
        var phones = new SimulatedPhones(TimeProvider.System);
        for (var i = 0; i < 100; i++)
        {
            await phones.Send(SimulatedPhones.Numbers[0], $"{i}", Storage.TestLedger.Stop);
        }

        phones.On(SimulatedPhones.Numbers[0]).Select(b => b.Text).ShouldBe(Enumerable.Range(40, 60).Select(i => $"{i}"));
        await Should.ThrowAsync<NotSentException>(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await phones.Send($"+2547{i:00000000}", "x", Storage.TestLedger.Stop);
            }
        });
    }

    [Fact]
    public void Nothing_that_is_logged_by_mistake_tells_whose_it_is()
    {
        $"{new Incoming("kannel", "x", "+254712345678", "wezi")}".ShouldNotContain("712345678");
        $"{new VoiceLetter(Guid.Empty, "+254712345678", "siri", 1)}".ShouldNotContain("712345678");
        $"{new Channels.Intake.Heard("sms", Guid.Empty, "wezi wa mifugo", "sw", "KE")}".ShouldNotContain("wezi");
        $"{new Channels.Dialling.Dialled("send") { Text = "wezi wa mifugo", Receipt = "K7QM" }}".ShouldBe("menu send");
    }

    private static async Task<List<int>> Ask(WebApplication site, string path, int times)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
        {
            var answer = await site.GetTestServer()
                .SendAsync(
                    context =>
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.31");
                        context.Request.Method = "POST";
                        context.Request.Path = path;
                    },
                    TestContext.Current.CancellationToken
                );
            answers.Add(answer.Response.StatusCode);
        }

        return answers;
    }
}
