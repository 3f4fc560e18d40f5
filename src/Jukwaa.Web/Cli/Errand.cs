using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Npgsql;

namespace Jukwaa.Web.Cli;

/// <summary>One command from start to exit code: 0 done, 1 not done and why in one sentence on stderr, 130 stopped before it was done.</summary>
internal static class Errand
{
    private const int Done = 0,
        NotDone = 1,
        Stopped = 130;

    internal static async Task<int> Run(Func<CancellationToken, Task<bool>> work)
    {
        using var stopping = new Stopping();
        try
        {
            return await work(stopping.Token) ? Done : NotDone;
        }
        catch (Exception fault)
        {
            return stopping.Token.IsCancellationRequested && fault is OperationCanceledException ? Stopped : Say(fault);
        }
    }

    private static int Say(Exception fault)
    {
        Console.Error.WriteLine($"jukwaa: {Sentence(fault)}");
        if (Environment.GetEnvironmentVariable("JUKWAA_DEBUG") == "1")
        {
            Console.Error.WriteLine(fault);
        }

        return NotDone;
    }

    private static string Sentence(Exception fault) =>
        fault switch
        {
            SetupException or DatabaseUnusableException or BrokenDataException or UnknownFactException => fault.Message,
            PostgresException told => $"The database refused: {told.MessageText}.",
            NpgsqlException or TimeoutException => $"The database stopped answering: {fault.Message}",
            IOException or UnauthorizedAccessException => fault.Message,
            _ => $"This should not have happened: {fault.Message} (JUKWAA_DEBUG=1 shows where.)",
        };
}
