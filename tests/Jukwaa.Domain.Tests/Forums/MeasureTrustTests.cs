namespace Jukwaa.Domain.Tests.Forums;

public class MeasureTrustTests
{
    private static readonly TrustCount _count = new(TrustQuestion.Safe, TrustWay.Page, 40, 10, 5);

    [Theory]
    [InlineData(ForumPhase.InSession, TrustMoment.Before)]
    [InlineData(ForumPhase.InSession, TrustMoment.After)]
    [InlineData(ForumPhase.Closed, TrustMoment.After)]
    public void What_people_answered_is_put_on_record_in_numbers(ForumPhase phase, TrustMoment moment) =>
        Given(A.ForumIn(phase)).When(Measure(moment, _count)).ThenAccepted().Trust[moment].ShouldBe([_count]);

    [Theory]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    public void Three_months_later_is_after_it_was_closed(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(Measure(TrustMoment.Later, _count with { Way = TrustWay.Message })).ThenAccepted();

    [Theory]
    [InlineData(ForumPhase.Planned, TrustMoment.Before)]
    [InlineData(ForumPhase.Announced, TrustMoment.Before)]
    [InlineData(ForumPhase.Cancelled, TrustMoment.After)]
    [InlineData(ForumPhase.InSession, TrustMoment.Later)]
    public void Nobody_was_asked_before_that_time(ForumPhase phase, TrustMoment moment) =>
        Given(A.ForumIn(phase)).When(Measure(moment, _count)).ThenRefused(RefusalKind.Conflict, "trust-not-yet");

    [Fact]
    public void A_forum_that_is_not_there_has_no_answers() =>
        GivenNothing<Forum>().When(Measure(TrustMoment.Before, _count)).ThenRefused(RefusalKind.Missing, "forum-missing");

    [Fact]
    public void Measured_again_it_replaces_that_moment_and_no_other_and_the_same_is_nothing_new()
    {
        var measured = Given([
            .. A.ForumIn(ForumPhase.InSession),
            new TrustMeasured(TrustMoment.Before, [_count]),
            new TrustMeasured(TrustMoment.After, [_count]),
        ]);

        measured.When(Measure(TrustMoment.After, _count with { })).ThenNothing();
        var after = measured.When(Measure(TrustMoment.After, _count with { Yes = 41 })).ThenAccepted();
        after.Trust[TrustMoment.After].Single().Yes.ShouldBe(41);
        after.Trust[TrustMoment.Before].Single().Yes.ShouldBe(40);
    }

    public static TheoryData<TrustMoment, TrustCount[]> Wrong =>
        new()
        {
            { TrustMoment.Before, [] },
            { (TrustMoment)9, [_count] },
            { TrustMoment.Before, [_count with { Yes = -1 }] },
            { TrustMoment.Before, [_count with { No = EntryFields.MostCounted + 1 }] },
            { TrustMoment.Before, [_count with { Yes = 0, Partly = 0, No = 0 }] },
            { TrustMoment.Before, [_count with { Question = (TrustQuestion)3 }] },
            { TrustMoment.Before, [_count with { Way = (TrustWay)3 }] },
            { TrustMoment.Before, [_count, _count with { Yes = 1 }] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(TrustMoment moment, TrustCount[] counts) =>
        Given(A.ForumIn(ForumPhase.Closed)).When(Measure(moment, counts)).ThenRefused(RefusalKind.Invalid, "count-malformed");

    [Theory]
    [InlineData(TrustWay.Page)]
    [InlineData(TrustWay.Hands)]
    public void Three_months_later_only_messages_ask(TrustWay way) =>
        Given(A.ForumIn(ForumPhase.Closed))
            .When(Measure(TrustMoment.Later, _count with { Way = way }))
            .ThenRefused(RefusalKind.Invalid, "count-malformed");

    [Fact]
    public void Everybody_who_answered_is_counted() => _count.All().ShouldBe(55);

    private static MeasureTrust Measure(TrustMoment moment, params TrustCount[] counts) => new(A.CommandId, A.ForumId, moment, counts);
}
