namespace Jukwaa.Storage;

/// <summary>The database cannot be used as it is. The message is one sentence that says what to do; the command line prints it and stops.</summary>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);
