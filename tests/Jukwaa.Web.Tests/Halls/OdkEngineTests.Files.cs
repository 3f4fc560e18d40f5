using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

public sealed partial class OdkEngineTests
{
    private static readonly OdkFile _record = OdkFile.Voice("sauti.m4a"),
        _photo = OdkFile.Photo("picha.jpg"),
        _second = OdkFile.Photo("picha-2.jpg", 4_000);

    private static object?[][] WithFiles =>
        [.. _voice[..5], ["/data/files/record", Chosen(_record)], ["/data/files/photo1", Chosen(_photo)], ["/data/files/photo2", Chosen(_second)]];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(8_000, 2)]
    public async Task Photos_and_a_recording_chosen_in_the_engine_of_others_are_taken_however_it_divides_them(int maxSize, int atLeast)
    {
        using var phone = await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));
        var forum = await Hall.Open(site);
        var filled = await Fill(phone, $"voice:{forum}", "sw", WithFiles, maxSize);
        (filled.GetProperty("status").GetString(), Problems(filled)).ShouldBe(("ready", ""));
        Label(filled, "/data/files/record").ShouldBe(Texts.Get("sw", "capture.record"));
        var (xml, sent) = (filled.GetProperty("xml").GetString()!, filled.GetProperty("sent").EnumerateArray().ToList());
        sent.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var (at, files) in sent.Index())
        {
            var last = at == sent.Count - 1;
            var answer = await phone.Send(OdkParts.Of(xml, files.EnumerateArray().Select(FileOf), more: !last));
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.Created, Texts.Get("en", last ? "odk.kept" : "odk.kept.part")));
        }

        (await site.Files(forum)).ShouldBe(["photo jpeg", "photo jpeg", "voice mp4"]);
    }

    [Fact]
    public async Task What_a_face_can_do_to_somebody_is_said_in_stronger_words_where_the_voice_is_careful()
    {
        using var phone = await OdkPhone.Of(site, await site.At(Role.Rapporteur, "ngao@KE-01"));
        var forum = await Hall.Open(site);
        foreach (
            var (answers, strong) in ((object?[][], bool)[])
                [
                    ([], false),
                    (
                        [
                            ["/data/careful", "child"],
                        ],
                        true
                    ),
                    (
                        [
                            ["/data/accuses", new[] { "nps" }],
                        ],
                        true
                    ),
                ]
        )
        {
            var shown = (await Fill(phone, $"voice:{forum}", "en", answers))
                .GetProperty("shown")
                .EnumerateArray()
                .Select(s => s.GetString())
                .ToList();
            shown.Contains("/data/files/warn_careful").ShouldBe(strong);
            shown.Contains("/data/files/warn").ShouldBe(!strong);
            shown.ShouldContain("/data/files/photo1");
            shown.ShouldNotContain("/data/files/photo2", "asked for once the first is there");
        }
    }

    private static object Chosen(OdkFile file) =>
        new
        {
            name = file.Name,
            type = file.Type,
            base64 = Convert.ToBase64String(file.Bytes),
        };

    private static OdkFile FileOf(JsonElement file) => new(file.GetProperty("name").GetString()!, file.GetProperty("base64").GetBytesFromBase64());
}
