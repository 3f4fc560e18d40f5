using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>Opens a file that is to be imported and finds out what it is.</summary>
internal static class ImportFile
{
    /// <summary>Largest file, in bytes: 50 MB.</summary>
    public const long MostBytes = 50_000_000;

    /// <summary>What the file says; null when it cannot be read at all, and the problem says why.</summary>
    public static Contents? Read(string path, Reference reference, Companions companions, Problems problems) =>
        Bytes(path, problems) is { } bytes ? Parse(bytes, reference, companions, problems) : null;

    /// <summary>JSON begins with a bracket; all else is read as CSV.</summary>
    public static Contents? Parse(byte[] bytes, Reference reference, Companions companions, Problems problems)
    {
        var content = bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        if (content.Span.IndexOfAnyExcept(" \t\r\n"u8) is var start && start < 0)
        {
            problems.Add("", "This file is empty: export it again.");
            return null;
        }

        return content.Span[start] is (byte)'{' or (byte)'['
            ? new RecordFile(reference, companions, problems).Parse(content)
            : new CsvFile(reference, companions, problems).Parse(content.ToArray());
    }

    private static byte[]? Bytes(string path, Problems problems)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length <= MostBytes)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            problems.Add("", $"This file has {file.Length / 1_000_000:N0} MB; the most is 50: divide it.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("", $"There is no file '{path}': check its name.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add("", $"The file '{path}' cannot be read: {e.Message}");
        }

        return null;
    }
}
