using System.Security.Cryptography;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Storage;

/// <summary>Where the key of the channels is: in JUKWAA_KEY, or in a file of this host that only its user can read, made when there is none.</summary>
public static class VoiceKeyFile
{
    private const string Ask = "64 hexadecimal digits (openssl rand -hex 32 makes some), the same for every host of one database";

    /// <param name="named">JUKWAA_KEY; null or empty = the file.</param>
    /// <param name="path">The file, whose folder is made where it is missing.</param>
    /// <exception cref="SetupException">The key cannot be read or kept. It is not repeated.</exception>
    public static VoiceKey Load(string? named, string path)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return Read(named) ?? throw new SetupException($"JUKWAA_KEY must be {Ask}.");
        }

        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }

            return Read(File.ReadAllText(path))
                ?? throw new SetupException(
                    $"The key in {path} is damaged: put the file back from a safe copy. Without it, kept numbers cannot be read."
                );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The key of the channels cannot be kept in {path}: {fault.Message} Or set JUKWAA_KEY to {Ask}.", fault);
        }
    }

    private static VoiceKey? Read(string text) =>
        text.Trim() is { Length: 2 * VoiceKey.Length } digits && digits.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(digits)) : null;

    // Whole or not at all: a second program that starts at the same moment must not read half a key.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(2 * VoiceKey.Length, lowercase: true)));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }
}
