using Jukwaa.Open;
using Jukwaa.Open.Feeds;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>The words of each kind of happening that feeds tell, in both languages.</summary>
public sealed class FeedWordsTests
{
    private static readonly DateTimeOffset _at = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    private static readonly FeedEntry _promise = new(
        "CommitmentMade",
        null,
        "commitment",
        "mombasa-p1",
        12,
        _at,
        _at,
        new(2026, 1, 13),
        "Mombasa",
        new("Recruit officers.", "Kuajiri maafisa."),
        null,
        new("National Police Service", "Huduma ya Taifa ya Polisi"),
        new(2026, 6, 30),
        null
    );

    [Theory]
    [InlineData("CommitmentMade", null, "Promise made", "Ahadi ilitolewa")]
    [InlineData("ProgressReported", "progress", "Progress reported: begun", "Hatua iliripotiwa: imeanza")]
    [InlineData("ProgressReported", "claimed", "Progress reported: the office says it is done", "Hatua iliripotiwa: ofisi inasema imetekelezwa")]
    [InlineData("DeliveryVerified", "done", "The community spoke: done", "Jamii ilisema: imetekelezwa")]
    [InlineData("DeliveryVerified", "not-done", "The community spoke: not done", "Jamii ilisema: haijatekelezwa")]
    [InlineData("DeliveryVerified", "still-happening", "The community spoke: still happening", "Jamii ilisema: bado inaendelea kutokea")]
    [InlineData("CommitmentReviewed", "Kept", "Promise reviewed: kept", "Ahadi imetathminiwa: imetimizwa")]
    [InlineData("CommitmentReviewed", "Partial", "Promise reviewed: partly kept", "Ahadi imetathminiwa: imetimizwa kwa sehemu")]
    [InlineData("CommitmentReviewed", "NotKept", "Promise reviewed: not kept", "Ahadi imetathminiwa: haikutimizwa")]
    [InlineData("CommitmentReviewed", "TooEarly", "Promise reviewed: too early to say", "Ahadi imetathminiwa: ni mapema mno")]
    [InlineData("CommitmentReopened", null, "Promise opened again", "Ahadi imefunguliwa tena")]
    [InlineData("CommitmentEscalated", null, "Late promise moved up to the office above", "Ahadi iliyochelewa imepandishwa kwa ofisi ya juu")]
    [InlineData("late", null, "Promise late", "Ahadi imechelewa")]
    public void What_becomes_of_a_promise_is_named(string kind, string? detail, string english, string kiswahili)
    {
        var entry = _promise with { Kind = kind, Detail = detail };
        Titles(entry).ShouldBe((english + ": Recruit officers (Mombasa)", kiswahili + ": Kuajiri maafisa (Mombasa)"));
    }

    [Theory]
    [InlineData("concern", "ConcernDisclosed", null, "Concern made public", "Kero imewekwa wazi")]
    [InlineData("issue", "ResponseGiven", "Accepted", "The office answered: accepted", "Ofisi ilijibu: imekubaliwa")]
    [InlineData("issue", "ResponseGiven", "Partly", "The office answered: accepted in part", "Ofisi ilijibu: imekubaliwa kwa sehemu")]
    [InlineData("issue", "ResponseGiven", "Refused", "The office answered: refused", "Ofisi ilijibu: imekataliwa")]
    [InlineData("issue", "ResponseGiven", "NotOurs", "The office answered: passed on", "Ofisi ilijibu: imepelekwa kwingine")]
    [InlineData("issue", "IssueEscalated", null, "No answer, moved up to the office above", "Hakuna jibu, imepandishwa kwa ofisi ya juu")]
    [InlineData("issue", "IssueReopened", null, "Issue reopened", "Suala lilifunguliwa tena")]
    [InlineData("issue", "late", null, "Answer late", "Jibu limechelewa")]
    public void What_was_raised_is_named_by_its_theme(string subject, string kind, string? detail, string english, string kiswahili)
    {
        var entry = _promise with { SubjectKind = subject, Kind = kind, Detail = detail, Theme = new("Gangs", "Magenge") };
        Titles(entry).ShouldBe((english + ": Gangs in Mombasa", kiswahili + ": Magenge, Mombasa"));
    }

    [Theory]
    [InlineData("ForumPlanned", "Forum planned", "Kikao kilipangwa")]
    [InlineData("ForumAnnounced", "Forum announced", "Kikao kilitangazwa")]
    [InlineData("PastForumRecorded", "Forum put on record", "Kikao kimerekodiwa")]
    [InlineData("ForumAfterwardsReported", "Reported after the forum", "Yaliyoripotiwa baada ya kikao")]
    public void A_forum_is_named_by_its_county(string kind, string english, string kiswahili) =>
        Titles(_promise with { SubjectKind = "forum", Kind = kind, Words = null })
            .ShouldBe((english + ": Forum in Mombasa", kiswahili + ": Kikao cha Mombasa"));

    [Theory]
    [InlineData("ReviewPlanned", "Session planned", "Kikao kilipangwa")]
    [InlineData("ReviewMoved", "Session moved to another day", "Kikao kilisogezwa hadi siku nyingine")]
    [InlineData("ReviewCalledOff", "Session called off", "Kikao kilifutwa")]
    [InlineData("ReviewClosed", "Session closed", "Kikao kilifungwa")]
    public void A_session_is_named_by_its_day(string kind, string english, string kiswahili) =>
        Titles(_promise with { SubjectKind = "review", Kind = kind, Words = null })
            .ShouldBe((english + ": Review session, Mombasa, 30 June 2026", kiswahili + ": Kikao cha tathmini, Mombasa, 30 Juni 2026"));

    [Fact]
    public void What_has_no_county_is_of_the_country_and_a_detail_without_words_is_not_told()
    {
        var entry = _promise with { County = null, Detail = "no-such-detail" };
        Titles(entry).ShouldBe(("Promise made: Recruit officers (Kenya)", "Ahadi ilitolewa: Kuajiri maafisa (Kenya)"));
    }

    [Theory]
    [InlineData("commitment", "Who must act: National Police Service. Due by 29 February 2028.")]
    [InlineData("issue", "Office that must answer: National Police Service. Answer due by 29 February 2028.")]
    [InlineData("review", "Led by: National Police Service. Day of the session: 29 February 2028.")]
    [InlineData("concern", "Who answers: National Police Service.")]
    public void A_day_means_something_else_for_each_subject(string subject, string said)
    {
        var entry = _promise with { SubjectKind = subject, Words = null, DueOn = new(2028, 2, 29) };
        Sentences.Summary(Spoken.In("en"), entry).ShouldBe(said + " It happened on 13 January 2026. County: Mombasa.");
    }

    [Theory]
    [InlineData("commitment", "Tarehe haikutajwa. Kaunti: Mombasa.")]
    [InlineData("forum", "Siku ya kikao haijulikani. Kaunti: Mombasa.")]
    [InlineData("issue", "Kaunti: Mombasa.")]
    [InlineData("review", "Kaunti: Mombasa.")]
    [InlineData("concern", "Kaunti: Mombasa.")]
    public void A_missing_day_is_said_where_one_was_owed(string subject, string said)
    {
        var entry = _promise with { SubjectKind = subject, Words = null, Body = null, DueOn = null, HappenedOn = null };
        Sentences.Summary(Spoken.In("sw"), entry).ShouldBe(said);
    }

    [Fact]
    public void Of_a_forum_its_day_is_told_once()
    {
        var entry = _promise with { SubjectKind = "forum", Words = null, Body = null, HappenedOn = new(2026, 6, 30) };
        Sentences.Summary(Spoken.In("sw"), entry).ShouldBe("Siku ya kikao: 30 Juni 2026. Kaunti: Mombasa.");
    }

    [Theory]
    [InlineData("Tutakuja kesho", "Tutakuja kesho.")]
    [InlineData("Tutakuja kesho.", "Tutakuja kesho.")]
    [InlineData("Tutakuja kesho. \n", "Tutakuja kesho.")]
    [InlineData("Tutakuja kesho  ", "Tutakuja kesho.")]
    [InlineData("Mnakuja lini?", "Mnakuja lini?")]
    [InlineData("Njooni!", "Njooni!")]
    [InlineData("Alisema: “Tutakuja.”", "Alisema: “Tutakuja.”")]
    [InlineData("Alisema: \"Tutakuja.\"", "Alisema: \"Tutakuja.\"")]
    [InlineData("Polisi 10 (kumi)", "Polisi 10 (kumi).")]
    public void The_words_of_a_step_end_as_a_sentence_does(string words, string ended)
    {
        var entry = _promise with { Words = null, Body = null, DueOn = null, HappenedOn = null, SubjectKind = "issue", Text = Bilingual.Same(words) };
        Sentences.Summary(Spoken.In("en"), entry).ShouldBe(ended + " County: Mombasa.");
    }

    [Fact]
    public void A_title_holds_a_hundred_and_ten_letters_of_a_promise()
    {
        var (first, fits) = (new string('a', 54), new string('b', 55));
        Cut($"{first} {fits}").ShouldBe($"{first} {fits}", "110 letters");
        Cut($"{first} {fits}c").ShouldBe(first + " …", "111 letters");
        Cut($"{first}, {fits}").ShouldBe(first + " …", "no comma hangs before the dots");
        Cut(new('c', 111)).ShouldBe(new string('c', 110) + " …", "one word that never ends");
        Cut("Kuajiri...").ShouldBe("Kuajiri");
    }

    [Fact]
    public void Ids_are_those_that_readers_have_seen()
    {
        StableId.Of("forum/mombasa-2025", DateTimeOffset.UnixEpoch).ToString().ShouldBe("4847b62d-a742-8459-ad07-b050a44a9329");
        StableId.Of("review/r-1", _at.ToOffset(TimeSpan.FromHours(3))).ToString().ShouldBe("774f2b98-9093-8027-8923-584680beaaa5");
        _promise.IdIn("en").ToString().ShouldBe("f0eab0ec-c7e3-8949-b74d-3a973810d5d9");
        (_promise with { Kind = FeedEntry.Late, Seq = 0 }).IdIn("sw").ToString().ShouldBe("71c79664-a90d-8be3-9dd6-176cabc9c0d0");
    }

    private static string Cut(string words)
    {
        var title = Sentences.Title(Spoken.In("en"), _promise with { Words = Bilingual.Same(words) });
        return title["Promise made: ".Length..^" (Mombasa)".Length];
    }

    private static (string English, string Kiswahili) Titles(FeedEntry entry) =>
        (Sentences.Title(Spoken.In("en"), entry), Sentences.Title(Spoken.In("sw"), entry));
}
