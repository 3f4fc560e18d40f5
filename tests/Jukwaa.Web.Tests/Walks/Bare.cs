using System.Text.RegularExpressions;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

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

    /// <summary>Says where two begin to differ; the whole of two pages is more than anybody reads.</summary>
    internal static void ShouldBeSame(string one, string other, string what)
    {
        if (one == other)
        {
            return;
        }

        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, Math.Min(at, text.Length) - 120)..Math.Min(text.Length, at + 120)];
        throw new ShouldAssertException($"{what}: at letter {at} there is\n{Around(one)}\nand\n{Around(other)}");
    }

    // The id of the next command, the proof that the form came from us, and the number under which the log has a request.
    [GeneratedRegex(""""traceId":"[^"]*"|<input[^>]*\sname="(?:CommandId|__RequestVerificationToken)"[^>]*>"""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""href="[^"]*" hreflang""")]
    private static partial Regex Languages();
}
