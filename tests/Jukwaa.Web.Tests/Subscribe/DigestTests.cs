using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>What a county hears of its week, on Mondays at eight.</summary>
public sealed class DigestTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678",
        Address = "mwananchi@example.org";

    private static readonly DateOnly _monday = new(2026, 1, 19);

    private News _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = await News.Open(cluster);
        await _news.BySms(Number);
        await _news.Round();
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    private IReadOnlyList<string> Phone => _news.Phones.On(Number);

    [Fact]
    public async Task A_week_is_told_on_monday_at_eight_and_once()
    {
        await Happens();
        await To(new(2026, 1, 19, 4, 59, 0, TimeSpan.Zero));
        Phone.ShouldBeEmpty();
        await To(new(2026, 1, 19, 5, 0, 0, TimeSpan.Zero));
        Phone.ShouldBe([
            "Jukwaa, Mombasa, week from 12/1/2026: new concerns 2, answers 1, promises due now 1, newly late 1, kept 1. More: jukwaa.example.go.ke/counties/mombasa",
        ]);
        await _news.Pass(TimeSpan.FromDays(6));
        Phone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_letter_has_each_count_on_a_line_and_the_page_behind_them()
    {
        await _news.ByMail(Address, language: "sw", topics: "digest");
        await Happens();
        await To(new(2026, 1, 19, 6, 0, 0, TimeSpan.Zero));
        var letter = _news.To(Address)[^1];
        letter.ShouldContain("- kero mpya zilizowekwa wazi: 2\n- masuala yaliyojibiwa na ofisi: 1\n");
        letter.ShouldContain("https://jukwaa.example.go.ke/sw/counties/mombasa\n");
        letter.ShouldContain("https://jukwaa.example.go.ke/sw/follow/leave/");
    }

    [Fact]
    public async Task Where_nothing_happened_nothing_is_sent()
    {
        await _news.BySms("+254712000001", "KE-02");
        await To(new(2026, 1, 19, 6, 0, 0, TimeSpan.Zero));
        Phone.ShouldBeEmpty();
        await Happens();
        await To(new(2026, 1, 26, 6, 0, 0, TimeSpan.Zero));
        (Phone.Count, _news.Phones.On("+254712000001").Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_host_that_stood_still_on_monday_tells_it_on_tuesday()
    {
        await Happens();
        await To(new(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));
        Phone.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_follows_the_forum_alone_hears_nothing_of_the_week()
    {
        await _news.ByMail(Address, topics: "forum");
        await Happens();
        await To(new(2026, 1, 19, 6, 0, 0, TimeSpan.Zero));
        _news.To(Address).Count.ShouldBe(1, "the letter that asked whether it agrees");
    }

    [Fact]
    public async Task What_is_counted_is_what_is_public_of_that_week_and_county()
    {
        await Happens();
        var reads = new WeekReads(_news.World.Database);
        (await reads.Of("KE-01", _monday, Storage.TestLedger.Stop)).ShouldBe([new("KE-01", 2, 1, 1, 1, 1)]);
        (await reads.Of("KE-02", _monday, Storage.TestLedger.Stop)).ShouldBeEmpty();
        (await reads.Of("KE-01", _monday.AddDays(-35), Storage.TestLedger.Stop)).ShouldBeEmpty();
        // What is due in the week that begins is counted before it; what is late by then, after it.
        (await reads.Of(null, _monday.AddDays(7), Storage.TestLedger.Stop)).ShouldBe([new("KE-01", 0, 0, 0, 1, 0)]);
    }

    /// <summary>Two concerns made public and one that is not, an answer, and four promises: kept, due on Wednesday, late since Thursday, and without a date.</summary>
    private async Task Happens()
    {
        var today = _news.Today;
        await _news.World.Do(A.Loop());
        await _news.World.Do(A.Concern("mombasa-c9"));
        await _news.World.Do(new GiveResponse(Guid.NewGuid(), "mombasa-gangs", A.Police, ResponseKind.Accepted, A.Words("We will."), today));
        await _news.World.Do(
            A.Commitment("mombasa-p2", due: _monday.AddDays(2), wording: "Open the post."),
            A.Commitment("mombasa-p3", due: new(2026, 1, 14), wording: "Light the road."),
            A.Commitment("mombasa-p4", wording: "Mend the boat.")
        );
        await _news.World.Do(new ReviewCommitment(Guid.NewGuid(), "mombasa-p4", Finding.Kept, A.Words("Seen."), today));
    }

    private async Task To(DateTimeOffset moment)
    {
        _news.Clock.Now = moment;
        await _news.Round();
    }
}
