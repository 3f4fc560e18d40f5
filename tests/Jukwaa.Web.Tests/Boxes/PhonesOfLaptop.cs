using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>What people in the hall do with their phones at a laptop or at the centre.</summary>
internal static class PhonesOfLaptop
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A phone adds a voice; returns its id.</summary>
    internal static async Task<string> Adds(this Laptop laptop, string words, string more = "")
    {
        var taken = Halls.Hall.Entry(Road.Forum, EntryKind.Concern, $"{more}words={words}");
        (await laptop.Hall.Ledger.Change(taken, Actor.On(BoxItem.Phones), Stop)).Refusal.ShouldBeNull();
        return taken.Id;
    }

    /// <summary>So many phones say "me too".</summary>
    internal static async Task Support(this Desks.Officers host, string item, int phones)
    {
        await new HallBook(host.Database, host.Clock).CodeOf(Road.Forum, Stop);
        var voices = new HallVoices(host.Database, host.Clock);
        for (var n = 0; n < phones; n++)
        {
            await voices.Give(Road.Forum, item, BitConverter.GetBytes(n), Stop);
        }
    }

    /// <summary>So many phones answer whether they feel safe.</summary>
    internal static async Task Answer(this Desks.Officers host, TrustMoment moment, int yes, int no)
    {
        await new HallBook(host.Database, host.Clock).CodeOf(Road.Forum, Stop);
        var book = new TrustBook(host.Database, host.Clock);
        for (var n = 0; n < yes + no; n++)
        {
            var answer = n < yes ? "Yes" : "No";
            await book.Put(Road.Forum, moment, TrustQuestion.Safe, BitConverter.GetBytes(n), TrustWay.Page, answer, Stop);
        }
    }

    /// <summary>How many supported what, on record.</summary>
    internal static Task<IReadOnlyList<string>> Supported(this Road road) =>
        road.Rows("select s ->> 'item' || ' ' || (s ->> 'count') from desk.forum cross join jsonb_array_elements(supported) s order by 1");

    /// <summary>How many answered what, on record.</summary>
    internal static Task<IReadOnlyList<string>> Trust(this Road road) =>
        road.Rows(
            "select moment || ' ' || question || ' ' || way || ' ' || yes || ' ' || partly || ' ' || no from desk.trust where yes + partly + no > 0 order by 1"
        );
}
