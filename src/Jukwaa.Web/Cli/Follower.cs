namespace Jukwaa.Web.Cli;

/// <summary>Reports at once and in order, which <see cref="Progress{T}"/> does not.</summary>
internal sealed class Follower<T>(Action<T> follow) : IProgress<T>
{
    public void Report(T value) => follow(value);
}
