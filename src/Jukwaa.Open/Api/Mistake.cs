namespace Jukwaa.Open.Api;

/// <summary>What is wrong with one query parameter, and what it may be instead.</summary>
/// <param name="Parameter">Name of the parameter as given.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Allowed">The values allowed, or for an unknown parameter the names; empty when there are too many to list.</param>
internal sealed record Mistake(string Parameter, string Message, IReadOnlyList<string> Allowed);

/// <summary>Collects every mistake of one address, so that the caller can mend all at once.</summary>
internal sealed class Check
{
    internal const int LongestText = 200;
    private readonly List<Mistake> mistakes = [];

    internal IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <summary>Refuses parameters outside <paramref name="allowed"/> and any given more than once.</summary>
    internal Check Names(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query, IReadOnlyList<string> allowed)
    {
        foreach (var (name, values) in query)
        {
            if (!allowed.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Add(name, $"There is no parameter '{Short(name)}' here. Use one of those allowed.", allowed);
            }
            else if (values.Count > 1)
            {
                Add(name, $"'{name}' is given {values.Count} times. Give it once.", []);
            }
            else if (values.ToString().Contains('\0', StringComparison.Ordinal))
            {
                Add(name, $"'{name}' holds a character that no text has. Remove it.", []);
            }
        }

        return this;
    }

    internal Check OneOf(string name, string? value, IReadOnlyList<string> allowed)
    {
        if (!string.IsNullOrEmpty(value) && !allowed.Contains(value))
        {
            Add(name, $"'{Short(value)}' is not a value of '{name}'. Use one of those allowed.", allowed);
        }

        return this;
    }

    internal Check Text(string name, string? value)
    {
        if (value?.Length > LongestText)
        {
            Add(name, $"'{name}' has {value.Length} characters; at most {LongestText} are read. Shorten it.", []);
        }

        return this;
    }

    internal void Add(string parameter, string message, IReadOnlyList<string> allowed) => mistakes.Add(new(Short(parameter), message, allowed));

    internal bool Refused(string parameter) => mistakes.Any(m => m.Parameter.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
