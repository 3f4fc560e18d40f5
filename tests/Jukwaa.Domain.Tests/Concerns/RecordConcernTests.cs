namespace Jukwaa.Domain.Tests.Concerns;

public class RecordConcernTests
{
    [Fact]
    public void A_voice_is_recorded_as_it_was_said_and_is_not_public()
    {
        var after = GivenNothing<Concern>().When(A.RecordConcern()).Then(new ConcernRecorded(A.Concern()));

        after.Exists.ShouldBeTrue();
        after.Disclosed.ShouldBeFalse();
        after.Details!.Summary.Language.ShouldBe("en");
    }

    [Fact]
    public void A_concern_on_record_is_not_recorded_again() =>
        Given(A.ConcernRecorded()).When(A.RecordConcern()).ThenRefused(RefusalKind.Conflict, "concern-exists");

    [Fact]
    public void Place_theme_and_groups_are_known_ones()
    {
        Refused(A.Concern() with { Place = "KE-99" }, "unknown-place");
        Refused(A.Concern() with { Theme = "weather" }, "unknown-theme");
        Refused(A.Concern() with { Groups = ["residents", "martians"] }, "unknown-group");
    }

    [Fact]
    public void Words_and_a_group_are_needed()
    {
        Refused(A.Concern() with { Summary = default }, "words-missing");
        Refused(A.Concern() with { Groups = [] }, "group-missing");
        GivenNothing<Concern>().When(A.RecordConcern(A.Concern() with { Groups = ["not-reported"] })).ThenAccepted();
    }

    [Fact]
    public void A_concern_was_raised_by_today()
    {
        Accepted(A.Concern() with { Raised = Period.Day(A.Today) });
        Accepted(A.Concern() with { Raised = new(A.Day(2025, 11, 1), DatePrecision.Month) });
        Accepted(A.Concern() with { Raised = Period.Unknown });
        Refused(A.Concern() with { Raised = Period.Day(A.Today.AddDays(1)) }, "date-in-future");
        Refused(A.Concern() with { Raised = new(A.Day(2025, 12, 1), DatePrecision.Month) }, "date-in-future");
    }

    [Fact]
    public void Today_is_the_day_in_Kenya()
    {
        var lateEveningInUtc = A.Setting() with { Now = new DateTimeOffset(2025, 4, 6, 21, 0, 0, TimeSpan.Zero) };
        var aMinuteBefore = lateEveningInUtc with { Now = lateEveningInUtc.Now.AddMinutes(-1) };

        GivenNothing<Concern>().When(A.RecordConcern(), lateEveningInUtc).ThenAccepted();
        GivenNothing<Concern>().When(A.RecordConcern(), aMinuteBefore).ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void A_concern_is_filed_in_a_unit_of_its_day()
    {
        var (old, young) = (A.Concern() with { Place = "KE-S-OLD" }, A.Concern() with { Place = "KE-S-NEW" });
        var (before, after) = (Period.Day(A.SplitOn.AddDays(-1)), Period.Day(A.SplitOn));

        Accepted(old with { Raised = before });
        Refused(old with { Raised = after }, "place-not-valid");
        Refused(young with { Raised = before }, "place-not-valid");
        Accepted(young with { Raised = after });
    }

    [Fact]
    public void A_month_fits_every_unit_that_existed_on_its_first_or_last_day()
    {
        var october = new Period(A.Day(2024, 10, 1), DatePrecision.Month);
        var november = new Period(A.Day(2024, 11, 1), DatePrecision.Month);
        var splitInMidMonth = A.Concern() with { Place = "KE-S-NEW", Raised = october };

        Refused(splitInMidMonth, "place-not-valid");
        Accepted(splitInMidMonth with { Raised = november });
        Accepted(A.Concern() with { Place = "KE-S-OLD", Raised = october });
    }

    private static void Accepted(ConcernDetails details) => GivenNothing<Concern>().When(A.RecordConcern(details)).ThenAccepted();

    private static void Refused(ConcernDetails details, string code) =>
        GivenNothing<Concern>().When(A.RecordConcern(details)).ThenRefused(RefusalKind.Invalid, code);
}
