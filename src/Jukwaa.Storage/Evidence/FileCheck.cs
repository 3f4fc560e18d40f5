using System.Security.Cryptography;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>What every file goes through before any of it is kept: read within bounds, cleaned, and scanned as it came.</summary>
/// <param name="scanner">Null where there is none.</param>
internal sealed class FileCheck(ClamAv? scanner)
{
    /// <summary>What is noted of a file that passed.</summary>
    public string Scanned => scanner is null ? "not scanned" : "clean by clamav";

    /// <summary>The cleaned file and the size of the original; or what is too large, file-infected, scanner-unreachable, or what the cleaning refuses it for.</summary>
    /// <param name="most">Bytes; one more is read at most.</param>
    public async Task<(T? Clean, int Size, Refusal? Refusal)> Take<T>(
        Stream file,
        int most,
        Refusal tooLarge,
        Func<byte[], (T? File, Refusal? Refusal)> cleaning,
        CancellationToken stop
    )
        where T : class
    {
        if (await Read(file, most, stop) is not { } original)
        {
            return (null, 0, tooLarge);
        }

        var (clean, refusal) = cleaning(original);
        if (clean is null)
        {
            return (null, 0, refusal);
        }

        return (scanner is null ? ScanVerdict.Clean : await scanner.Scan(original, stop)) switch
        {
            ScanVerdict.Clean => (clean, original.Length, null),
            ScanVerdict.Infected => (null, 0, Infected),
            _ => (null, 0, Unreachable),
        };
    }

    private static Refusal Infected { get; } = Refusal.Invalid("file-infected", "The virus scanner found something in this file: it was not kept.");

    private static Refusal Unreachable { get; } =
        Refusal.Conflict("scanner-unreachable", "The virus scanner does not answer, so the file was not kept: try again in a few minutes.");

    /// <summary>What a fact refers to a file by: lower-case hex SHA-256 of salt and cleaned bytes.</summary>
    public static string HashOf(byte[] salt, byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData([.. salt, .. bytes]));

    /// <summary>What a phone announces a file by: lower-case hex SHA-256 of the bytes as they are sent.</summary>
    public static string ShaOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>All bytes; null when there are more.</summary>
    public static async Task<byte[]?> Read(Stream file, int most, CancellationToken stop)
    {
        var buffer = new byte[most + 1];
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return length > most ? null : buffer[..length];
    }
}
