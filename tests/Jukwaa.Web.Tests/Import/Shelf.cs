using System.Globalization;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;
using Shouldly;

namespace Jukwaa.Web.Tests.Import;

/// <summary>A record kept in memory, by the same rules and facts as the real one, and the real reference data.</summary>
internal sealed class Shelf
{
    public static readonly string Data = Path.Combine(Root(), "data");

    public static readonly Reference Reference = new ReferenceFiles(Data).Reference;

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly List<(StoredFact Row, Fact Fact)> _facts = [];

    private readonly Dictionary<string, Passage> _passages = [];

    private readonly HashSet<Guid> _done = [];

    private int _salts;

    private readonly Dictionary<string, (object State, int Version)> _states = [];

    public OnRecord Record => new(OnRecord.Fold(_facts), _passages);

    public static byte[] TheRecord => File.ReadAllBytes(Path.Combine(Data, "record", "editions.json"));

    public ImportPlan Plan(byte[] file, string? companions = null)
    {
        var problems = new Problems();
        var beside = Companions.Load(companions ?? Path.Combine(Data, "record"), problems);
        var contents = ImportFile.Parse(file, Reference, beside, problems);
        return contents is null || problems.Count > 0
            ? ImportPlan.Refused(problems)
            : new Planner(contents, Record, new(Actor.Editors, Now, Reference), NewSalt, problems).Plan();
    }

    public ImportPlan Plan(string file) => Plan(Encoding.UTF8.GetBytes(file));

    /// <summary>Plans the file, which must be sound, and does what the plan says.</summary>
    public ImportPlan Import(byte[] file)
    {
        var plan = Plan(file);
        plan.Problems.ShouldBeEmpty();
        Do(Actor.Editors, plan.Commands);
        return plan;
    }

    public ImportPlan Import(string file) => Import(Encoding.UTF8.GetBytes(file));

    public void Do(Actor actor, IEnumerable<Command> commands)
    {
        // Like the ledger: a command that was done before is not done again.
        foreach (var command in commands.Where(c => _done.Add(c.CommandId)))
        {
            var history = History.Of(command.Stream);
            var (state, version) = _states.GetValueOrDefault(command.Stream, (history.Empty, 0));
            var decision = history.Decide(command, state, new(actor, Now, Reference));
            decision.Refusal.ShouldBeNull();
            foreach (var passage in command.Said.SelectMany(w => w?.Passages ?? []))
            {
                _passages[passage.Hash] = passage;
            }

            foreach (var fact in decision.Facts)
            {
                (state, version) = (history.Apply(state, fact), version + 1);
                _states[command.Stream] = (state, version);
                _facts.Add(
                    (
                        new(
                            _facts.Count + 1,
                            command.Stream,
                            version,
                            fact.GetType().Name,
                            FactText.Write(fact),
                            Now.UtcDateTime,
                            actor.Code,
                            command.CommandId,
                            [],
                            []
                        ),
                        fact
                    )
                );
            }
        }
    }

    /// <summary>Forgets all words of a history.</summary>
    public void Erase(string stream)
    {
        foreach (var hash in _facts.Where(f => f.Row.Stream == stream).SelectMany(f => FactText.Passages(f.Row.Body)))
        {
            _passages.Remove(hash);
        }
    }

    public string NewSalt() => (++_salts).ToString("x32", CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Jukwaa.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
