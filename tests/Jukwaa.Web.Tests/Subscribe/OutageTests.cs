using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>An outage makes a bulletin late; it never loses one and never doubles one.</summary>
public sealed class OutageTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678",
        Address = "mwananchi@example.org";

    private News _news = null!;

    private static CancellationToken Stop => Storage.TestLedger.Stop;

    public async ValueTask InitializeAsync()
    {
        _news = await News.Open(cluster);
        await _news.BySms(Number);
        await _news.ByMail(Address);
        await _news.Forum(_news.Today.AddDays(30));
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    private (int Sms, int Mail) Told => (_news.Phones.On(Number).Count, _news.To(Address).Count - 1);

    [Fact]
    public async Task A_host_that_dies_between_mark_and_send_leaves_it_to_the_next()
    {
        (await _news.Writing.Round(Stop)).ShouldBe(2);
        Told.ShouldBe((0, 0));
        await _news.Round();
        Told.ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_host_that_dies_with_bulletins_in_its_hands_leaves_them_to_the_next_after_a_while()
    {
        await _news.Writing.Round(Stop);
        (await _news.Bulletins.Take(new(true, true), Stop)).Count.ShouldBe(2);
        await _news.Round();
        Told.ShouldBe((0, 0), "another host may be sending them at this moment");
        _news.Clock.Now += TimeSpan.FromMinutes(11);
        await _news.Round();
        await _news.Round();
        Told.ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_host_that_dies_between_send_and_mark_sends_the_same_letter_again_so_that_it_can_be_told()
    {
        await _news.Writing.Round(Stop);
        var letter = (await _news.Bulletins.Take(new(true, false), Stop)).ShouldHaveSingleItem();
        await _news.Outgoing.Mail!.Send(letter.Id, letter.Address, "Jukwaa", "…", Stop);
        _news.Clock.Now += TimeSpan.FromMinutes(11);
        await _news.Round();
        var ids = _news
            .To(Address)
            .Skip(1)
            .Select(m => m.Split('\n').Single(l => l.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)))
            .ToList();
        (ids.Count, ids.Distinct().Count()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_round_that_is_cut_short_before_it_is_kept_is_done_again_whole()
    {
        await _news.Run(
            """
            create function voice.cut() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$;
            create trigger cut before update on voice.bulletin_tail for each row execute function voice.cut();
            """
        );
        await Should.ThrowAsync<PostgresException>(() => _news.Writing.Round(Stop));
        (await _news.List<int>("select count(*)::int from voice.bulletin where kind = 'forum'")).ShouldBe([0]);
        await _news.Run("drop trigger cut on voice.bulletin_tail");
        await _news.Round();
        Told.ShouldBe((1, 1));
    }

    [Fact]
    public async Task Networks_that_are_away_for_three_days_make_it_late()
    {
        _news.Phones.Away = true;
        _news.Mail.Recipients = "451 4.3.0 local trouble";
        await _news.Round();
        await _news.Pass(TimeSpan.FromDays(3));
        Told.ShouldBe((0, 0));
        (_news.Phones.Away, _news.Mail.Recipients) = (false, "250 OK");
        await _news.Pass(TimeSpan.FromHours(12));
        Told.ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_host_without_a_way_out_leaves_it_to_one_that_has_it()
    {
        await _news.Round(new(null, null, null));
        Told.ShouldBe((0, 0));
        await _news.Round(_news.Outgoing with { Site = null });
        Told.ShouldBe((1, 0), "a letter leads back to the site");
        await _news.Round();
        Told.ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_comes_too_late_to_be_of_use_is_not_sent()
    {
        await _news.Writing.Round(Stop);
        _news.Clock.Now += TimeSpan.FromDays(31);
        await _news.Round();
        Told.ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_changed_while_it_waited_is_told_as_it_is_now_and_once()
    {
        _news.Phones.Away = true;
        await _news.Round();
        await _news.Forum(_news.Today.AddDays(40), again: true);
        await _news.Round();
        _news.Phones.Away = false;
        await _news.Pass(TimeSpan.FromHours(3));
        _news.Phones.On(Number).ShouldHaveSingleItem().ShouldContain("23/2/2026");
    }

    [Fact]
    public async Task A_mailbox_that_is_none_is_not_tried_again()
    {
        _news.Mail.Recipients = "550 5.1.1 unknown";
        await _news.Round();
        _news.Mail.Recipients = "250 OK";
        await _news.Pass(TimeSpan.FromHours(8));
        Told.ShouldBe((1, 0));
        (await _news.List<string>("select error from voice.bulletin where state = 'failed'")).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task Six_hosts_at_once_tell_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _news.Round()));
        await _news.Round();
        Told.ShouldBe((1, 1));
    }
}
