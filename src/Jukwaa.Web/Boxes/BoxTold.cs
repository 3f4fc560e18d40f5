using System.Text.Json.Serialization;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Boxes;

/// <summary>What the centre answers to a delivery, or to anything that it refuses a box.</summary>
/// <param name="Upto">Last item that was decided.</param>
/// <param name="Code">Of the refusal of the whole; null = all of it was decided.</param>
/// <param name="Message">The same in a sentence.</param>
internal sealed record BoxTold(
    long Upto,
    IReadOnlyList<RefusedItem> Refused,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null
)
{
    internal static BoxTold Of(BoxAnswer answer) => new(answer.Upto, answer.Refused, answer.Refusal?.Code, answer.Refusal?.Message);

    internal static BoxTold Of(Refusal? refusal) => new(0, [], refusal?.Code, refusal?.Message);
}

/// <summary>How a laptop asks to become a box.</summary>
/// <param name="Key">SubjectPublicKeyInfo, hex.</param>
internal sealed record BoxAsks(string? Code, string? Key);
