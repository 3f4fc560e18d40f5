namespace Jukwaa.Storage.Embedded;

/// <summary>
/// Something outside the program stands in its way: a part that is not installed, a folder that may not be written, a port that is taken.
/// The message is one sentence for the person at the terminal and says what to do.
/// </summary>
public sealed class SetupException : Exception
{
    public SetupException(string message)
        : base(message) { }

    public SetupException(string message, Exception cause)
        : base(message, cause) { }
}
