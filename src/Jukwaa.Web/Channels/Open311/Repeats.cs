using System.Globalization;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>
/// Which posts are the same one sent again. A program that names it by a header is believed for ever. Else it is the same when every field is the same, it comes from the
/// same address and program, and within an hour: somebody else who says the same in the same words is somebody else, and must not be given the first one's receipt.
/// </summary>
internal sealed class Repeats(VoiceKey key, Following following, TimeProvider clock)
{
    /// <summary>A random name is meant: one that can be guessed would show somebody's receipt to whoever guesses what was said as well.</summary>
    internal const int ShortestKey = 16,
        LongestKey = 200;

    /// <summary>What tells this arrival from all others; null when the program's name for it is too short or too long.</summary>
    internal async Task<string?> ArrivalOf(Call call, Posted posted)
    {
        if (call.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } named)
        {
            // With all that was said: a program that takes one name for two reports loses none.
            return named.Length is >= ShortestKey and <= LongestKey ? $"open311 named\n{named}\n{posted.Whole}" : null;
        }

        var (from, agent) = (call.Request.HttpContext.Connection.RemoteIpAddress, call.Request.Headers.UserAgent);
        var now = clock.GetUtcNow();
        string In(long hour) => string.Create(CultureInfo.InvariantCulture, $"open311\n{from}\n{agent}\n{hour}\n{posted.Whole}");
        var (hour, before) = (In(now.Ticks / TimeSpan.TicksPerHour), In((now.Ticks / TimeSpan.TicksPerHour) - 1));
        // One that came before the full hour is the same for an hour, not for the minutes that were left of it.
        var first = await following.Of(Matter.Concern($"c-{key.CommandOf(before):N}"), call.Language, call.Stop);
        return first?.Concern.ReceivedAt.ToUniversalTime() > now.UtcDateTime.AddHours(-1) ? before : hour;
    }
}
