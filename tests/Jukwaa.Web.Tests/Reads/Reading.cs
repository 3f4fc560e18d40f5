using System.Globalization;
using System.Text.Json;
using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Issues;
using Jukwaa.Web.Tests.Record;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

/// <summary>The public record of the national site as it is read on a day of the test's choice, and the owner's own sums to hold it against.</summary>
internal static class Reading
{
    /// <summary>The day on which the shared site stands.</summary>
    internal const string Now = "2026-11-21";

    internal static readonly Paging All = Paging.From(0, Paging.Most);

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Noon in Kenya of that day.</summary>
    internal static OpenRecord On(this RecordSite site, string day = Now) => site.At(day + "T12:00:00+03:00");

    internal static OpenRecord At(this RecordSite site, string moment) =>
        new(site.Database.Open, new Stopped(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    /// <summary>Standing on a day of a row of schema desk, worked out apart from open.standing.</summary>
    internal static string StandingOn(string day, string row = "x") =>
        $"(case when {row}.lapses_on is null or {row}.lapses_on > date '{day}' then {row}.standing else {row}.lapses_to end)";

    /// <summary>What a row says apart from its standing.</summary>
    internal static string Rest(CommitmentRow row) => JsonSerializer.Serialize(row with { Standing = "" });

    internal static string Rest(ConcernRow row) => JsonSerializer.Serialize(row with { Standing = "" });

    internal static string Rest(IssueRow row) => JsonSerializer.Serialize(row with { Standing = "" });

    private sealed class Stopped(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
