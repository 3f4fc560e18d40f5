using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Whose phone is let in by OpenRosa, and for how long.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkDoorTests(PageSite site)
{
    private const string List = "/openrosa/formList";

    [Fact]
    public async Task A_phone_with_its_key_gets_the_forms_by_the_digest_of_a_client_of_others()
    {
        using var phone = await Rapporteur();
        var forum = await Hall.Open(site);
        (await phone.Forms()).Keys.ShouldBeSubsetOf((await phone.Forms()).Keys);
        (await phone.Forms()).Keys.ShouldContain($"voice:{forum}");
        (await site.Ask<bool>($"select used_at is not null from people.phone_key where username = '{phone.Username}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_answer_names_the_version_of_the_protocol_and_is_kept_by_nobody()
    {
        using var phone = await Rapporteur();
        using var nobody = OdkPhone.With(site, "", "");
        foreach (var answer in (OdkAnswer[])[await phone.Get(List), await nobody.Get(List), await phone.Get("/openrosa/forms/none")])
        {
            answer.Headers.GetValues("X-OpenRosa-Version").ShouldBe(["1.0"]);
            answer.Headers.Date.ShouldNotBeNull();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Type.ShouldBe("text/xml; charset=utf-8");
        }

        var asked = await nobody.Get(List, "sw");
        (asked.Status, asked.Sentence).ShouldBe((HttpStatusCode.Unauthorized, Texts.Get("sw", "odk.signin")));
        asked.Headers.WwwAuthenticate.ToString().ShouldStartWith("Digest realm=\"Jukwaa\", qop=\"auth\", algorithm=MD5, nonce=\"");
    }

    [Fact]
    public async Task A_head_says_where_to_send_and_how_much_before_anything_is_sent()
    {
        using var phone = await Rapporteur();
        var answer = await phone.Head("/openrosa/submission");
        (answer.Status, answer.Headers.Location).ShouldBe((HttpStatusCode.NoContent, new Uri(site.Address, "/openrosa/submission")));
        answer.Headers.GetValues("X-OpenRosa-Accept-Content-Length").ShouldBe(["11048576"]);
        using var nobody = OdkPhone.With(site, "", "");
        (await nobody.Head("/openrosa/submission")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_the_same_answer()
    {
        using var phone = await Rapporteur();
        foreach (var (name, secret) in ((string, string)[])[(phone.Username, "wrong"), ("simu-nobody", phone.Secret), (phone.Username, "")])
        {
            using var other = OdkPhone.With(site, name, secret);
            var answer = await other.Get(List);
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.Unauthorized, Texts.Get("en", "odk.signin")));
        }
    }

    [Fact]
    public async Task The_key_in_the_address_does_as_well_and_what_it_names_stays_under_it()
    {
        using var phone = await Rapporteur();
        using var bare = OdkPhone.With(site, "", "");
        var (root, forum) = ($"/openrosa/key/{phone.Secret}", await Hall.Open(site));
        var form = (await bare.Forms(root))[$"voice:{forum}"];
        new Uri(OdkPhone.Of(form, "downloadUrl")).AbsolutePath.ShouldStartWith(root + "/forms/");
        (await bare.Get(OdkPhone.Of(form, "manifestUrl"))).Text.ShouldContain(root + "/forms/");
        (await bare.Head(root + "/submission")).Headers.Location.ShouldBe(new Uri(site.Address, root + "/submission"));
        (await bare.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance()), to: root + "/submission")).Status.ShouldBe(HttpStatusCode.Created);

        var wrong = await bare.Get("/openrosa/key/no-such-key/formList", "en");
        (wrong.Status, wrong.Sentence).ShouldBe((HttpStatusCode.NotFound, Texts.Get("en", "odk.key")));
        wrong.Headers.WwwAuthenticate.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_was_ended_opens_nothing_from_then_on()
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        using var phone = await OdkPhone.Of(site, desk);
        using var other = await OdkPhone.Of(site, desk, "Infinix");
        (await phone.Get(List)).Status.ShouldBe(HttpStatusCode.OK);
        var ended = await desk.Caller.Send(OdkPhone.Page, "main .session:has([aria-label*=Tecno]) form");
        ended.Location.ShouldBe(OdkPhone.Page + "?done=revoked");
        (await phone.Get(List)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.Get($"/openrosa/key/{phone.Secret}/formList")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(List)).Status.ShouldBe(HttpStatusCode.OK, "another phone of the same person goes on");
    }

    [Fact]
    public async Task A_key_ends_after_ninety_days_and_with_a_recovery_and_when_its_owner_is_forgotten()
    {
        foreach (var end in (string[])["recover", "forget", "late"])
        {
            var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
            using var phone = await OdkPhone.Of(site, desk);
            (await phone.Get(List)).Status.ShouldBe(HttpStatusCode.OK);
            var now = site.Clock.Now;
            Task Do() =>
                end switch
                {
                    "recover" => site.People.Recover(desk.Id, Storage.TestLedger.Stop),
                    "forget" => site.People.Forget(desk.Id, Storage.TestLedger.Stop),
                    _ => Task.FromResult(site.Clock.Now += People.PhoneKeyLasts),
                };
            await Do();
            (await phone.Get(List)).Status.ShouldBe(HttpStatusCode.Unauthorized, end);
            site.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Whose_post_ended_is_told_so_with_the_next_request_and_loses_nothing()
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        using var phone = await OdkPhone.Of(site, desk);
        var forum = await Hall.Open(site);
        (await phone.Get(List)).Status.ShouldBe(HttpStatusCode.OK);
        var post = await site.Ask<string>($"select id from desk.post where person = '{desk.Id}'");
        await site.Change([new EndPost(Guid.NewGuid(), post!, site.Today.AddDays(-1), null, Storage.A.Words("Left."))]);
        foreach (var answer in (OdkAnswer[])[await phone.Get(List), await phone.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance()))])
        {
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.Forbidden, Texts.Get("sw", "odk.forbidden")));
        }

        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_cookie_of_the_desk_opens_no_door_of_a_phone()
    {
        var desk = await site.At(Role.Rapporteur, "ngao@KE-01");
        (await desk.Get(List)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_was_overheard_is_good_neither_again_nor_for_another_address_nor_after_five_minutes()
    {
        using var phone = await Rapporteur();
        using var thief = OdkPhone.With(site, "", "");
        var nonce = await Nonce(thief);
        var overheard = Authorization(phone, nonce, List);
        (await Ask(thief, List, overheard)).Status.ShouldBe(HttpStatusCode.OK);
        var again = await Ask(thief, List, overheard);
        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
        again.Headers.WwwAuthenticate.ToString().ShouldContain("stale=true", Case.Sensitive, "the phone asks once more by itself");
        (await Ask(thief, List, Authorization(phone, nonce, List, "00000002"))).Status.ShouldBe(
            HttpStatusCode.OK,
            "the next count of the same nonce"
        );

        (await Ask(thief, "/openrosa/forms/x", Authorization(phone, nonce, List, "00000003"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(thief, List, Authorization(phone, "made-up", List))).Headers.WwwAuthenticate.ToString().ShouldContain("stale=true");
        var old = Authorization(phone, await Nonce(thief), List);
        site.Clock.Now += Digest.Lasts;
        (await Ask(thief, List, old)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Digest ")]
    [InlineData("Digest username=\"a\", realm=\"Jukwaa\"")]
    [InlineData("Digest username=\"a\", username=\"b\", realm=\"x\", nonce=\"\", uri=\"\", response=\"\", nc=1, cnonce=\"\", qop=auth")]
    [InlineData("Basic YTpi")]
    public async Task A_header_that_is_no_digest_lets_nobody_in(string header)
    {
        using var nobody = OdkPhone.With(site, "", "");
        (await Ask(nobody, List, header)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(nobody, List, header + new string('x', 5000))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The example of RFC 7616, section 3.9.1, says how the parts are put together.</summary>
    [Fact]
    public void The_response_is_that_of_the_standard()
    {
        const string Given =
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm=MD5, "
            + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
            + "qop=auth, response=\"8ca523f5e9506fed4657c9700eebdbec\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        var fields = Digest.Read(Given).ShouldNotBeNull();
        Odk.Response(Odk.Md5("Mufasa:http-auth@example.org:Circle of Life"), fields, "GET").ShouldBe(fields["response"]);
    }

    private async Task<OdkPhone> Rapporteur() => await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));

    private static async Task<string> Nonce(OdkPhone phone) =>
        Digest.Read((await phone.Get(List)).Headers.WwwAuthenticate.ToString() + ", username=a, uri=b, response=c, nc=d, cnonce=e").ShouldNotBeNull()[
            "nonce"
        ];

    private static string Authorization(OdkPhone phone, string nonce, string path, string count = "00000001")
    {
        var fields = new Dictionary<string, string>
        {
            ["username"] = phone.Username,
            ["realm"] = Digest.Realm,
            ["nonce"] = nonce,
            ["uri"] = path,
            ["nc"] = count,
            ["cnonce"] = "abc",
            ["qop"] = "auth",
        };
        var response = Odk.Response(Odk.Md5($"{phone.Username}:{Digest.Realm}:{phone.Secret}"), fields, "GET");
        return "Digest " + string.Join(", ", fields.Select(f => $"{f.Key}=\"{f.Value}\"")) + $", response=\"{response}\"";
    }

    private static Task<OdkAnswer> Ask(OdkPhone phone, string path, string authorization) =>
        phone.Ask(HttpMethod.Get, path, null, "en", authorization);
}

/// <summary>The digest once more, written from the standard.</summary>
internal static class Odk
{
    internal static string Md5(string text) => Md5(System.Text.Encoding.UTF8.GetBytes(text));

#pragma warning disable CA5351 // The standard names it, and so do the phones.
    internal static string Md5(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(bytes));
#pragma warning restore CA5351

    internal static string Response(string ha1, IReadOnlyDictionary<string, string> fields, string method) =>
        Md5(string.Join(':', ha1, fields["nonce"], fields["nc"], fields["cnonce"], fields["qop"], Md5($"{method}:{fields["uri"]}")));
}
