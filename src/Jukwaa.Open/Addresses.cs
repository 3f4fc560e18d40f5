namespace Jukwaa.Open;

/// <summary>Where each thing of the record has its page. English at <c>/…</c>, the same under <c>/sw</c>.</summary>
internal static class Addresses
{
    internal const string NoCounty = "national";

    internal static string County(string slug) => $"/counties/{slug}";

    internal static string Forum(string id) => $"/forums/{id}";

    /// <summary>Of a published plan of forums to come.</summary>
    internal static string Rollout(string id) => $"/forums/rollout/{id}";

    internal static string RolloutCalendar(string id) => Rollout(id) + "/calendar.ics";

    internal static string Concern(string id) => $"/concerns/{id}";

    internal static string Issue(string id) => $"/issues/{id}";

    internal static string Commitment(string id) => $"/commitments/{id}";

    /// <summary>Of a file; it has no language.</summary>
    internal static string Evidence(string hash) => $"/evidence/{hash}";

    internal static string Review(string id) => $"/reviews/{id}";

    internal static string Institution(string key) => $"/institutions/{key}";

    /// <summary>Of what hangs on a theme and is no page: the list of its concerns is one.</summary>
    internal static string Theme(string key) => $"/themes/{key}";

    /// <summary>Of the feed of what has an address; "" = of Kenya.</summary>
    internal static string Feed(string of) => of + "/feed.atom";

    /// <summary>Of the calendar of a county; null = of all.</summary>
    internal static string Calendar(string? county) => (county is null ? "/forums" : County(county)) + "/calendar.ics";

    /// <summary>Of the national report with its findings and directives.</summary>
    internal const string Report = "/national";

    internal static string Commitments(string query) => query.Length == 0 ? "/commitments" : $"/commitments?{query}";

    internal static string Concerns(string query) => query.Length == 0 ? "/concerns" : $"/concerns?{query}";

    /// <summary>The same page in the other address space: <c>/sw/…</c> for Kiswahili.</summary>
    internal static string In(string language, string address) =>
        language != "sw" ? address
        : address == "/" ? "/sw"
        : "/sw" + address;
}
