using Jukwaa.Domain.Access;

namespace Jukwaa.Storage;

/// <summary>One change waiting for the writer: a single command, or many that are done all or not at all.</summary>
internal sealed class Work(IReadOnlyList<Command> commands, Actor actor, bool together, IProgress<int>? progress, CancellationToken given)
{
    private readonly TaskCompletionSource<Outcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Command> Commands { get; } = commands;

    public Actor Actor { get; } = actor;

    public bool Together { get; } = together;

    public IProgress<int>? Progress { get; } = progress;

    /// <summary>Whoever asked no longer waits. Not yet begun, it need not be.</summary>
    public bool GivenUp => given.IsCancellationRequested;

    public Task<Outcome> Answer => _answer.Task;

    public void Settle(Outcome outcome) => _answer.TrySetResult(outcome);

    public void Fail(Exception why) => _answer.TrySetException(why);

    public void Drop() => _answer.TrySetCanceled(given);
}
