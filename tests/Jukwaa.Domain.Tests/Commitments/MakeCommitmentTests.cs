namespace Jukwaa.Domain.Tests.Commitments;

public class MakeCommitmentTests
{
    [Fact]
    public void A_promise_is_recorded_with_who_what_by_when_and_how_much()
    {
        var after = GivenNothing<Commitment>().When(A.MakeCommitment()).Then(new CommitmentMade(A.Commitment()));

        after.Exists.ShouldBeTrue();
        (after.Corrected, after.Reports, after.ClaimedOn).ShouldBe((false, 0, null));
        after.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_promise_on_record_is_not_made_again() =>
        Given(A.Promise()).When(A.MakeCommitment()).ThenRefused(RefusalKind.Conflict, "commitment-exists");

    [Fact]
    public void A_promise_without_a_date_keeps_the_words_as_said()
    {
        var after = GivenNothing<Commitment>().When(A.MakeCommitment(A.Undated())).ThenAccepted();

        after.Details!.Due.ShouldBeNull();
        after.Details.DueWords.ShouldBe(A.Commitment().DueWords);
    }

    [Fact]
    public void A_promise_has_words() => Refused(A.Commitment() with { Wording = default }, "words-missing");

    [Fact]
    public void A_promise_is_made_in_a_forum_or_in_a_report_and_not_in_both()
    {
        Accepted(A.Commitment() with { Forum = null, Report = "national-2025" });
        Refused(A.Commitment() with { Forum = null }, "occasion-missing");
        Refused(A.Commitment() with { Report = "national-2025" }, "occasion-missing");
    }

    [Theory]
    [InlineData(OwnerBasis.Named, true)]
    [InlineData(OwnerBasis.Inferred, true)]
    [InlineData(OwnerBasis.None, false)]
    public void An_owner_is_named_or_inferred_and_no_owner_is_said_to_be_none(OwnerBasis basis, bool hasOwner)
    {
        var (owned, unowned) = (A.Commitment() with { OwnerBasis = basis }, A.Commitment() with { OwnerBasis = basis, Office = null });

        Accepted(hasOwner ? owned : unowned);
        Refused(hasOwner ? unowned : owned, "owner-basis");
    }

    [Fact]
    public void Place_office_and_supporting_institutions_are_known_ones()
    {
        Refused(A.Commitment() with { Place = "KE-99" }, "unknown-place");
        Refused(A.Commitment() with { Office = new("weather-office", "KE") }, "unknown-office");
        Refused(A.Commitment() with { Office = new("ntsa", "KE-01") }, "unknown-office");
        Refused(A.Commitment() with { Supporting = ["kws", "martians"] }, "unknown-institution");
    }

    [Fact]
    public void A_promise_was_made_by_today_and_is_due_on_that_day_or_later()
    {
        var made = A.Day(2025, 4, 7);

        Accepted(A.Commitment(due: made));
        Refused(A.Commitment(due: made.AddDays(-1)), "due-before-made");
        Accepted(A.Commitment() with { Made = Period.Unknown, Due = made.AddDays(-1) });
        Accepted(A.Commitment() with { Made = Period.Day(A.Today) });
        Refused(A.Commitment() with { Made = Period.Day(A.Today.AddDays(1)) }, "date-in-future");
    }

    [Fact]
    public void A_date_that_nobody_will_live_to_see_is_no_date()
    {
        Accepted(A.Commitment(due: A.Day(2075, 12, 31)));
        Refused(A.Commitment(due: A.Day(2076, 1, 1)), "due-too-far");
        Refused(A.Commitment(due: DateOnly.MaxValue), "due-too-far");
    }

    [Fact]
    public void A_quantity_is_not_negative()
    {
        Accepted(A.Commitment() with { Quantity = 0 });
        Accepted(A.Commitment() with { Quantity = null, Unit = null });
        Refused(A.Commitment() with { Quantity = -0.01m }, "quantity-negative");
    }

    private static void Accepted(CommitmentDetails details) => GivenNothing<Commitment>().When(A.MakeCommitment(details)).ThenAccepted();

    private static void Refused(CommitmentDetails details, string code) =>
        GivenNothing<Commitment>().When(A.MakeCommitment(details)).ThenRefused(RefusalKind.Invalid, code);
}
