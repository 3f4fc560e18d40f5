using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>A phone comes into a hall by its code, and by no other.</summary>
[Collection(TheVoices.Name)]
public sealed class JoinPageTests(VoiceSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task A_code_leads_to_its_hall_however_it_is_typed(string language)
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        (await phone.Get(language + "/hall")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var typed in (string[])[hall.Code, hall.Code.ToLowerInvariant(), string.Join(' ', hall.Code.ToCharArray())])
        {
            (await phone.Get($"{language}/hall?code={Uri.EscapeDataString(typed)}")).Location.ShouldBe(language + hall.Path);
            (await phone.Get($"{language}/hall/{Uri.EscapeDataString(typed)}")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("", "2K3M4")]
    [InlineData("/sw", "2K3M4")]
    [InlineData("", "hello")]
    [InlineData("", "7KM4PP7KM4PP7KM4PP7KM4PP")]
    public async Task A_code_of_no_hall_is_refused_with_a_sentence_that_says_what_to_do(string language, string code)
    {
        using var phone = site.Somebody();
        var answer = await phone.Get($"{language}/hall/{code}");
        answer.Location.ShouldBe($"{language}/hall?code={code}");
        var page = await phone.Get(answer.Location!);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get(language.Length == 0 ? "en" : "sw", "inhall.code.unknown"));
        (await phone.Get($"{language}/hall/{code}/now")).Status.ShouldBe(HttpStatusCode.Gone);
        (await phone.Get($"{language}/hall/{code}/say")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_code_opens_nothing_once_the_forum_is_closed()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        var page = await phone.Get(hall.Path);
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        // Within the second in which the host still trusts what it knew, the database does not.
        await phone.Send(page, $"form[data-item='{item}']", ("Give", "yes"));
        (await hall.Marks(item)).ShouldBe(0);
        hall.Later();
        (await phone.Get(hall.Path)).Location.ShouldBe("/hall?code=" + hall.Code.ToLowerInvariant());
        (await hall.Book.CodeOf(hall.Forum, Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData(ForumPhase.Planned)]
    [InlineData(ForumPhase.Announced)]
    public async Task There_is_no_code_before_it_has_begun(ForumPhase phase)
    {
        var id = $"ahead-{phase}".ToLowerInvariant();
        await site.Do(Halls.Hall.InSession(id, site.Today).Take((int)phase));
        (await site.Parts.GetRequiredService<HallBook>().CodeOf(id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_code_stays_and_no_two_halls_have_one()
    {
        var halls = new List<Ground>();
        for (var n = 0; n < 8; n++)
        {
            halls.Add(await Ground.Open(site));
        }

        halls.Select(h => h.Code).ShouldBeUnique();
        var again = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => halls[0].Book.CodeOf(halls[0].Forum, Stop)));
        again.Select(c => c!.Code).Distinct().ShouldBe([halls[0].Code]);
    }
}
