using System.Security.Cryptography;
using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>
/// Brings a file into the record: the JSON of the national record, or a table of concerns or of commitments in CSV. First
/// <see cref="Plan"/>, which changes nothing and finds every problem; then <see cref="Apply"/>, which does all of it or nothing.
/// </summary>
/// <param name="companions">Folder of what editors worked out beside the record (data/record): translations, links, places, voices, progress.</param>
public sealed class Importer(Database database, Ledger ledger, Reference reference, string companions, TimeProvider clock)
{
    /// <summary>What importing the file would do. Show it as it is for a dry run.</summary>
    /// <param name="path">At most 50 MB, in UTF-8.</param>
    /// <returns>A plan that is not <see cref="ImportPlan.Sound"/> says what to mend in the file, each problem with its place.</returns>
    public async Task<ImportPlan> Plan(string path, CancellationToken stop)
    {
        var problems = new Problems();
        var beside = Companions.Load(companions, problems);
        var contents = ImportFile.Read(path, reference, beside, problems);
        if (contents is null || problems.Count > 0)
        {
            return ImportPlan.Refused(problems);
        }

        var record = await RecordQuery.Read(database.Host, contents, stop);
        return new Planner(contents, record, new(Actor.Editors, clock.GetUtcNow(), reference), NewSalt, problems).Plan();
    }

    /// <summary>Does what a plan says, in one transaction.</summary>
    /// <param name="progress">Told how many commands are decided, of the plan's <see cref="ImportPlan.Commands"/>.</param>
    /// <returns>Refused when the record changed in between and a rule now says no: plan again.</returns>
    /// <exception cref="InvalidOperationException">The plan has problems.</exception>
    public Task<Outcome> Apply(ImportPlan plan, IProgress<int>? progress, CancellationToken stop) =>
        plan.Sound
            ? ledger.ChangeTogether(plan.Commands, Actor.Editors, progress, stop)
            : throw new InvalidOperationException("This plan has problems; nothing was imported.");

    private static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
