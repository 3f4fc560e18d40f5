using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>Three questions on a phone in the hall.</summary>
[Collection(TheVoices.Name)]
public sealed class TrustPageTests(VoiceSite site)
{
    private TrustBook Book => site.Parts.GetRequiredService<TrustBook>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task They_are_asked_before_and_from_when_somebody_opens_it_after(string prefix, string language)
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        var page = await phone.Get($"{prefix}{hall.Path}/trust");
        page.Document.QuerySelectorAll("legend")
            .Select(l => l.TextContent)
            .ShouldBe(Enum.GetNames<TrustQuestion>().Select(q => Texts.Get(language, "trust.q." + q)));
        page.Document.QuerySelectorAll("input[type=radio]").Length.ShouldBe(9);
        page.Document.QuerySelectorAll("input[checked]").ShouldBeEmpty("nothing is chosen for anybody");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(Texts.Get(language, "trust.title.Before"));
        await Book.OpenAfter(hall.Forum, Stop);
        hall.Later();
        (await phone.Get($"{prefix}{hall.Path}/trust")).Document.QuerySelector("h1")!.TextContent.ShouldBe(Texts.Get(language, "trust.title.After"));
        (await phone.Get(prefix + hall.Path)).Text.ShouldContain(Texts.Get(language, "trust.title.After"));
    }

    [Fact]
    public async Task One_phone_is_one_answer_to_each_question_which_it_may_change_and_before_stays_apart_from_after()
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        (await Answer(hall, phone, ("Safe", "No"), ("Voice", "Partly"))).Status.ShouldBe(HttpStatusCode.OK);
        await Answer(hall, phone, ("Safe", "Yes"));
        (await Kept(hall)).ShouldBe(["Before Safe Yes Page", "Before Say Partly Page"]);
        var again = await phone.Get(hall.Path + "/trust");
        again.Document.QuerySelector("input[name=Safe][checked]")!.GetAttribute("value").ShouldBe("Yes");
        await Book.OpenAfter(hall.Forum, Stop);
        hall.Later();
        await Answer(hall, phone, ("Acted", "No"));
        (await Kept(hall)).ShouldBe(["After Acted No Page", "Before Safe Yes Page", "Before Say Partly Page"]);
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task What_was_filled_in_before_and_sent_after_is_asked_once_more_and_kept(string prefix, string language)
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        var page = await phone.Get($"{prefix}{hall.Path}/trust");
        await Book.OpenAfter(hall.Forum, Stop);
        hall.Later();
        var asked = await phone.Send(page, "main form", ("Safe", "No"));
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get(language, "trust.moved"));
        asked.Document.QuerySelector("h1")!.TextContent.ShouldBe(Texts.Get(language, "trust.title.After"));
        asked.Document.QuerySelector("input[name=Safe][checked]")!.GetAttribute("value").ShouldBe("No");
        (await Kept(hall)).ShouldBeEmpty("of which moment it is nobody knows");
        await phone.Send(asked, "main form", ("Safe", "No"));
        (await Kept(hall)).ShouldBe(["After Safe No Page"]);
    }

    [Theory]
    [InlineData("Safe", "")]
    [InlineData("Safe", "Perhaps")]
    [InlineData("Other", "Yes")]
    public async Task Nothing_chosen_is_refused_with_a_sentence(string field, string chosen)
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        var refused = await Answer(hall, phone, (field, chosen));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get("en", "trust.none"));
        (await Kept(hall)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_mark_nothing_is_counted()
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        (await phone.Post(hall.Path + "/trust", [("Safe", "Yes")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Kept(hall)).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_it_is_under_way_no_page_tells_what_was_answered()
    {
        var hall = await Ground.Open(site);
        for (var n = 0; n < 40; n++)
        {
            await Book.Put(
                hall.Forum,
                TrustMoment.Before,
                TrustQuestion.Safe,
                site.Key.MarkOf(hall.Forum, $"phone {n}"),
                TrustWay.Page,
                n % 2 == 0 ? "Yes" : "No",
                Stop
            );
        }

        (await Book.Phones(hall.Forum, TrustMoment.Before, Stop)).ShouldBe(40);
        using var phone = site.Somebody();
        foreach (var page in (string[])[hall.Path, hall.Path + "/trust", hall.Path + "/now", "/forums/" + hall.Forum])
        {
            var shown = (await phone.Get(page)).Document;
            (shown.QuerySelector("main") ?? shown.Body)!.TextContent.ShouldNotMatch("(^|[^0-9])(40|20)([^0-9]|$)", page);
        }

        (await site.List<int>("select count(*)::int from open.trust where forum = @Forum", hall)).ShouldBe([0]);
    }

    private static Task<Answer> Answer(Ground hall, Caller phone, params (string, string)[] chosen) =>
        phone.Send(hall.Path + "/trust", "main form", chosen);

    private async Task<IReadOnlyList<string>> Kept(Ground hall) =>
        await site.List<string>("select concat_ws(' ', moment, question, answer, way) from voice.trust where forum = @Forum order by 1", hall);
}
