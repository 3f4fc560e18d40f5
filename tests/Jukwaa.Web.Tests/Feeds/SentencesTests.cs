using Jukwaa.Open;
using Jukwaa.Open.Feeds;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>What a feed says of a happening, without a page around it.</summary>
public sealed class SentencesTests
{
    private static readonly FeedEntry _promise = new(
        "CommitmentMade",
        null,
        "commitment",
        "mombasa-p1",
        12,
        new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero),
        new(2026, 1, 13),
        "Mombasa",
        new("Recruit 10,000 officers.", "Kuajiri maafisa 10,000."),
        null,
        new("National Police Service", "Huduma ya Taifa ya Polisi"),
        new(2026, 6, 30),
        null
    );

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [InlineData(
        "en",
        "Promise made: Recruit 10,000 officers (Mombasa)",
        "Recruit 10,000 officers. Who must act: National Police Service. Due by 30 June 2026. It happened on 13 January 2026. County: Mombasa."
    )]
    [InlineData(
        "sw",
        "Ahadi imetolewa: Kuajiri maafisa 10,000 (Mombasa)",
        "Kuajiri maafisa 10,000. Anayepaswa kutenda: Huduma ya Taifa ya Polisi. Inapaswa kutimizwa kufikia 30 Juni 2026. Ilitokea 13 Januari 2026. Kaunti: Mombasa."
    )]
    public void A_promise_is_told_with_who_must_act_and_by_when(string language, string title, string summary)
    {
        var say = Spoken.In(language);
        Sentences.Summary(say, _promise).ShouldBe(summary);
        Sentences.Title(say, _promise).Split(": ")[1].ShouldBe(title.Split(": ")[1]);
    }

    [Fact]
    public void Silence_is_said()
    {
        var said = Sentences.Summary(Spoken.In("en"), _promise with { DueOn = null, Body = null, County = null, HappenedOn = null });
        said.ShouldBe("Recruit 10,000 officers. No date was given. For the whole country.");
        Sentences.Summary(Spoken.In("en"), Of("forum") with { DueOn = null }).ShouldContain("The day of the forum is not known.");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_date_that_passed_has_a_name_of_its_own(string language)
    {
        var say = Spoken.In(language);
        var late = Sentences.Title(say, _promise with { Kind = FeedEntry.Late });
        late.ShouldStartWith(say["feed.late.commitment"] + ": ");
        Sentences.Title(say, Of("issue") with { Kind = FeedEntry.Late }).ShouldStartWith(say["feed.late.issue"] + ": ");
    }

    [Theory]
    [InlineData("concern")]
    [InlineData("issue")]
    [InlineData("commitment")]
    [InlineData("forum")]
    [InlineData("review")]
    public void Every_subject_is_told_in_both_languages_and_leads_to_its_page(string subject)
    {
        var entry = Of(subject);
        entry.Url.ShouldBe($"/{subject}s/x");
        var told = Texts.Languages.Select(l => (Sentences.Title(Spoken.In(l), entry), Sentences.Summary(Spoken.In(l), entry))).ToList();
        told.ShouldAllBe(t => t.Item1.Length > 10 && t.Item2.Length > 10 && !t.Item1.Contains('{') && !t.Item2.Contains('{'));
        told[0].Item1.ShouldNotBe(told[1].Item1);
    }

    [Fact]
    public void A_long_wording_is_cut_between_words_in_the_title_and_whole_in_the_text()
    {
        var words = string.Join(' ', Enumerable.Repeat("wananchi", 40));
        var entry = _promise with { Words = new(words, words) };
        var title = Sentences.Title(Spoken.In("en"), entry);
        title.ShouldEndWith("wananchi … (Mombasa)");
        title.Length.ShouldBeLessThan(150);
        Sentences.Summary(Spoken.In("en"), entry).ShouldStartWith(words + ". ");
        Sentences.Title(Spoken.In("en"), entry with { Words = new(new('x', 400), "y") }).Length.ShouldBeLessThan(150);
    }

    [Fact]
    public void An_id_stays_and_no_two_are_alike()
    {
        FeedEntry[] all =
        [
            _promise,
            _promise with
            {
                Seq = 13,
            },
            _promise with
            {
                Kind = "CommitmentReviewed",
            },
            _promise with
            {
                SubjectId = "mombasa-p2",
            },
            _promise with
            {
                Born = _promise.Born.AddTicks(10),
            },
            _promise with
            {
                Kind = FeedEntry.Late,
            },
            _promise with
            {
                Kind = FeedEntry.Late,
                DueOn = new(2026, 7, 1),
            },
        ];
        all.SelectMany(e => Texts.Languages.Select(e.IdIn)).ShouldBeUnique();
        (_promise with { At = _promise.At.AddDays(1), Words = null }).IdIn("en").ShouldBe(_promise.IdIn("en"));
        // Fixed for ever: another id is another entry to everybody who reads the feed.
        StableId
            .Of("forum/mombasa-2025", DateTimeOffset.UnixEpoch)
            .ShouldBe(StableId.Of("forum/mombasa-2025", DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(3))));
        _promise.IdIn("en").ToString()[14].ShouldBe('8', "version 8");
        "89ab".ShouldContain(_promise.IdIn("en").ToString()[19].ToString());
    }

    private static FeedEntry Of(string subject) =>
        _promise with
        {
            Kind = subject switch
            {
                "concern" => "ConcernDisclosed",
                "issue" => "ResponseGiven",
                "forum" => "ForumPlanned",
                "review" => "ReviewPlanned",
                _ => "CommitmentMade",
            },
            SubjectKind = subject,
            SubjectId = "x",
            Words = subject is "concern" or "commitment" ? _promise.Words : null,
            Theme = subject is "concern" or "issue" ? new("Gangs", "Magenge") : null,
            Body = subject == "forum" ? null : _promise.Body,
        };
}
