namespace Jukwaa.Web.Channels;

/// <summary>A message was not taken. What the other side said is left out on purpose: it may hold an address.</summary>
/// <param name="code">unreachable, timeout, refused, busy or no-address.</param>
/// <param name="final">Trying again would not help.</param>
public sealed class NotSentException(string code, bool final = false, Exception? cause = null) : Exception($"Not sent: {code}.", cause)
{
    public string Code => code;

    public bool Final => final;
}
