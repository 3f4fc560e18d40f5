namespace Jukwaa.Domain.Tests.Publishing;

public class RecordReportTests
{
    [Fact]
    public void A_report_is_recorded_and_what_is_known_later_stands_in_its_place()
    {
        var more = A.Report() with { DirectivesTotal = null };

        var first = GivenNothing<NationalReport>().When(A.RecordReport()).Then(new ReportRecorded(A.Report()));
        var later = Given(new ReportRecorded(A.Report())).When(A.RecordReport(more)).Then(new ReportRecorded(more));

        (first.Exists, first.Details!.DirectivesTotal, later.Details!.DirectivesTotal).ShouldBe((true, 13, null));
        NationalReport.Empty.Exists.ShouldBeFalse();
    }

    [Fact]
    public void Themes_and_regions_are_known_ones()
    {
        Refused(A.Report() with { Threats = [new("KE-300", ["gangs", "weather"])] }, "unknown-theme");
        Refused(A.Report() with { Threats = [new("KE-999", ["gangs"])] }, "unknown-place");
    }

    [Fact]
    public void A_report_has_a_name_a_day_that_has_come_and_a_period_in_order()
    {
        Refused(A.Report() with { Name = default }, "words-missing");
        Refused(A.Report() with { LaunchedOn = A.Today.AddDays(1) }, "date-in-future");
        Refused(A.Report() with { From = A.Today, To = A.Today.AddDays(-1) }, "period-reversed");
        GivenNothing<NationalReport>().When(A.RecordReport(A.Report() with { From = A.Today, To = A.Today })).ThenAccepted();
        GivenNothing<NationalReport>().When(A.RecordReport(A.Report() with { From = null })).ThenAccepted();
    }

    private static void Refused(ReportDetails details, string code) =>
        GivenNothing<NationalReport>().When(A.RecordReport(details)).ThenRefused(RefusalKind.Invalid, code);
}
