using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Keys of phones on the page of the account.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkKeysTests(PageSite site)
{
    [Fact]
    public async Task A_key_is_shown_once_and_of_its_secret_only_digests_are_kept()
    {
        var desk = await Rapporteur();
        using var phone = await OdkPhone.Of(site, desk, "Tecno ya ofisi");
        var page = await desk.Get(OdkPhone.Page);
        page.Text.ShouldContain("Tecno ya ofisi");
        page.Text.ShouldNotContain(phone.Secret);
        var kept = await site.Ask<string>($"select k::text from people.phone_key k where username = '{phone.Username}'");
        kept!.ShouldNotContain(phone.Secret);
        phone.Secret.Length.ShouldBe(26, "130 bits");
    }

    [Fact]
    public async Task A_key_takes_the_passphrase_and_a_name()
    {
        var desk = await Rapporteur();
        var wrong = await OdkPhone.Make(desk, "Tecno", "not the passphrase");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await OdkPhone.Make(desk, " ")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await OdkPhone.Make(desk, new string('a', 61))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Count(desk)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_has_more_than_five_however_many_are_asked_for_at_once()
    {
        var desk = await Rapporteur();
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(n => site.People.AddPhoneKey(desk.Id, "x", $"u-{desk.Id}-{n}", "h", Guid.NewGuid().ToByteArray(), Storage.TestLedger.Stop))
        );
        made.Count(m => m).ShouldBeLessThanOrEqualTo(People.MostPhoneKeys);
        while (await site.People.AddPhoneKey(desk.Id, "x", $"u-{Guid.NewGuid()}", "h", Guid.NewGuid().ToByteArray(), Storage.TestLedger.Stop)) { }
        (await Count(desk)).ShouldBe(People.MostPhoneKeys);
        (await OdkPhone.Make(desk, "Sixth")).Text.ShouldContain(Texts.Get("en", "odk.many").Replace("{0}", "5", StringComparison.Ordinal));
        (
            await site.People.RevokePhoneKey(
                Guid.NewGuid(),
                (await site.People.PhoneKeys(desk.Id, Storage.TestLedger.Stop))[0].Id,
                Storage.TestLedger.Stop
            )
        ).ShouldBeFalse("somebody else's");
    }

    [Fact]
    public async Task Only_who_may_take_forums_down_has_the_page_and_the_way_to_it()
    {
        var desk = await Rapporteur();
        (await desk.Get("/desk/account")).Text.ShouldContain(OdkPhone.Page);
        (await desk.Get("/sw" + OdkPhone.Page)).Text.ShouldContain(Texts.Get("sw", "odk.add"));
        var auditor = await site.At(Role.Auditor, "interior@KE");
        (await auditor.Get("/desk/account")).Text.ShouldNotContain(OdkPhone.Page);
        (await auditor.Get(OdkPhone.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Read back as Collect does: base64, zlib, JSON with "general" and "admin".</summary>
    [Fact]
    public void The_picture_holds_the_settings_as_collect_reads_them()
    {
        var phone = new NewPhone("Tecno", "https://jukwaa.example/openrosa", "simu-abc", "secret");
        using var zlib = new ZLibStream(new MemoryStream(Convert.FromBase64String(phone.Settings())), CompressionMode.Decompress);
        var settings = JsonDocument.Parse(zlib).RootElement;
        var general = settings.GetProperty("general");
        (
            general.GetProperty("server_url").GetString(),
            general.GetProperty("username").GetString(),
            general.GetProperty("password").GetString()
        ).ShouldBe(("https://jukwaa.example/openrosa", "simu-abc", "secret"));
        settings.GetProperty("admin").EnumerateObject().ShouldBeEmpty();
        phone.Picture.Size.ShouldBeLessThan(80, "still read from a screen by a cheap camera");
    }

    private Task<AtDesk> Rapporteur() => site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));

    private Task<long> Count(AtDesk desk) => site.Ask<long>($"select count(*) from people.phone_key where person = '{desk.Id}'")!;
}
