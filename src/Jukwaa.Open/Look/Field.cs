using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jukwaa.Open.Look;

/// <summary>One of several answers: what is sent, what is read, and perhaps a line that explains it.</summary>
public sealed record FieldOption(string Value, string Word, string? Hint = null);

/// <summary>
/// One question of a form, for the partial <c>Field</c>: label, hint, error and control belong together for eyes and screen readers, and what was
/// typed stays. Errors are looked up in ModelState under <see cref="Name"/>, already in the reader's language.
/// </summary>
/// <param name="Name">Name of the bound property, as it is sent.</param>
/// <param name="Label">The question.</param>
public sealed record Field(string Name, string Label)
{
    /// <summary>text, email, tel, number, date, search, password or file (an input of that type), textarea, select, radios, checkboxes.</summary>
    public string Kind { get; init; } = "text";

    public string? Hint { get; init; }

    /// <summary>Shown until something else was sent. A password is never shown again.</summary>
    public string? Value { get; init; }

    /// <summary>The ticked ones of checkboxes, until others were sent.</summary>
    public IReadOnlyCollection<string> Values { get; init; } = [];

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>A token of the HTML standard: username, current-password, new-password, one-time-code, off …</summary>
    public string? Autocomplete { get; init; }

    /// <summary>numeric, tel, email: which keys a phone offers.</summary>
    public string? InputMode { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Which files are offered to be chosen: image/*,application/pdf; null = any.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether several files may be chosen at once.</summary>
    public bool Several { get; init; }

    /// <summary>Letters that the control has room for: 2, 3, 4, 5, 10, 20 or 30; null = as wide as the column.</summary>
    public int? Width { get; init; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>Language of what is typed, where it is not that of the page: en, sw.</summary>
    public string? Language { get; init; }

    /// <summary>Short answers beside one another instead of below.</summary>
    public bool Inline { get; init; }

    /// <summary>Name of the form, where a page has several that ask for the same: it keeps their ids apart.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether this form was not the one that was sent: then neither its errors nor what was typed belong here.</summary>
    public bool Fresh { get; init; }

    /// <summary>Id of the control, of its first choice where it has several: where an error leads to.</summary>
    public string Id => IdOf(Scope is null ? Name : $"{Scope}-{Name}");

    internal bool Many => Kind is "radios" or "checkboxes";

    public static string IdOf(string name) => "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    internal string? Error(ModelStateDictionary state) =>
        !Fresh && state.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    internal string? Shown(ModelStateDictionary state) =>
        Kind is "password" or "file" ? null
        : !Fresh && state.TryGetValue(Name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue
        : Value;

    internal bool IsChosen(ModelStateDictionary state, FieldOption option)
    {
        if (Fresh || !state.TryGetValue(Name, out var entry) || entry.RawValue is null)
        {
            return option.Value == Value || Values.Contains(option.Value);
        }

        return entry.RawValue is string[] several ? several.Contains(option.Value) : entry.AttemptedValue == option.Value;
    }

    /// <summary>Ids of hint and error, for aria-describedby; null when there is neither.</summary>
    internal string? DescribedBy(ModelStateDictionary state)
    {
        string?[] ids = [Hint is null ? null : Id + "-hint", Error(state) is null ? null : Id + "-error"];
        var said = string.Join(' ', ids.Where(i => i is not null));
        return said.Length == 0 ? null : said;
    }
}
