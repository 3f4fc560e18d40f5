using System.Text.RegularExpressions;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>What must hold of any command before its rule is asked: bounds that keep the ledger readable and its hashes unambiguous.</summary>
internal static partial class Shape
{
    public static Refusal? Check(Command command, Actor actor) =>
        command.CommandId == Guid.Empty ? Refusal.Invalid("command-id-missing", "Give the command an id of its own, kept when it is sent again.")
        : !Id().IsMatch(command.Id) ? Refusal.Invalid("id-invalid", "An id is 1 to 120 letters, digits, dots, hyphens or underscores.")
        : !ActorCode().IsMatch(actor.Code) ? Refusal.Invalid("actor-invalid", "An actor's code is 1 to 120 letters, digits or any of . _ : @ -")
        : command.Said.OfType<Words>().SelectMany(w => w.Passages).Select(Check).FirstOrDefault(r => r is not null);

    private static Refusal? Check(Passage said) =>
        said.Text.Length is 0 or > Passage.MaxLength
            ? Refusal.Invalid("words-too-long", $"Words are 1 to {Passage.MaxLength:N0} characters long: split a longer text.")
        : said.Text.Contains('\0', StringComparison.Ordinal) || !IsWhole(said.Text)
            ? Refusal.Invalid("words-invalid", "The text holds characters that are not text: send it as UTF-8.")
        : !Language().IsMatch(said.Language) ? Refusal.Invalid("language-invalid", "Give the language as a tag such as en, sw or so.")
        : !Salt().IsMatch(said.Salt) ? Refusal.Invalid("salt-invalid", "A salt is 16 to 64 random bytes in hex.")
        : null;

    // A lone half of a surrogate pair cannot be written as UTF-8.
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,120}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9._:@-]{1,120}\z")]
    private static partial Regex ActorCode();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,34}\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\A(?:[0-9A-Fa-f]{2}){16,64}\z")]
    private static partial Regex Salt();
}
