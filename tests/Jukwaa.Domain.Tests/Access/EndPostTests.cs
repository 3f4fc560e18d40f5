namespace Jukwaa.Domain.Tests.Access;

public class EndPostTests
{
    [Fact]
    public void A_transfer_ends_a_post_and_says_who_takes_over()
    {
        var after = Given(A.PostGiven()).When(A.EndPost() with { Successor = "post-2" }).Then(new PostEnded(A.Today, "post-2", A.Reason.Ref));

        (after.EndedOn, after.Successor, after.Last).ShouldBe((A.Today, "post-2", A.Today));
        after.Details.ShouldBe(A.Post(), "what was given stays on record");
    }

    [Fact]
    public void Work_may_be_left_to_nobody_yet() => Given(A.PostGiven()).When(A.EndPost()).ThenAccepted().Successor.ShouldBeNull();

    [Fact]
    public void Ending_needs_a_post_that_is_held_and_a_reason()
    {
        GivenNothing<Post>().When(A.EndPost()).ThenRefused(RefusalKind.Missing, "post-missing");
        Given(A.PostGiven()).When(A.EndPost() with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
        Given(A.PostGiven(), new PostEnded(A.Today, null, A.Reason.Ref)).When(A.EndPost()).ThenRefused(RefusalKind.Conflict, "post-ended");
    }

    [Fact]
    public void A_post_ends_yesterday_at_the_earliest()
    {
        Given(A.PostGiven()).When(A.EndPost(A.Today.AddDays(-1))).ThenAccepted();
        Given(A.PostGiven()).When(A.EndPost(A.Today.AddDays(-2))).ThenRefused(RefusalKind.Invalid, "post-end-past");
        Given(A.PostGiven()).When(A.EndPost(A.Today.AddDays(30))).ThenAccepted().Last.ShouldBe(A.Today.AddDays(30));
    }

    [Fact]
    public void A_post_does_not_take_over_from_itself() =>
        Given(A.PostGiven()).When(A.EndPost() with { Successor = A.PostId }).ThenRefused(RefusalKind.Invalid, "own-successor");

    [Fact]
    public void An_end_beyond_the_last_day_does_not_make_a_post_longer() =>
        Given(A.PostGiven(A.Post() with { Until = A.Today.AddDays(5) }))
            .When(A.EndPost(A.Today.AddDays(30)))
            .ThenAccepted()
            .Last.ShouldBe(A.Today.AddDays(5));
}
