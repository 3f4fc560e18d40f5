namespace Jukwaa.Web.Desk;

/// <summary>How a list of the desk says where an issue stands: a promise is no answer, and a desk that owes one must not read "answered".</summary>
/// <param name="Owes">Whether the office has not answered yet.</param>
internal sealed record Owed(string Standing, bool Owes)
{
    internal bool OnlyPromised => Owes && Standing is not ("silent" or "with_office" or "received");
}
