using System.Net;
using System.Xml.Linq;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The forms that a phone is offered.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkFormTests(PageSite site)
{
    [Fact]
    public async Task Each_forum_that_can_be_taken_down_now_has_three_forms_and_no_other_has_any()
    {
        using var phone = await Rapporteur();
        var (mine, far) = (await Hall.Open(site), await Hall.Open(site, "KE-02"));
        await site.Do(Hall.InSession("odk-planned", site.Today)[0]);
        var forms = await phone.Forms();
        forms.Keys.Where(k => k.EndsWith(":" + mine, StringComparison.Ordinal)).ShouldBe([$"voice:{mine}", $"promise:{mine}", $"count:{mine}"]);
        forms.Keys.ShouldNotContain(k => k.EndsWith(":" + far, StringComparison.Ordinal) || k.EndsWith(":odk-planned", StringComparison.Ordinal));
        OdkPhone.Of(forms[$"voice:{mine}"], "name").ShouldBe($"Mombasa {site.Today:yyyy-MM-dd}: kero / a voice");
    }

    [Fact]
    public async Task What_is_fetched_is_what_the_list_named_and_the_same_each_time()
    {
        using var phone = await Rapporteur();
        using var other = await Rapporteur();
        var forum = await Hall.Open(site);
        foreach (var (id, form) in (await phone.Forms()).Where(f => f.Key.EndsWith(forum, StringComparison.Ordinal)))
        {
            var got = await phone.Get(OdkPhone.Of(form, "downloadUrl"));
            OdkPhone.Of(form, "hash").ShouldBe(Hash(got.Bytes));
            var data = got.Xml.Descendants().Single(e => e.Name.LocalName == "data");
            (data.Attribute("id")!.Value, data.Attribute("version")!.Value).ShouldBe((id, OdkPhone.Of(form, "version")));
            (await other.Get($"/openrosa/forms/{id}", "sw")).Bytes.ShouldBe(got.Bytes, "whoever asks, in whatever language");
            var file = (await phone.Get(OdkPhone.Of(form, "manifestUrl"))).Xml.Elements().Single();
            OdkPhone.Of(file, "filename").ShouldBe("places.csv");
            OdkPhone.Of(file, "hash").ShouldBe(Hash((await phone.Get(OdkPhone.Of(file, "downloadUrl"))).Bytes));
        }
    }

    [Fact]
    public async Task The_places_are_those_of_the_county_of_the_forum_alone()
    {
        using var phone = await Rapporteur();
        var forum = await Hall.Open(site);
        var lines = (await phone.Get($"/openrosa/forms/voice:{forum}/places.csv")).Text.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("name,label,level,parent");
        lines.ShouldContain(l => l.StartsWith("KE-W0018,\"Mtongwe\",ward,", StringComparison.Ordinal));
        var codes = lines.Skip(1).Select(l => l.Split(',')[0]).ToList();
        codes
            .Order()
            .ShouldBe(
                await site.List(
                    "select code from open.place where level in ('constituency', 'ward') and county = 'KE-01' order by code collate \"C\""
                ),
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Every_text_of_a_form_is_there_in_both_languages_and_every_reference_leads_to_one()
    {
        using var phone = await Rapporteur();
        var forum = await Hall.Open(site);
        foreach (var id in (await phone.Forms()).Keys.Where(k => k.EndsWith(forum, StringComparison.Ordinal)))
        {
            var form = (await phone.Get($"/openrosa/forms/{id}")).Xml;
            var languages = form.Descendants().Where(e => e.Name.LocalName == "translation").ToList();
            languages.Select(l => l.Attribute("lang")!.Value).ShouldBe(["English (en)", "Kiswahili (sw)"]);
            var texts = languages.Select(l => l.Elements().Select(t => t.Attribute("id")!.Value).ToList()).ToList();
            texts[0].ShouldBe(texts[1]);
            languages.Descendants().Where(e => e.Name.LocalName == "value").ShouldAllBe(v => v.Value.Length > 0 && !v.Value.Contains("{0}"));
            var asked = form.DescendantsAndSelf()
                .Attributes()
                .Where(a => a.Value.StartsWith("jr:itext('", StringComparison.Ordinal))
                .Select(a => a.Value[10..^2])
                .Concat(form.Descendants().Where(e => e.Name.LocalName == "itextId").Select(e => e.Value))
                .ToList();
            asked.Count.ShouldBeGreaterThan(10);
            asked.ShouldBeSubsetOf(texts[0]);
        }
    }

    [Fact]
    public async Task The_form_of_a_voice_asks_for_a_recording_and_small_photos_on_one_screen_after_what_needs_care()
    {
        using var phone = await Rapporteur();
        var forum = await Hall.Open(site);
        var form = (await phone.Get($"/openrosa/forms/voice:{forum}")).Xml;
        var uploads = form.Descendants().Where(e => e.Name.LocalName == "upload").ToList();
        uploads.Select(u => u.Attribute("mediatype")!.Value).ShouldBe(["audio/*", "image/*", "image/*", "image/*"]);
        uploads.Select(u => u.Parent!.Attribute("appearance")!.Value).Distinct().ShouldBe(["field-list"]);
        uploads[0].Parent!.ElementsBeforeSelf().Select(e => e.Attribute("ref")!.Value).ShouldContain("/data/accuses");
        var binds = form.Descendants()
            .Where(e => e.Name.LocalName == "bind" && e.Attribute("type")?.Value == "binary")
            .Select(b => string.Join(' ', b.Attributes().Where(a => a.Name.NamespaceName.Length > 0).Select(a => $"{a.Name.LocalName}={a.Value}")))
            .ToList();
        binds.ShouldBe(["quality=low", "max-pixels=1600", "max-pixels=1600", "max-pixels=1600"]);
        (await phone.Get($"/openrosa/forms/promise:{forum}")).Text.ShouldNotContain("upload");
    }

    /// <summary>Else a field of an entry could be added and never asked for in ODK.</summary>
    [Fact]
    public async Task Every_field_of_an_entry_is_asked_for_but_what_belongs_to_the_desk()
    {
        using var phone = await Rapporteur();
        var forum = await Hall.Open(site);
        foreach (
            var (form, at, kind) in ((string, string, EntryKind)[])
                [
                    ("voice", "data", EntryKind.Concern),
                    ("voice", "answer", EntryKind.Answer),
                    ("promise", "data", EntryKind.Commitment),
                    ("count", "data", EntryKind.Attendance),
                ]
        )
        {
            var xml = (await phone.Get($"/openrosa/forms/{form}:{forum}")).Xml;
            var names = xml.Descendants()
                .First(e => e.Name.LocalName == at)
                .Elements()
                .Select(e => e.Name.LocalName)
                .Append("place")
                .Append("dueWords")
                .ToList();
            names.ShouldContain(n => n == "ward" || at != "data" || form != "voice");
            EntryFields.Of(kind).Except([EntryFields.Dropped, EntryFields.Same, EntryFields.Adds]).ShouldBeSubsetOf(names, form);
        }
    }

    [Fact]
    public async Task An_unknown_form_is_answered_in_a_sentence()
    {
        using var phone = await Rapporteur();
        foreach (var id in (string[])["voice:no-such-forum", "gossip:x", "voice", "voice:"])
        {
            var answer = await phone.Get("/openrosa/forms/" + id, "en");
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.NotFound, Texts.Get("en", "odk.noform")));
        }
    }

    private async Task<OdkPhone> Rapporteur() => await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));

    private static string Hash(byte[] bytes) => "md5:" + Odk.Md5(bytes);
}
