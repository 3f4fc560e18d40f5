using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What becomes of the files of a form that is changed on the phone after it was sent.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkFilesChangedTests(PageSite site)
{
    private static readonly OdkFile _voice = OdkFile.Voice(),
        _photo = OdkFile.Photo(),
        _other = OdkFile.Photo("1709.jpg");

    [Fact]
    public async Task What_is_still_named_stays_without_being_sent_again_and_the_rest_is_taken_out()
    {
        var (phone, forum, _) = await Open();
        var ids = await Chain(phone, forum, ([_voice, _photo], true));
        (await site.Files(forum)).ShouldBe(["photo jpeg", "voice mp4"]);
        ids = await Chain(phone, forum, ids, ([_voice, _other], false), [_other]);
        (await site.Files(forum)).ShouldBe(["photo jpeg", "photo jpeg out", "voice mp4"]);
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'Concern'")).ShouldBe(1);
        await Chain(phone, forum, ids, ([], false), []);
        (await site.Files(forum)).ShouldBe(["photo jpeg out", "photo jpeg out", "voice mp4 out"]);
    }

    [Fact]
    public async Task What_was_taken_out_by_one_change_is_put_back_by_a_later_one_that_names_it()
    {
        var (phone, forum, _) = await Open();
        var ids = await Chain(phone, forum, ([_photo], true));
        foreach (
            var (named, there) in (((OdkFile[], string)[])[([], " out"), ([], " out"), ([_photo], ""), ([], " out"), ([_photo], ""), ([_photo], "")])
        )
        {
            ids = await Chain(phone, forum, ids, (named, false), []);
            (await site.Files(forum)).ShouldBe(["photo jpeg" + there]);
        }
    }

    /// <summary>Whoever takes a face off the list must not see it come back because somebody corrected a word.</summary>
    [Fact]
    public async Task What_somebody_else_took_out_stays_out_when_the_words_are_changed()
    {
        var (phone, forum, _) = await Open();
        var ids = await Chain(phone, forum, ([_photo], true));
        var (file, voice) = (await Id(forum, "File"), await Id(forum, "Concern"));
        var edit = await site.Ask<Guid>($"select edit from desk.entry_edit where entry = '{file}'");
        await site.Do(Hall.Entry(forum, EntryKind.File, "dropped=mistake", voice, file, edit));
        for (var n = 0; n < 2; n++)
        {
            ids = await Chain(phone, forum, ids, ([_photo], true), [_photo]);
            (await site.Files(forum)).ShouldBe(["photo jpeg out"]);
        }

        (await site.Ask<long>($"select count(*) from desk.entry_edit where entry = '{file}'")).ShouldBe(2, "the forms have nothing to say of it");
    }

    /// <summary>A rapporteur of the house that is accused does not read what they sent; the chain of changes holds all the same.</summary>
    [Theory]
    [InlineData("<accuses>ngao</accuses>")]
    [InlineData("<careful>danger</careful>")]
    public async Task A_voice_that_is_sealed_to_whoever_sent_it_stays_one_voice_and_loses_what_was_taken_out(string sealing)
    {
        var (phone, forum, _) = await Open();
        var ids = (string[])[OdkFilled.NewInstance(), OdkFilled.NewInstance(), OdkFilled.NewInstance(), OdkFilled.NewInstance()];
        foreach (
            var (at, named) in (
                (OdkFile[][])
                    [
                        [_voice, _photo],
                        [_voice, _photo],
                        [_voice],
                        [_voice],
                    ]
            ).Index()
        )
        {
            var form = Form(forum, ids[at], at == 0 ? null : ids[at - 1], named)
                .Replace("</groups>", "</groups>" + sealing, StringComparison.Ordinal);
            (await phone.Send(OdkParts.Of(form, at == 0 ? named : []))).Status.ShouldBe(HttpStatusCode.Created);
        }

        (await site.Files(forum)).ShouldBe(["photo jpeg out", "voice mp4"]);
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'Concern'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_our_own_app_added_to_the_voice_is_not_touched()
    {
        var (phone, forum, desk) = await Open();
        var ids = await Chain(phone, forum, ([_photo], true));
        var (_, file) = await AppFiles.Announced(desk, forum, "voice", _voice.Bytes, await Id(forum, "Concern"));
        (await AppFiles.Put(desk, file, _voice.Bytes)).Status.ShouldBe(HttpStatusCode.OK);
        await Chain(phone, forum, ids, ([], false), []);
        (await site.Files(forum)).ShouldBe(["photo jpeg out", "voice mp4"]);
    }

    /// <summary>The first form could not be sent, perhaps because of its photo; then it was changed, and the first one comes after all.</summary>
    [Fact]
    public async Task A_file_that_comes_after_it_was_taken_out_on_the_phone_does_not_stand_on_the_list_and_is_not_lost()
    {
        var (phone, forum, _) = await Open();
        var (first, second) = (OdkFilled.NewInstance(), OdkFilled.NewInstance());
        await Send(phone, forum, second, first, [_voice], [_voice]);
        await Send(phone, forum, first, null, [_voice, _photo], [_voice, _photo]);
        (await site.Files(forum)).ShouldBe(["photo jpeg out", "voice mp4"]);
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'Concern'")).ShouldBe(1);
        await Send(phone, forum, OdkFilled.NewInstance(), second, [_voice, _photo], []);
        (await site.Files(forum)).ShouldBe(["photo jpeg out", "voice mp4"], "a change after the second has seen no photo");
        await Send(phone, forum, second, first, [_voice], [_voice]);
        (await site.Files(forum)).ShouldBe(["photo jpeg out", "voice mp4"]);
    }

    [Fact]
    public async Task A_file_on_its_way_is_not_held_back_by_a_word_that_somebody_else_mended()
    {
        var (phone, forum, _) = await Open();
        var first = OdkFilled.NewInstance();
        (await phone.Send(OdkParts.Of(Form(forum, first, null, [_voice, _photo]), [_voice], more: true))).Status.ShouldBe(HttpStatusCode.Created);
        var voice = await Id(forum, "Concern");
        var edit = await site.Ask<Guid>($"select edit from desk.entry_edit where entry = '{voice}'");
        await site.Do(Hall.Entry(forum, EntryKind.Concern, "words=Wezi huja usiku wa manane.", null, voice, edit));
        (await phone.Send(OdkParts.Of(Form(forum, first, null, [_voice, _photo]), [_photo]))).Status.ShouldBe(HttpStatusCode.Created);
        (await site.Files(forum)).ShouldBe(["photo jpeg", "voice mp4"]);
    }

    [Fact]
    public async Task Somebody_else_with_the_same_form_changes_it_and_the_file_that_is_here_is_enough()
    {
        var (phone, forum, _) = await Open();
        var ids = await Chain(phone, forum, ([_photo], true));
        using var other = await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));
        await Chain(other, forum, ids, ([_photo], true), [_photo]);
        (await site.Files(forum)).ShouldBe(["photo jpeg"]);
    }

    private async Task<(OdkPhone Phone, string Forum, AtDesk Desk)> Open()
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        return (await OdkPhone.Of(site, desk), await Hall.Open(site), desk);
    }

    private async Task<string> Id(string forum, string kind) =>
        (await site.Ask<string>($"select id from desk.entry where forum = '{forum}' and kind = '{kind}'"))!;

    private static string Form(string forum, string instance, string? before, OdkFile[] named) =>
        OdkFilled.Voice(
            forum,
            instance,
            OdkParts.Named(named.FirstOrDefault(f => f.Type == "audio/mp4")?.Name, [.. named.Where(f => f.Type != "audio/mp4").Select(f => f.Name)]),
            before: before
        );

    private static async Task Send(OdkPhone phone, string forum, string instance, string? before, OdkFile[] named, OdkFile[] sent)
    {
        var answer = await phone.Send(OdkParts.Of(Form(forum, instance, before, named), sent));
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
    }

    /// <summary>A first form with its files; returns its id.</summary>
    private static async Task<string> Chain(OdkPhone phone, string forum, (OdkFile[] Named, bool Sent) form)
    {
        var first = OdkFilled.NewInstance();
        await Send(phone, forum, first, null, form.Named, form.Named);
        return first;
    }

    /// <summary>A change of a form; returns its id.</summary>
    private static async Task<string> Chain(OdkPhone phone, string forum, string before, (OdkFile[] Named, bool Sent) form, OdkFile[] sent)
    {
        var next = OdkFilled.NewInstance();
        await Send(phone, forum, next, before, form.Named, sent);
        return next;
    }
}
