using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What stays of phones in a hall when the forum is closed: numbers, and the words that nobody took over.</summary>
public sealed class HallClosingTests(Cluster cluster) : IAsyncLifetime
{
    private const string Forum = "hall";

    private Officers _officers = null!;
    private ForumClosing _closing = null!;
    private HallVoices _voices = null!;
    private Viewer _chair = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _closing = new(_officers.Database, _officers.Reading, _officers.Door, _officers.Ledger, _officers.Reference);
        _voices = new(_officers.Database, _officers.Clock);
        _chair = await _officers.With(Role.Supervisor, "ngao@KE-01");
        await _officers.Do(Hall.InSession(Forum, _officers.Today));
        await new HallBook(_officers.Database, _officers.Clock).CodeOf(Forum, Stop);
    }

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    [Fact]
    public async Task Numbers_go_on_record_and_every_mark_is_erased()
    {
        var voice = await Take("theme=gangs&words=Wezi.");
        var promise = await Take("words=Doria.&office=nps&due=-&amount=-", EntryKind.Commitment, voice);
        await Supported(voice, 7);
        await Supported(promise, 5);
        (await Close()).Refusal.ShouldBeNull();

        (await Rows("select supported::text from desk.forum")).Single().ShouldContain("\"count\": 7");
        (await Rows("select kind || ' ' || id || ' ' || count from open.hall_support")).ShouldBe(
            [$"commitment p-{Guid.Parse(promise):N} 5"],
            "a voice joins it when it is public"
        );
        (
            await Rows("select 'x' from voice.hall union all select 'x' from voice.hall_support union all select 'x' from voice.hall_word")
        ).ShouldBeEmpty();
        await Publish(voice);
        (await Rows("select kind || ' ' || count from open.hall_support order by 1")).ShouldBe(["commitment 5", "concern 7"]);
        await _officers.Do(new WithholdConcern(Guid.NewGuid(), $"c-{Guid.Parse(voice):N}", "safety"));
        (await Rows("select kind from open.hall_support")).ShouldBe(["commitment"]);
        (await Verify.Run(_officers.Database, null, Stop)).First.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public async Task The_public_is_told_from_five_on(int phones, int rows)
    {
        var promise = await Take("words=Doria.&office=nps&due=-&amount=-", EntryKind.Commitment);
        await Supported(promise, phones);
        await Close();
        (await Rows("select count::text from open.hall_support")).Count.ShouldBe(rows);
    }

    [Fact]
    public async Task A_phone_that_supported_the_same_speech_in_two_hands_is_one()
    {
        var (first, second) = ("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002");
        await Take("theme=gangs&words=Wezi.", entry: first);
        await Take("theme=gangs&words=Wezi!", entry: second);
        await Supported(first, 4);
        await Supported(second, 6);
        await _officers.Do(Hall.Entry(Forum, EntryKind.Concern, $"same={first}", null, second));
        await Close();
        (await Rows("select supported::text from desk.forum")).ShouldBe([$"[{{\"item\": \"{first}\", \"count\": 6}}]"]);
    }

    [Fact]
    public async Task What_may_not_be_told_any_more_and_what_is_below_five_is_not_put_on_record_at_all()
    {
        var (secret, few) = (await Take("theme=gangs&words=Wezi na polisi."), await Take("theme=gangs&words=Taa."));
        await Supported(secret, 9);
        await Supported(few, 4);
        await _officers.Do(Hall.Entry(Forum, EntryKind.Concern, "accuses=nps", null, secret));
        await Close();
        (await Rows("select coalesce(supported::text, '-') from desk.forum")).ShouldBe(["-"]);
    }

    [Fact]
    public async Task Closing_again_after_a_crash_keeps_what_was_counted()
    {
        var voice = await Take("theme=gangs&words=Wezi.");
        await Supported(voice, 6);
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();
        (await Close()).Refusal.ShouldBeNull();
        (await Rows("select count(*)::text from ledger.fact where type = 'HallSupported'")).ShouldBe(["1"]);
        (await Rows("select supported::text from desk.forum")).Single().ShouldContain("6");
    }

    [Fact]
    public async Task What_nobody_took_over_holds_nothing_up_and_waits_as_a_concern()
    {
        await Take("theme=gangs&words=Wezi.");
        var phone = await FromPhone("Hata kituo hakina taa.");
        var careful = await FromPhone("Ananipiga kila siku.", "gbv");
        (await _closing.Whole(Forum, Stop)).Problems.ShouldBeEmpty();
        (await Close()).Refusal.ShouldBeNull();

        (
            await Rows(
                $"select theme || ' ' || coalesce(issue, '-') || ' ' || groups::text || ' ' || forum from desk.concern where id = 'c-{phone:N}'"
            )
        ).ShouldBe(["other - {not-reported} hall"]);
        (await Rows($"select theme_sensitivity from desk.concern where id = 'c-{careful:N}'")).ShouldBe(["county"]);
        (await Rows("select id from open.concern")).ShouldBeEmpty();
        (await Rows("select hall::text from desk.forum")).Single().ShouldContain("\"apart\": 0");
        (await _closing.Late((await _officers.Reading.ForumTaken(_chair, "en", Forum, Stop))!, await _closing.Whole(Forum, Stop), Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Taken_over_it_is_a_voice_like_the_others()
    {
        var phone = await FromPhone("Hata kituo hakina taa.");
        var whole = await _closing.Whole(Forum, Stop);
        (whole.Voices.Count, whole.FromPhones.Count).ShouldBe((0, 1));
        await _officers.Do(Hall.Entry(Forum, EntryKind.Concern, "theme=gangs", null, phone.ToString("D")));

        whole = await _closing.Whole(Forum, Stop);
        (whole.Voices.Count, whole.FromPhones.Count).ShouldBe((1, 0));
        whole.Voices[0].IsTold(_officers.Reference).ShouldBeTrue();
        await Close();
        (await Rows($"select theme || ' ' || (issue is not null) from desk.concern where id = 'c-{phone:N}'")).ShouldBe(["gangs true"]);
    }

    [Fact]
    public async Task A_promise_to_it_takes_it_over_too_and_is_not_lost()
    {
        var phone = await FromPhone("Hata kituo hakina taa.");
        await Take("words=Taa.&office=nps&due=-&amount=-", EntryKind.Commitment, phone.ToString("D"));
        var whole = await _closing.Whole(Forum, Stop);
        whole.Promises.Count().ShouldBe(1);
        whole.Voices.Single().IsTold(_officers.Reference).ShouldBeFalse("it has no theme yet");
    }

    [Fact]
    public async Task Until_then_the_chair_whom_it_may_be_about_does_not_read_it()
    {
        var phone = await FromPhone("Hata kituo hakina taa.");
        async Task<bool> Reads(Role role, string office) =>
            (await _officers.Read((await _officers.With(role, office)).Person, $"select id from desk.entry where id = '{phone:D}'")).Count == 1;
        (await Reads(Role.Rapporteur, "ngao@KE-01")).ShouldBeTrue();
        (await Reads(Role.Analyst, "ngao@KE-01")).ShouldBeTrue();
        (await Reads(Role.Supervisor, "ngao@KE-01")).ShouldBeFalse();
        (await Reads(Role.Leadership, "interior@KE")).ShouldBeFalse();
        (await Reads(Role.Rapporteur, "ngao@KE-02")).ShouldBeFalse();
        await _officers.Do(Hall.Entry(Forum, EntryKind.Concern, "theme=gangs", null, phone.ToString("D")));
        (await Reads(Role.Supervisor, "ngao@KE-01")).ShouldBeTrue();
    }

    [Fact]
    public async Task Answers_before_and_after_go_on_record_with_it_and_are_erased()
    {
        var book = new TrustBook(_officers.Database, _officers.Clock);
        for (var n = 0; n < 33; n++)
        {
            await book.Put(Forum, TrustMoment.Before, TrustQuestion.Safe, Mark(n), TrustWay.Page, n < 20 ? "Yes" : "No", Stop);
        }

        await book.Put(Forum, new(TrustMoment.Before, TrustQuestion.Safe, 31, 5, 9), Stop);
        await book.OpenAfter(Forum, Stop);
        await book.Put(Forum, TrustMoment.After, TrustQuestion.Say, Mark(1), TrustWay.Message, "Partly", Stop);
        await Take("theme=gangs&words=Wezi.");
        (await Close()).Refusal.ShouldBeNull();

        (
            await Rows(
                "select concat_ws(' ', moment, question, way, coalesce(asked::text, '-'), coalesce(yes::text, '-')) from open.trust order by 1"
            )
        ).ShouldBe(["after say phones - -", "before safe hands 45 31", "before safe phones 33 20"]);
        (await Rows("select count(*)::text from ledger.fact where type = 'TrustMeasured'")).ShouldBe(["2"], "one fact for each moment");
        (await Rows("select 'x' from voice.trust union all select 'x' from voice.trust_hands")).ShouldBeEmpty();
        (await Verify.Run(_officers.Database, null, Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hundred_phones_at_once_are_two_hundred_whatever_else_they_press()
    {
        var voice = await Take("theme=gangs&words=Wezi.");
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async n =>
                {
                    await Task.WhenAll(_voices.Give(Forum, voice, Mark(n), Stop), _voices.Give(Forum, voice, Mark(n), Stop));
                    if (n % 4 == 0)
                    {
                        await _voices.TakeBack(Forum, voice, Mark(n), Stop);
                    }
                })
        );
        (await _voices.Counts(Forum, Stop))[voice].ShouldBe(150);
    }

    private async Task<Guid> FromPhone(string words, string? theme = null)
    {
        var entry = Hall.Entry(Forum, EntryKind.Concern, $"words={words}{(theme is null ? "" : "&theme=" + theme)}");
        (await _officers.Ledger.Change(entry, Actor.On("hall"), Stop)).Refusal.ShouldBeNull();
        return Guid.Parse(entry.Id);
    }

    private async Task<string> Take(string fields, EntryKind kind = EntryKind.Concern, string? about = null, string? entry = null)
    {
        var taken = Hall.Entry(Forum, kind, fields, about, entry);
        await _officers.Do(taken);
        return taken.Id;
    }

    private Task Publish(string voice)
    {
        var id = $"c-{Guid.Parse(voice):N}";
        return _officers.Do(A.WorkingText(id), new DiscloseConcern(Guid.NewGuid(), id));
    }

    private Task Supported(string item, int phones) =>
        Task.WhenAll(Enumerable.Range(0, phones).Select(n => _voices.Give(Forum, item, Mark(n), Stop)));

    private static byte[] Mark(int n) => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(n));

    private Task<Outcome> Close() =>
        _closing.Close(_chair, _chair.Posts[0], new(Guid.NewGuid(), Forum, _officers.Today, ["residents"], ["residents"]), A.Salt, Stop);

    private async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, sql)];
    }
}
