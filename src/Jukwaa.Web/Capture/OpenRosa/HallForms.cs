using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>One form as it is offered to a phone.</summary>
/// <param name="Places">The file of places beside it.</param>
internal sealed record HallForm(string Id, string Title, string Version, byte[] Bytes, byte[] Places)
{
    internal static string Hash(byte[] bytes)
    {
#pragma warning disable CA5351 // The protocol names the hash; it tells one version from another and protects nothing.
        return "md5:" + Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
    }
}

/// <summary>Makes the forms of a forum: a voice with what was answered and promised to it, a promise to nobody in particular, and heads at a door.</summary>
internal sealed class HallForms(IReadOnlyList<BothWords> words, Reference reference)
{
    internal const string Voice = "voice",
        Promise = "promise",
        Count = "count",
        PlacesFile = "places.csv";

    /// <summary>Most answers, and most promises, to one voice.</summary>
    internal const int MostParts = 20;

    internal static readonly string[] Kinds = [Voice, Promise, Count];

    /// <summary>Kind and forum of the id of a form; null when it is none of ours.</summary>
    internal static (string Kind, string Forum)? Read(string? id) =>
        id?.Split(':', 2) is [var kind, { Length: > 0 } forum] && Kinds.Contains(kind) ? (kind, forum) : null;

    internal HallForm Of(string kind, DeskForum forum)
    {
        var (id, places) = ($"{kind}:{forum.Id}", PlacesOf(forum.County));
        var form = new FormText(id);
        Lists(form, kind);
        switch (kind)
        {
            case Voice:
                AskVoice(form);
                break;
            case Promise:
                AskPromise(form, form.Root, "capture.promise.words");
                break;
            default:
                AskCount(form);
                break;
        }

        string In(string language) => Texts.Get(language, "odk.form." + kind);
        var day = forum.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = $"{forum.Where}{(day is null ? "" : " " + day)}: {In("sw")} / {In("en")}";
        var bytes = form.Write(title, PlacesFile, places);
        return new(id, title, form.Root.Data.Attribute("version")!.Value, bytes, places);
    }

    private void Lists(FormText form, string kind)
    {
        form.List("groups", Of("group").Where(g => !ChoiceReads.NotInHalls.Contains(g.Key)));
        if (kind == Count)
        {
            form.List("sexes", Codes("capture.sex.", "f", "m"));
            form.List("ages", Codes("capture.age.", "u18", "18-34", "35-59", "60+"));
            form.List("yesno", Codes("odk.", "yes", "no"));
            return;
        }

        form.List("languages", Codes("lang.", "sw", "en"));
        form.List("offices", [NotSaid, .. Of("institution")]);
        form.List("days", [new("day", In("en", "capture.due.date"), In("sw", "capture.due.date")), NotSaid]);
        form.List("amounts", [new("said", In("en", "odk.said"), In("sw", "odk.said")), NotSaid]);
        if (kind == Voice)
        {
            form.List("families", Of("family"));
            form.List("themes", Of("theme"));
            form.List("careful", Codes("capture.careful.", "child", "victim", "danger"));
            form.List("responses", Codes("capture.response.", "Accepted", "Partly", "Refused", "NotOurs"));
        }
    }

    private static void AskVoice(FormText form)
    {
        var (root, some) = (form.Root, new FormRule(Holds: "count-selected(.) <= 12", Else: form.Text("odk.toomany", 12)));
        AskWords(form, root, "capture.concern.words", "capture.concern.words.hint");
        root.Choose("groups", "instance('groups')/root/item", "capture.concern.groups", some with { Required = true }, many: true);
        root.Choose("family", "instance('families')/root/item", "capture.concern.theme", small: false);
        root.Choose("theme", "instance('themes')/root/item[family = /data/family]", "capture.field.theme", new(When: "/data/family != ''"));
        const string Places = "instance('places')/root/item";
        root.Choose("constituency", $"{Places}[level = 'constituency']", "odk.constituency", hint: "odk.place.hint", label: "label");
        root.Choose("ward", $"{Places}[parent = /data/constituency]", "odk.ward", new(When: "/data/constituency != ''"), label: "label");
        root.Choose("careful", "instance('careful')/root/item", "capture.field.careful", hint: "capture.careful.hint", small: false);
        root.Choose("accuses", "instance('offices')/root/item[name != '-']", "capture.field.accuses", some, hint: "capture.accuses.hint", many: true);
        root.Ask("note", "string", "capture.field.note", Short(form), "capture.note.hint", lines: true);
        AskFiles(root);
        AskAnswer(form, root.Repeat("answer", "capture.answer.one"));
        AskPromise(form, root.Repeat("promise", "capture.promise.one"), "capture.promise.words");
    }

    // One screen for all, so that whoever has no photo wipes on once; after what needs care, because that decides what is said beside it.
    private static void AskFiles(FormPart root)
    {
        const string Careful = "/data/careful != '' or /data/accuses != ''";
        var files = root.Page(FileQuestion.Group, "capture.files");
        files.Tell("warn", "capture.files.warn", $"not({Careful})");
        files.Tell("warn_careful", "capture.files.careful", Careful);
        foreach (var question in FileQuestion.All)
        {
            files.Upload(question, question.Media == EntryFields.Voice ? "capture.files.hint" : null);
        }
    }

    private static void AskAnswer(FormText form, FormPart answer)
    {
        AskWords(form, answer, "capture.answer.words", null);
        answer.Ask("speaker", "string", "capture.field.speaker", Short(form), "capture.role.hint");
        answer.Choose("office", "instance('offices')/root/item", "capture.answer.office");
        answer.Choose("response", "instance('responses')/root/item", "capture.field.response", small: false);
    }

    private static void AskPromise(FormText form, FormPart promise, string key)
    {
        AskWords(form, promise, key, null);
        promise.Ask("speaker", "string", "capture.promise.speaker", Short(form), "capture.role.hint");
        promise.Choose("office", "instance('offices')/root/item", "capture.promise.office", new(Required: true));
        promise.Choose("due_said", "instance('days')/root/item", "capture.promise.due", new(Required: true), small: false);
        promise.Ask("due", "date", "capture.due.date", new(Required: true, When: "../due_said = 'day'"));
        promise.Ask("due_words", "string", "capture.field.dueWords", Short(form));
        promise.Choose("amount_said", "instance('amounts')/root/item", "capture.promise.amount", new(Required: true), small: false);
        promise.Ask("amount", "string", "capture.amount.words", Short(form) with { Required = true, When = "../amount_said = 'said'" });
    }

    private static void AskCount(FormText form)
    {
        var root = form.Root;
        root.Choose("groups", "instance('groups')/root/item", "capture.tally.group", new(Required: true));
        root.Choose("sex", "instance('sexes')/root/item", "odk.sex", new(Required: true), small: false);
        root.Choose("age", "instance('ages')/root/item", "odk.age", new(Required: true), small: false);
        root.Choose("disability", "instance('yesno')/root/item", "capture.tally.disability", new(Required: true), small: false);
        var rule = new FormRule(true, Holds: $". >= 0 and . <= {EntryFields.MostCounted}", Else: form.Text("odk.range", EntryFields.MostCounted));
        root.Ask("count", "int", "capture.field.count", rule);
    }

    private static void AskWords(FormText form, FormPart part, string key, string? hint)
    {
        part.Ask("words", "string", key, Short(form) with { Required = true }, hint, lines: true);
        part.Choose("language", "instance('languages')/root/item", "capture.spoken", new(Required: true), small: false);
    }

    private static FormRule Short(FormText form) =>
        new(Holds: $"string-length(.) <= {Passage.MaxLength}", Else: form.Text("odk.toolong", Passage.MaxLength));

    private static FormChoice NotSaid => new(EntryFields.NotSaid, In("en", "capture.notsaid"), In("sw", "capture.notsaid"));

    private IEnumerable<FormChoice> Of(string kind) =>
        words.Where(w => w.Kind == kind).Select(w => new FormChoice(w.Key, w.En, w.Sw, kind == "theme" ? w.Family : null));

    private static IEnumerable<FormChoice> Codes(string start, params string[] codes) =>
        codes.Select(c => new FormChoice(c, In("en", start + c), In("sw", start + c)));

    private static string In(string language, string key) => Texts.Get(language, key);

    /// <summary>Constituencies and wards of a county, as a list that a form reads beside it.</summary>
    private byte[] PlacesOf(string county)
    {
        var text = new StringBuilder("name,label,level,parent\n");
        var places = reference
            .Places.Values.Where(p => p.ValidTo is null && p.County == county && p.Level is "constituency" or "ward")
            .OrderBy(p => p.Path, StringComparer.Ordinal);
        foreach (var place in places)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{place.Code},\"{place.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{place.Level},{place.Parent}\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
