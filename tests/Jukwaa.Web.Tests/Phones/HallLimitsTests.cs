using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Voices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>A thousand phones behind one address are let in; whoever tries codes is not.</summary>
[Collection(TheVoices.Name)]
public sealed class HallLimitsTests(VoiceSite site)
{
    [Theory]
    [InlineData("/hall/{0}", true, false)]
    [InlineData("/sw/hall/{0}/now", true, false)]
    [InlineData("/hall/2K3M4", false, true)]
    [InlineData("/sw/hall/nonsense/say", false, true)]
    [InlineData("/hall", false, false)]
    [InlineData("/hall/screen/00000000000000000000000000000000", false, false)]
    [InlineData("/hallway/2K3M4", false, false)]
    [InlineData("/assets/hall.css", true, false)]
    public async Task What_is_asked_by_a_known_code_has_the_large_bound_and_a_guess_the_small_one(string path, bool inHall, bool guesses)
    {
        var hall = await Ground.Open(site);
        await site.Parts.GetRequiredService<HallNow>().Find(JoinCode.Parse(hall.Code), Storage.TestLedger.Stop);
        var context = Asked(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, hall.Code.ToLowerInvariant()));
        HallLimits.IsInHall(context).ShouldBe(inHall);
        HallLimits.Guesses(context).ShouldBe(guesses);
    }

    [Fact]
    public void A_code_that_is_typed_into_the_form_is_a_guess_too() => HallLimits.Guesses(Asked("/hall", "?code=2K3M4")).ShouldBeTrue();

    [Fact]
    public void One_address_has_few_guesses_a_minute_and_this_machine_and_others_are_not_bound_by_it()
    {
        var (one, own) = (HallLimits.Few(IPAddress.Parse("192.0.2.7")), HallLimits.Few(IPAddress.Loopback));
        using var few = one.Factory(one.PartitionKey);
        for (var n = 0; n < HallLimits.GuessesAMinute; n++)
        {
            few.AttemptAcquire().IsAcquired.ShouldBeTrue();
        }

        few.AttemptAcquire().IsAcquired.ShouldBeFalse();
        using var free = own.Factory(own.PartitionKey);
        Enumerable.Range(0, 500).ShouldAllBe(_ => free.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_thousand_phones_that_load_a_page_with_its_files_at_once_are_let_in()
    {
        var share = HallLimits.Share(IPAddress.Parse("192.0.2.7"));
        using var bucket = share.Factory(share.PartitionKey);
        Enumerable.Range(0, 4_000).ShouldAllBe(_ => bucket.AttemptAcquire().IsAcquired);
        bucket.AttemptAcquire().IsAcquired.ShouldBeFalse();
    }

    private DefaultHttpContext Asked(string path, string query = "")
    {
        var context = new DefaultHttpContext { RequestServices = site.Parts };
        (context.Request.Path, context.Request.QueryString) = (path, new(query));
        return context;
    }
}
