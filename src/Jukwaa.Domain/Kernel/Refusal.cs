namespace Jukwaa.Domain.Kernel;

/// <summary>How a refusal is answered over HTTP: Invalid 422, Forbidden 403, Missing 404, Conflict 409.</summary>
public enum RefusalKind
{
    Invalid,
    Forbidden,
    Missing,
    Conflict,
}

/// <summary>A rule saying no: a value, not an exception.</summary>
/// <param name="Kind">What sort of no.</param>
/// <param name="Code">Stable code in kebab-case; screens translate by it.</param>
/// <param name="Message">One English sentence that says what to do.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message)
{
    public static Refusal Invalid(string code, string message) => new(RefusalKind.Invalid, code, message);

    public static Refusal Forbidden(string code, string message) => new(RefusalKind.Forbidden, code, message);

    public static Refusal Missing(string code, string message) => new(RefusalKind.Missing, code, message);

    public static Refusal Conflict(string code, string message) => new(RefusalKind.Conflict, code, message);
}
