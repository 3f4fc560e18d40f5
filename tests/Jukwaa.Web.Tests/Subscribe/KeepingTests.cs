using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>How long numbers and addresses are kept, and what an address must say first.</summary>
public sealed class KeepingTests(Cluster cluster) : IAsyncLifetime
{
    private const string Address = "Mwananchi@Example.org";

    private News _news = null!;

    private static CancellationToken Stop => Storage.TestLedger.Stop;

    public async ValueTask InitializeAsync() => _news = await News.Open(cluster);

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    private async Task<int> Count(string table) => (await _news.List<int>($"select count(*)::int from voice.{table}"))[0];

    [Fact]
    public async Task A_number_is_kept_for_a_year_and_for_another_when_it_asks_again()
    {
        await _news.BySms("+254712345678");
        _news.Clock.Now += TimeSpan.FromDays(200);
        await _news.BySms("+254712345678");
        _news.Clock.Now += TimeSpan.FromDays(365);
        await _news.Subscriptions.Erase(Stop);
        (await Count("subscriber")).ShouldBe(1);
        _news.Clock.Now += TimeSpan.FromDays(1);
        await _news.Subscriptions.Erase(Stop);
        (await Count("subscriber"), await Count("subscription"), await Count("bulletin")).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task An_address_that_does_not_answer_is_erased()
    {
        await _news.Subscriptions.Ask(Address, "KE-01", ["forum"], "en", Stop);
        await _news.Round();
        _news.Clock.Now += TimeSpan.FromDays(4);
        await _news.Round();
        (await Count("subscriber"), await Count("opt_in"), await Count("bulletin")).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task After_two_days_a_yes_is_none()
    {
        await _news.Subscriptions.Ask(Address, "KE-01", ["forum"], "en", Stop);
        await _news.Round();
        var token = News.TokenIn(_news.Mail.Mails.Single());
        _news.Clock.Now += TimeSpan.FromDays(2);
        (await _news.Subscriptions.AskedOf(token, Stop)).ShouldBeNull();
        (await _news.Subscriptions.Agree(token, Stop)).ShouldBeNull();
        (await Count("subscription")).ShouldBe(0);
    }

    [Fact]
    public async Task A_yes_works_once_and_before_it_nothing_is_sent()
    {
        await _news.Subscriptions.Ask(Address, "KE-01", ["forum"], "en", Stop);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        var token = News.TokenIn(_news.Mail.Mails.ShouldHaveSingleItem("the letter that asks"));
        (await _news.Subscriptions.Agree(token, Stop)).ShouldBe("KE-01");
        (await _news.Subscriptions.Agree(token, Stop)).ShouldBeNull();
        await _news.Round();
        _news.Mail.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_types_the_address_of_somebody_else_floods_nobody()
    {
        for (var n = 0; n < 6; n++)
        {
            await _news.Subscriptions.Ask(n % 2 == 0 ? Address : Address.ToUpperInvariant(), "KE-01", ["forum"], "en", Stop);
        }

        await _news.Round();
        _news.Mail.Mails.Count.ShouldBe(Subscriptions.MostAsked);
        _news.Clock.Now += TimeSpan.FromHours(25);
        await _news.Subscriptions.Ask(Address, "KE-01", ["forum"], "en", Stop);
        await _news.Round();
        _news.Mail.Mails.Count.ShouldBe(Subscriptions.MostAsked + 1);
    }

    [Fact]
    public async Task The_letter_that_asks_comes_at_night_too_because_it_is_waited_for()
    {
        _news.Clock.Now = new(2026, 1, 14, 23, 0, 0, TimeSpan.Zero);
        await _news.Subscriptions.Ask(Address, "KE-01", ["forum"], "en", Stop);
        await _news.Round();
        _news.Mail.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_lets_in_and_what_leads_out_stands_in_no_table()
    {
        await _news.ByMail(Address);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Subscriptions.Ask("other@example.org", "KE-01", ["forum"], "en", Stop);
        await _news.Round();
        var (agree, leave) = (News.TokenIn(_news.To("other@example.org")[0]), News.TokenIn(_news.To(Address)[1]));
        (await _news.Subscriptions.LeftBy(leave, Stop)).ShouldBe("KE-01");
        foreach (var table in (string[])["subscriber", "subscription", "opt_in", "bulletin"])
        {
            foreach (
                var secret in (string[])
                    [agree, leave, Hex(agree), Hex(leave), Address, Hex(Address), Hex(Address.ToLowerInvariant()), "other@example.org"]
            )
            {
                (await _news.List<int>($"select count(*)::int from voice.{table} t where t::text ilike '%{secret}%'")).ShouldBe(
                    [0],
                    $"{secret} in {table}"
                );
            }
        }
    }

    [Fact]
    public async Task One_way_out_ends_one_county_and_the_last_one_erases_the_address()
    {
        await _news.ByMail(Address);
        await _news.ByMail(Address, "KE-02");
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        var leave = News.TokenIn(_news.To(Address)[^1]);
        await _news.Subscriptions.Leave(leave, Stop);
        await _news.Subscriptions.Leave(leave, Stop);
        (await _news.List<string>("select distinct county from voice.subscription")).ShouldBe(["KE-02"]);
        await _news.Subscriptions.Leave(Subscriptions.Leaving(_news.Key, _news.Key.MailboxOf(Address), "KE-02"), Stop);
        (await Count("subscriber")).ShouldBe(0);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("' or true --")]
    [InlineData("")]
    public async Task What_nobody_was_given_does_nothing(string token)
    {
        await _news.ByMail(Address);
        await _news.Subscriptions.Leave(token, Stop);
        (await _news.Subscriptions.LeftBy(token, Stop), await _news.Subscriptions.Agree(token, Stop)).ShouldBe((null, null));
        (await Count("subscription")).ShouldBe(2);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(text));
}
