using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>Whatever was taken down, in whatever order: what may not be told stands on no phone, on no screen, in no number and in no short message.</summary>
[Collection(TheVoices.Name)]
public sealed class HallSecretsTests(VoiceSite site)
{
    private static readonly (string Fields, bool Told)[] _kinds =
    [
        ("theme=gangs", true),
        ("theme=gangs&groups=youth,women", true),
        ("theme=gangs&careful=danger", false),
        ("theme=gangs&careful=child", false),
        ("theme=gangs&accuses=nps", false),
        ("theme=gangs&accuses=ngao,nps", false),
        ("theme=gbv", false),
        ("theme=police_conduct_corruption", false),
        ("theme=terrorism_violent_extremism", false),
        ("groups=residents", false),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Only_what_may_be_told_is_told(int seed)
    {
        var (hall, chance) = (await Ground.Open(site), new Random(seed));
        var secret = (await hall.Book.NewScreen(hall.Forum, Stop)).ShouldNotBeNull();
        var (told, number) = (0, site.NewNumber());
        await site.Say(number, $"HALL {hall.Code}");
        for (var step = 0; step < 36; step++)
        {
            var (fields, isTold) = _kinds[chance.Next(_kinds.Length)];
            var phone = chance.Next(5) == 0;
            var mark = (isTold && !phone ? "wazi" : "siri") + $"maneno{step}";
            // A phone in the hall brings words and nothing that a person decides.
            var id = await Entry(hall, phone ? $"words=Hapa {mark}." : $"{fields}&words=Hapa {mark}.", phone);
            if (chance.Next(3) == 0 && !phone)
            {
                await hall.Take($"words=Ahadi {mark}.&speaker=Bwana {mark}&office=-&due=-&amount=kiasi {mark}", EntryKind.Commitment, id);
            }

            told += isTold && !phone ? 1 : 0;
            var state = (await site.Parts.GetRequiredService<HallNow>().Of(hall.Forum, Stop))!;
            state.Told.Contains(id).ShouldBe(isTold && !phone, fields);
            state.Voices.ShouldBe(told);
            using var browser = site.Somebody();
            foreach (var page in new[] { hall.Path, "/sw" + hall.Path, hall.Path + "/now", $"{hall.Path}/say?about={id}", "/hall/screen/" + secret })
            {
                (await browser.Get(page)).Text.ShouldNotContain("siri", Case.Insensitive, $"{page} after {fields}");
            }

            await browser.Post(hall.Path, [("Item", id), ("Give", "yes")]);
            (await hall.Marks(id)).ShouldBe(isTold && !phone ? 1 : 0, fields);
        }

        told.ShouldBeGreaterThan(2, "there must be something to tell");
        foreach (var text in (string[])["1", "2", "0"])
        {
            (await site.Say(number, text)).ShouldNotContain("maneno", Case.Insensitive, "a telephone is shared: no message names what was said");
        }
    }

    [Fact]
    public async Task What_becomes_secret_is_gone_from_it_and_counts_no_more()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi na polisi.");
        using var phone = site.Somebody();
        await hall.Press(phone, item);
        (await hall.Shown()).ShouldContain("Wezi na polisi.");
        await site.Do(Halls.Hall.Entry(hall.Forum, EntryKind.Concern, "accuses=nps", null, item));
        hall.Later();
        (await hall.Shown()).ShouldNotContain("Wezi na polisi.");
        (await phone.Get("/hall/" + hall.Code)).Text.ShouldNotContain("Wezi na polisi.");
    }

    [Fact]
    public async Task Words_about_which_two_differ_are_shown_to_nobody_until_somebody_chose()
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi wengi.");
        (await hall.Shown()).ShouldContain("Wezi wengi.");
        await site.Do(Halls.Hall.Entry(hall.Forum, EntryKind.Concern, "words=Wezi wachache.", null, item));
        hall.Later();
        (await hall.Shown()).ShouldNotContain("Wezi");
        using var phone = site.Somebody();
        await phone.Get(hall.Path);
        await phone.Post(hall.Path, [("Item", item), ("Give", "yes")]);
        (await hall.Marks(item)).ShouldBe(0);
    }

    [Fact]
    public async Task A_name_and_a_number_of_a_person_are_taken_out_of_it()
    {
        var hall = await Ground.Open(site);
        await hall.Take("theme=gangs&words=Piga simu 0722123456 leo.");
        (await hall.Shown()).ShouldNotContain("0722123456");
    }

    private async Task<string> Entry(Ground hall, string fields, bool phone)
    {
        if (!phone)
        {
            return await hall.Take(fields);
        }

        // All that a phone can say of it.
        var said = fields.Split('&').Where(f => f.StartsWith("theme=", StringComparison.Ordinal) || f.StartsWith("words=", StringComparison.Ordinal));
        var entry = Halls.Hall.Entry(hall.Forum, EntryKind.Concern, string.Join('&', said));
        (await site.Parts.GetRequiredService<Ledger>().Change(entry, Actor.On("hall"), Stop)).Refusal.ShouldBeNull();
        hall.Later();
        return entry.Id;
    }
}
