namespace Jukwaa.Web.Channels;

/// <summary>The way out to telephones: whatever sends short messages implements it.</summary>
public interface IOutgoingSms
{
    /// <summary>Hands one message over.</summary>
    /// <param name="number">"+254712345678".</param>
    /// <param name="text">At most one segment: see <see cref="Gsm7"/>.</param>
    /// <exception cref="NotSentException">It was not taken.</exception>
    Task Send(string number, string text, CancellationToken cancel);
}
