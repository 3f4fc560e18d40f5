namespace Jukwaa.Web.Cli;

/// <summary>Reports at once and in order, which <see cref="Progress{T}"/> does not.</summary>
internal sealed class Follower<T>(Action<T> follow) : IProgress<T>
{
    public void Report(T value) => follow(value);
}

internal static class Shares
{
    /// <summary>Counts things done, as a share of <paramref name="all"/>.</summary>
    internal static IProgress<long> Of(this IProgress<double> share, long all) =>
        new Follower<long>(done => share.Report(all == 0 ? 1 : (double)done / all));
}
