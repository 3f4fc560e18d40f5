using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>A hall with its code, on the host of the public doors.</summary>
internal sealed class Ground(VoiceSite site, string forum, string code)
{
    private static int _count;

    internal VoiceSite Site => site;

    public string Forum => forum;

    internal string Code => code;

    /// <summary>Address of the hall.</summary>
    internal string Path => "/hall/" + code.ToLowerInvariant();

    internal HallBook Book => site.Parts.GetRequiredService<HallBook>();

    /// <summary>A forum of today in session, with nothing taken down.</summary>
    internal static async Task<Ground> Open(VoiceSite site, string county = "KE-01")
    {
        var forum = $"phones-{Interlocked.Increment(ref _count)}";
        await site.Do(Hall.InSession(forum, site.Today, county));
        var code = (await site.Parts.GetRequiredService<HallBook>().CodeOf(forum, Storage.TestLedger.Stop)).ShouldNotBeNull();
        Later(site);
        return new(site, forum, code.Code);
    }

    /// <summary>The second goes by for which the host trusts what it last knew.</summary>
    internal void Later() => Later(site);

    /// <summary>A rapporteur takes something down; returns its id.</summary>
    internal async Task<string> Take(string fields, EntryKind kind = EntryKind.Concern, string? about = null)
    {
        var entry = Hall.Entry(forum, kind, fields, about);
        await site.Do(entry);
        Later();
        return entry.Id;
    }

    /// <summary>Presses a button of an item, as a browser does that shows the page.</summary>
    internal async Task<Answer> Press(Caller phone, string item, string give = "yes")
    {
        var answer = await phone.Send(Path, $"form[data-item='{item}']", ("Give", give));
        Later();
        return answer;
    }

    /// <summary>Says something in the box.</summary>
    internal Task<Answer> Say(Caller phone, string words, string about = "") =>
        phone.Send($"{Path}/say{(about.Length > 0 ? "?about=" + about : "")}", "main form", ("Text", words));

    /// <summary>How many marks stand beside an item.</summary>
    internal async Task<int> Marks(string item) =>
        (await site.List<int>("select count(*)::int from voice.hall_support where forum = @forum and item = @item", new { forum, item })).Single();

    /// <summary>What the host says phones are to be shown now.</summary>
    internal async Task<string> Shown(string language = "")
    {
        using var phone = site.Somebody();
        var page = await phone.Get($"{language}{Path}/now");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        return page.Text;
    }

    private static void Later(VoiceSite site) => site.Clock.Now += TimeSpan.FromSeconds(2);
}
