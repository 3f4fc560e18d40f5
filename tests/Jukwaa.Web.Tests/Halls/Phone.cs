using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A phone of a rapporteur: it keeps what it took down until the host says what became of it.</summary>
internal sealed class Phone(AtDesk desk, string forum, string language = "en")
{
    private readonly List<JsonObject> _waiting = [];

    internal long After { get; private set; }

    /// <summary>What became of each edit, by its id.</summary>
    internal Dictionary<string, JsonElement> Results { get; } = [];

    /// <summary>Entries as the host last told them, by id.</summary>
    internal Dictionary<string, JsonElement> Entries { get; } = [];

    /// <summary>Takes an edit down; returns its id.</summary>
    internal string Edit(string entry, string kind, object fields, string? about = null, params string[] after)
    {
        var id = Guid.NewGuid().ToString();
        _waiting.Add(
            JsonSerializer
                .SerializeToNode(
                    new
                    {
                        id,
                        entry,
                        kind,
                        about,
                        after,
                        at = "1999-12-31T23:59:59Z",
                        fields,
                    }
                )!
                .AsObject()
        );
        return id;
    }

    /// <summary>A new voice; returns the ids of the entry and of the edit.</summary>
    internal (string Entry, string Edit) Voice(string words, string theme = "gangs")
    {
        var entry = Guid.NewGuid().ToString();
        return (
            entry,
            Edit(
                entry,
                "Concern",
                new
                {
                    words = new { text = words, lang = "sw" },
                    theme,
                    groups = "residents",
                }
            )
        );
    }

    /// <summary>Sends what waits; it is kept for the next time when nothing is heard of it.</summary>
    internal async Task<Answer> Sync(bool lost = false, string? bent = null)
    {
        var body =
            bent
            ?? JsonSerializer.Serialize(
                new
                {
                    forum,
                    after = After,
                    edits = _waiting,
                }
            );
        var answer = await desk.Caller.Ask("/capture/sync", body, ("X-Jukwaa", "capture"), ("Accept-Language", language));
        if (!lost && answer.Status == System.Net.HttpStatusCode.OK)
        {
            Hear(JsonDocument.Parse(answer.Text).RootElement);
        }

        return answer;
    }

    private void Hear(JsonElement told)
    {
        foreach (var result in told.GetProperty("results").EnumerateArray())
        {
            Results[result.GetProperty("edit").GetString()!] = result;
        }

        foreach (var entry in told.GetProperty("entries").EnumerateArray())
        {
            Entries[entry.GetProperty("id").GetString()!] = entry;
        }

        After = told.GetProperty("next").GetInt64();
        _waiting.Clear();
    }

    internal string State(string edit) => Results[edit].GetProperty("state").GetString()!;

    internal void ShouldBeRefused(string edit, string code)
    {
        State(edit).ShouldBe("refused");
        Results[edit].GetProperty("code").GetString().ShouldBe(code);
        Results[edit].GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }
}
