using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>A question that cannot be read is refused: 422 with problem details that name the parameter, what is wrong, and what may stand there.</summary>
[Collection(NationalRecord.Name)]
public sealed class RefusalTests(RecordSite site)
{
    [Theory]
    [InlineData("concerns?colour=red", "colour", "county,place,theme,group,standing,institution,forum,issue,answered,step,q,limit,cursor")]
    [InlineData("themes?Colour=red", "Colour", "institution,q,limit,cursor")]
    [InlineData("concerns/mombasa-c1?theme=gangs", "theme", "")]
    [InlineData("concerns?theme=gangs&theme=land_disputes", "theme", "")]
    [InlineData("concerns?theme=gangs&THEME=gangs", "THEME", "")]
    [InlineData("concerns?limit=0", "limit", "")]
    [InlineData("concerns?limit=201", "limit", "")]
    [InlineData("concerns?limit=abc", "limit", "")]
    [InlineData("concerns?limit=-1", "limit", "")]
    [InlineData("concerns?limit=%2B5", "limit", "")]
    [InlineData("concerns?limit=1.5", "limit", "")]
    [InlineData("concerns?limit=99999999999", "limit", "")]
    [InlineData("concerns?q=%00", "q", "")]
    [InlineData("concerns?theme=gangs%00", "theme", "")]
    [InlineData("concerns?place=%00", "place", "")]
    [InlineData("places?within=%00KE", "within", "")]
    [InlineData("concerns?place=Atlantis", "place", "")]
    [InlineData("concerns?place=likoni", "place", "")]
    [InlineData("places?within=Atlantis", "within", "")]
    [InlineData("concerns?issue=nothing", "issue", "")]
    [InlineData("concerns?answered=perhaps", "answered", "yes,no")]
    [InlineData("concerns?answered=YES", "answered", "yes,no")]
    [InlineData("concerns?step=forgotten", "step", "heard,answered,promised,done,confirmed")]
    [InlineData("concerns?standing=kept", "standing", "late,silent,disputed,received,with_office,refused,answered,in_progress,done")]
    [InlineData("issues?standing=kept", "standing", "late,silent,disputed,received,with_office,refused,answered,in_progress,done")]
    [InlineData("commitments?standing=silent", "standing", "late,disputed,not_kept,promised,in_progress,partial,done,confirmed,kept,fulfilled")]
    [InlineData("commitments?due=never", "due", "overdue,30d,90d,none,dated")]
    [InlineData("commitments?sort=random", "sort", "late,due,made,county,standing")]
    [InlineData("forums?phase=closed", "phase", "Announced,InSession,Closed,FollowedUp,Cancelled")]
    [InlineData("places?level=village", "level", "country,region,county,constituency,ward,subcounty")]
    [InlineData("places?q=likoni&level=ward", "level", "")]
    public async Task What_cannot_be_read_is_named_with_what_may_stand_there(string asked, string parameter, string allowed)
    {
        var mistake = (await Refused($"/api/v1/{asked}")).ShouldHaveSingleItem();
        mistake.Text("parameter").ShouldBe(parameter);
        mistake.Text("message")!.Length.ShouldBeGreaterThan(15);
        string.Join(',', mistake.GetProperty("allowed").EnumerateArray().Select(a => a.GetString())).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("concerns", "theme", "select key from open.theme")]
    [InlineData("concerns", "group", "select key from open.voice_group")]
    [InlineData("concerns", "forum", "select id from open.forum")]
    [InlineData("issues", "institution", "select key from open.institution")]
    [InlineData("commitments", "county", "select slug from open.place where level = 'county' union select 'national'")]
    [InlineData("themes", "institution", "select key from open.institution")]
    [InlineData("institutions", "theme", "select key from open.theme")]
    public async Task An_unknown_key_is_refused_with_all_keys_there_are(string noun, string parameter, string keys)
    {
        var mistake = (await Refused($"/api/v1/{noun}?{parameter}=nothing")).ShouldHaveSingleItem();
        mistake.Text("parameter").ShouldBe(parameter);
        mistake.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()).ShouldBe(await site.List<string>(keys), ignoreOrder: true);
    }

    [Theory]
    [InlineData("places")]
    [InlineData("themes")]
    [InlineData("institutions")]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task Two_hundred_characters_are_read_and_one_more_is_not(string noun)
    {
        (await site.Json($"/api/v1/{noun}?q={new string('z', 200)}")).GetProperty("total").GetInt32().ShouldBe(0);
        (await Refused($"/api/v1/{noun}?q={new string('z', 201)}")).ShouldHaveSingleItem().Text("parameter").ShouldBe("q");
    }

    [Fact]
    public async Task All_mistakes_of_an_address_are_told_at_once()
    {
        var mistakes = await Refused(
            "/api/v1/concerns?colour=red&theme=nothing&standing=kept&limit=0&cursor=abc&place=Atlantis&group=a&group=b&answered=x"
        );
        mistakes
            .Select(m => m.Text("parameter"))
            .ShouldBe(["colour", "theme", "standing", "limit", "cursor", "place", "group", "answered"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_mistake_does_not_repeat_a_long_text()
    {
        var name = new string('n', 900);
        var mistake = (await Refused($"/api/v1/concerns?{name}=1")).ShouldHaveSingleItem();
        mistake.Text("parameter")!.Length.ShouldBe(61);
        mistake.Text("message")!.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public async Task An_address_that_is_longer_than_any_question_is_refused_by_the_server()
    {
        using var answer = await site.Client.Ask("/api/v1/places?q=" + new string('a', 9000));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("bzEuLTE")] // o1.-1
    [InlineData("bzEuMTAwMDAx")] // o1.100001
    [InlineData("bzIuNTA")] // o2.50
    [InlineData("NTA")] // 50
    [InlineData("%%%")]
    [InlineData("bzEuNTA=bzEuNTA=bzEuNTA=bzEuNTA=bzEuNTA=bzEuNTA=")]
    [InlineData("bzEu")] // o1.
    [InlineData("bzEuMSAx")] // o1.1 1
    public async Task A_cursor_that_no_list_gave_out_is_refused(string cursor) =>
        (await Refused($"/api/v1/concerns?cursor={cursor}")).ShouldHaveSingleItem().Text("parameter").ShouldBe("cursor");

    private async Task<List<JsonElement>> Refused(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue("a refusal is not kept");
        var problem = await answer.Json();
        problem.GetProperty("status").GetInt32().ShouldBe(422);
        problem.Text("title").ShouldBe("This filter cannot be read");
        problem.Text("type")!.ShouldStartWith("https://");
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        errors.ShouldAllBe(e => problem.Text("detail")!.Contains(e.Text("message")!, StringComparison.Ordinal));
        return errors;
    }
}
