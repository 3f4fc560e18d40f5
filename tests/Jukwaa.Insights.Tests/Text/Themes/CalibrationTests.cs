using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class CalibrationTests
{
    [Fact]
    public void Shares_add_up_to_one_and_follow_the_scores()
    {
        var shares = Calibration.Softmax([1f, 3f, 2f], 1.5);
        shares.Sum().ShouldBe(1, 1e-12);
        shares[1].ShouldBeGreaterThan(shares[2]);
        (shares[1] / shares[2]).ShouldBe(Math.Exp(1.5), 1e-9);
    }

    [Fact]
    public void Scores_far_apart_do_not_overflow() => Calibration.Softmax([5000f, -5000f], 100).ShouldBe([1.0, 0.0]);

    [Fact]
    public void A_model_that_is_always_right_is_trusted_and_one_that_guesses_is_not()
    {
        var right = Enumerable.Range(0, 40).Select(i => new Unseen([i % 2, 1 - (i % 2)], i % 2 == 0 ? 1 : 0, 1)).ToList();
        var guessing = Enumerable.Range(0, 40).Select(i => new Unseen([i % 2, 1 - (i % 2)], i / 2 % 2, 1)).ToList();
        Calibration.Fit(right).ShouldBeGreaterThan(20);
        Calibration.Fit(guessing).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Seven_of_ten_right_is_said_to_be_seven_of_ten()
    {
        var unseen = Enumerable.Range(0, 100).Select(i => new Unseen([1f, 0f], i % 10 < 7 ? 0 : 1, 1)).ToList();
        Calibration.Softmax([1f, 0f], Calibration.Fit(unseen))[0].ShouldBe(0.7, 0.01);
    }

    [Fact]
    public void Without_anything_unseen_trust_is_modest() => Calibration.Fit([]).ShouldBe(5);

    [Fact]
    public void Texts_of_one_group_are_in_one_fold()
    {
        Calibration.Fold("a", "author").ShouldBe(Calibration.Fold("b", "author"));
        Calibration.Fold("a", "").ShouldNotBe(Calibration.Fold("b", ""));
    }

    [Fact]
    public void Every_text_is_judged_once_by_a_model_that_has_not_seen_it()
    {
        var rows = Enumerable.Range(0, 30).Select(i => new Row(new([i], [1f]), i % 2, 1, (ulong)i)).ToList();
        var unseen = Calibration.CrossValidate(rows, 30, 2);
        unseen.Count.ShouldBe(30);
        // A feature that is in one text alone says nothing of it to a model without that text.
        unseen.ShouldAllBe(u => Math.Abs(u.Scores[0] - u.Scores[1]) < 0.5);
    }
}
