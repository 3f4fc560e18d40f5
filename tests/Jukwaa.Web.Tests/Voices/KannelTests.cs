using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A whole conversation through a real gateway: from the telephone company to the ledger and back.</summary>
[Collection(TheVoices.Name)]
public sealed class KannelTests(VoiceSite site)
{
    [Fact]
    public async Task Through_a_real_gateway_a_telephone_raises_a_concern_asks_where_it_is_and_stops()
    {
        await using var kannel = await Kannel.Start(site.Address);
        site.Phones.Gateway = kannel.Out;
        try
        {
            var number = site.NewNumber();
            var heard = await Ask(kannel, number, "KISUMU wezi wa pikipiki * wanatusumbua usiku");
            heard.ShouldStartWith($"22068 {number} text Jukwaa: tumesikia");
            var receipt = VoiceSite.ReceiptIn(heard);
            var id = await site.ConcernOf(receipt);
            (await site.List<string>("select place || ' ' || desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([
                "KE-42 KISUMU wezi wa pikipiki * wanatusumbua usiku",
            ]);
            (await Ask(kannel, number, "NDIYO")).ShouldContain("utapata ujumbe hapa");
            (await Ask(kannel, number, "HALI " + receipt.Written)).ShouldContain("Linasubiri kusomwa");
            (await Ask(kannel, number, "ACHA")).ShouldContain("namba yako imefutwa");
            (await site.Anywhere(number[1..])).ShouldBeEmpty();
        }
        finally
        {
            site.Phones.Gateway = null;
        }
    }

    private async Task<string> Ask(Kannel kannel, string number, string text)
    {
        await kannel.Say(number, text);
        // It comes when the gateway brings it: at most a moment.
        for (var tries = 0; await site.Answer() == 0; tries++)
        {
            tries.ShouldBeLessThan(200, "the gateway brought nothing");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return await kannel.Heard();
    }
}
