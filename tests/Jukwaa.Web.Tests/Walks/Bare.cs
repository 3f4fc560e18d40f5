using System.Text.RegularExpressions;
using Jukwaa.Web.Tests.SignIn;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>A page without what differs each time it is made, so that two can be held against each other.</summary>
internal static partial class Bare
{
    /// <param name="what">What was asked for: an address, or the id in it. Its place is marked instead.</param>
    internal static string Of(Answer answer, string what = "\0")
    {
        var text = Hidden().Replace(answer.Text, "");
        return $"{(int)answer.Status} {answer.Location?.Replace(what, "…", StringComparison.OrdinalIgnoreCase)}\n{text.Replace(what, "…", StringComparison.OrdinalIgnoreCase)}";
    }

    /// <summary>What the error page of an address says, without the links to the same address in the other language.</summary>
    internal static string Error(Answer answer) => $"{(int)answer.Status} {answer.Location}\n{Languages().Replace(answer.Text, "")}";

    // The id of the next command and the proof that the form came from us.
    [GeneratedRegex("""<input[^>]*\sname="(?:CommandId|__RequestVerificationToken)"[^>]*>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""href="[^"]*" hreflang""")]
    private static partial Regex Languages();
}
