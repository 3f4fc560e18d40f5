using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>
/// Which concern a row becomes: the same for the same number in the same pile and county, whoever uploads it and however often; without a number, for the same words. After it was
/// taken back the same row becomes another one.
/// </summary>
internal sealed class PaperIds(PaperUploads uploads, byte[] key, string series, Guid person)
{
    /// <summary>How often the same form can be taken back and uploaded again.</summary>
    private const int Most = 20;

    private readonly string _series = LeadingPlace.Folded(series);

    /// <summary>By line: the command of each row, and whether its concern is on record already.</summary>
    internal async Task<Dictionary<int, (Guid Command, bool OnRecord)>> Of(IReadOnlyList<PaperRow> rows, CancellationToken stop)
    {
        var found = new Dictionary<int, (Guid, bool)>();
        var left = rows.ToList();
        for (var turn = 0; turn < Most && left.Count > 0; turn++)
        {
            var commands = left.ToDictionary(r => r.Line, r => CommandOf(r, turn));
            var standing = await uploads.Standing(commands.Values.Select(IdOf), person, stop);
            foreach (var (line, command) in commands)
            {
                var concern = standing.GetValueOrDefault(IdOf(command));
                if (concern is not { Withdrawn: true } || turn == Most - 1)
                {
                    found[line] = (command, concern is not null);
                }
            }

            left.RemoveAll(r => found.ContainsKey(r.Line));
        }

        return found;
    }

    internal static string IdOf(Guid command) => $"c-{command:N}";

    /// <summary>The command that takes a concern back: the same for the same concern.</summary>
    internal Guid Withdrawal(string concern) => Made($"withdraw\n{concern}");

    private Guid CommandOf(PaperRow row, int turn) =>
        Made(string.Create(CultureInfo.InvariantCulture, $"paper\n{turn}\n{row.Place.County ?? row.Place.Code}\n{_series}\n{row.Key}"));

    private Guid Made(string text) => new(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
