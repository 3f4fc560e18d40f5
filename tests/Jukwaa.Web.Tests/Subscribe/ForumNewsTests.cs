using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>What followers of a county are told of its forum, and when.</summary>
public sealed class ForumNewsTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678",
        Address = "mwananchi@example.org";

    private News _news = null!;

    public async ValueTask InitializeAsync() => _news = await News.Open(cluster);

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    private IReadOnlyList<string> Phone => _news.Phones.On(Number);

    [Fact]
    public async Task A_forum_that_gets_a_day_is_told_once_by_both_doors_in_the_language_of_each()
    {
        await _news.BySms(Number, language: "sw");
        await _news.ByMail(Address);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        await _news.Round();
        Phone.ShouldBe([
            "Jukwaa: kikao cha usalama Mombasa ni 13/2/2026, Kwa Kiswahili: KMA Amphitheatre. Kila mtu anakaribishwa kusema. Kuacha: ONDOKA MOMBASA",
        ]);
        var letter = _news.To(Address).Skip(1).ShouldHaveSingleItem();
        letter.ShouldContain("Subject: Jukwaa: security forum in Mombasa on 13/2/2026");
        letter.ShouldContain("A security forum is planned in Mombasa on 13/2/2026, KMA Amphitheatre. Everyone may come and speak.");
        letter.ShouldContain("https://jukwaa.example.go.ke/counties/mombasa\n");
        letter.ShouldContain($"List-Unsubscribe: <https://jukwaa.example.go.ke/follow/leave/{News.TokenIn(letter)}>");
        letter.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    [Fact]
    public async Task Who_follows_another_county_or_the_week_alone_is_not_told()
    {
        await _news.BySms("+254712000001", "KE-02");
        await _news.ByMail("wiki@example.org", topics: "digest");
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        (_news.Phones.On("+254712000001").Count, _news.To("wiki@example.org").Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Who_begins_to_follow_hears_of_the_forum_that_stands_already()
    {
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        Phone.ShouldBeEmpty();
        await _news.BySms(Number);
        await _news.BySms(Number);
        await _news.Round();
        Phone.ShouldHaveSingleItem().ShouldStartWith("Jukwaa: security forum in Mombasa on 13/2/2026");
    }

    [Fact]
    public async Task Another_day_or_another_place_is_told_and_a_correction_of_something_else_is_not()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        await _news.Forum(_news.Today.AddDays(30), again: true);
        await _news.Round();
        Phone.Count.ShouldBe(1);
        await _news.Forum(_news.Today.AddDays(37), again: true);
        await _news.Round();
        Phone[1].ShouldStartWith("Jukwaa: changed. The security forum in Mombasa is now on 20/2/2026, KMA Amphitheatre.");
        await _news.Forum(_news.Today.AddDays(37), again: true, venue: "Tononoka Hall");
        await _news.Round();
        Phone[2].ShouldContain("20/2/2026, Tononoka Hall");
        await _news.Forum(_news.Today.AddDays(30), again: true, venue: "Tononoka Hall");
        await _news.Round();
        Phone[3].ShouldContain("13/2/2026", Case.Sensitive, "back to the first day is news again");
    }

    [Fact]
    public async Task A_day_that_is_taken_back_is_told_and_the_next_one_is_new()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        await _news.Forum(_news.Today.AddDays(46), again: true, precision: DatePrecision.Month);
        await _news.Round();
        Phone[1].ShouldStartWith("Jukwaa: the security forum in Mombasa is not on the day we told you.");
        await _news.Round();
        Phone.Count.ShouldBe(2);
        await _news.Forum(_news.Today.AddDays(50), again: true);
        await _news.Round();
        Phone.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_planned_is_told_to_nobody_until_it_is_announced()
    {
        await _news.BySms(Number);
        await _news.World.Do(A.Plan(on: _news.Today.AddDays(30)));
        await _news.Round();
        Phone.ShouldBeEmpty();
        await _news.World.Do(A.Announcement(on: _news.Today));
        await _news.Round();
        Phone.ShouldHaveSingleItem().ShouldStartWith("Jukwaa: security forum in Mombasa on 13/2/2026");
    }

    [Fact]
    public async Task Another_day_in_the_plan_and_a_cancellation_are_told_each_once()
    {
        var plan = A.Plan(on: _news.Today.AddDays(30));
        await _news.BySms(Number);
        await _news.World.Do(plan, A.Announcement(on: _news.Today));
        await _news.Round();
        await _news.World.Do(A.Replan(plan, on: _news.Today.AddDays(37)));
        await _news.Round();
        await _news.Round();
        Phone.Count.ShouldBe(2);
        Phone[1].ShouldStartWith("Jukwaa: changed. The security forum in Mombasa is now on 20/2/2026");
        await _news.World.Do(new CancelForum(Guid.NewGuid(), plan.Id, A.Words("Floods.")));
        await _news.Round();
        await _news.Round();
        Phone.Count.ShouldBe(3);
        Phone[2].ShouldStartWith("Jukwaa: the security forum in Mombasa is not on the day we told you.");
    }

    [Fact]
    public async Task A_day_without_precision_is_told_to_nobody()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(46), precision: DatePrecision.Month);
        await _news.Round();
        Phone.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_comes_a_week_before_and_a_day_before()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(12));
        await _news.Round();
        await _news.Pass(TimeSpan.FromDays(4));
        Phone.Count.ShouldBe(1);
        await _news.Pass(TimeSpan.FromDays(1));
        Phone.Count.ShouldBe(2);
        Phone[1].ShouldStartWith("Jukwaa: soon, on 26/1/2026: security forum in Mombasa, KMA");
        await _news.Pass(TimeSpan.FromDays(5));
        Phone.Count.ShouldBe(2);
        await _news.Pass(TimeSpan.FromDays(1));
        Phone.Count.ShouldBe(3);
        Phone[2].ShouldStartWith("Jukwaa: tomorrow, 26/1/2026: ");
        await _news.Pass(TimeSpan.FromDays(4));
        Phone.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_heard_of_the_day_just_now_is_not_reminded_of_it_at_once()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(1));
        await _news.Round();
        await _news.Pass(TimeSpan.FromHours(8));
        Phone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_woken()
    {
        await _news.BySms(Number);
        _news.Clock.Now = new(2026, 1, 14, 17, 0, 0, TimeSpan.Zero);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Pass(TimeSpan.FromHours(10));
        Phone.ShouldBeEmpty("it is eight in the evening to six in the morning");
        await _news.Pass(TimeSpan.FromHours(1));
        Phone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_left_is_told_nothing_more_not_even_what_was_on_its_way()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Writing.Round(Storage.TestLedger.Stop);
        await _news.BySms(Number, leaves: true);
        await _news.Round();
        Phone.ShouldBeEmpty();
        (await _news.List<int>("select count(*)::int from voice.subscriber")).ShouldBe([0]);
    }

    [Fact]
    public async Task A_forum_that_is_over_is_told_to_nobody()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today);
        _news.Clock.Now += TimeSpan.FromDays(3);
        await _news.Round();
        Phone.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_follows_again_in_the_other_language_is_told_in_that_one()
    {
        await _news.BySms(Number, language: "sw");
        await _news.BySms(Number, language: "en");
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        Phone.ShouldHaveSingleItem().ShouldStartWith("Jukwaa: security forum in Mombasa");
    }

    [Fact]
    public async Task Many_followers_are_each_told_once_in_one_round()
    {
        var numbers = Enumerable.Range(0, 60).Select(n => $"+2547200000{n:00}").ToList();
        foreach (var number in numbers)
        {
            await _news.BySms(number);
        }

        await _news.Forum(_news.Today.AddDays(30));
        (await _news.Round()).ShouldBe(60);
        numbers.ShouldAllBe(n => _news.Phones.On(n).Count == 1);
        (await _news.List<int>("select count(*)::int from voice.bulletin where state = 'sent'")).ShouldBe([60]);
    }

    [Fact]
    public async Task Where_one_number_fails_the_others_are_told()
    {
        await _news.BySms(Number);
        await _news.ByMail(Address);
        _news.Mail.Recipients = "550 5.1.1 unknown";
        await _news.Forum(_news.Today.AddDays(30));
        (await _news.Round()).ShouldBe(1);
        Phone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_recorded_while_no_host_ran_is_told_by_the_first_one()
    {
        await _news.BySms(Number);
        await _news.Forum(_news.Today.AddDays(30));
        _news.Clock.Now += TimeSpan.FromDays(9);
        await _news.Round();
        Phone.ShouldHaveSingleItem().ShouldContain("13/2/2026");
    }
}
