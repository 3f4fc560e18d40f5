using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Follow;

/// <summary>A receipt as somebody typed it, and what it follows.</summary>
/// <param name="Wrong">Key of the sentence that says what is wrong with it; null = nothing, and then the others are there.</param>
internal sealed record TypedReceipt(Receipt? Receipt, Matter? Matter, string? Wrong)
{
    public static async Task<TypedReceipt> Of(string? code, VoiceBook book, CancellationToken stop) =>
        Receipt.Parse(code) is not { } receipt ? new(null, null, string.IsNullOrWhiteSpace(code) ? "follow.code.missing" : "follow.code.wrong")
        : await book.MatterOf(receipt, stop) is { } matter ? new(receipt, matter, null)
        : new(null, null, "follow.code.unknown");
}
