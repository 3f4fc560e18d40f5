using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>What a program sent, as the specification names its fields; one that is empty was not given.</summary>
internal sealed partial class Posted(IFormCollection form)
{
    /// <summary>Fields that tell who speaks: nothing of them is kept.</summary>
    private static readonly string[] _personal = ["email", "device_id", "account_id", "first_name", "last_name", "phone"];

    internal string? Service => Of("service_code");

    internal string? Description => Of("description");

    internal string? AddressText => Of("address_string");

    internal string? AddressId => Of("address_id");

    internal bool HasPoint => Of("lat") is not null || Of("long") is not null;

    /// <summary>Latitude and longitude; null where one is missing or is none.</summary>
    internal (double Latitude, double Longitude)? Point =>
        Degrees("lat", 90) is { } latitude && Degrees("long", 180) is { } longitude ? (latitude, longitude) : null;

    internal bool IsPersonal => _personal.Any(p => Of(p) is not null);

    internal bool HasMedia => Of("media_url") is not null || form.Files.Count > 0;

    /// <summary>Values by code: <c>attribute[code]=value</c>, or several as <c>attribute[code][]=value</c>.</summary>
    internal ILookup<string, string> Attributes { get; } =
        form.SelectMany(f => f.Value.Select(v => (Match: AttributeName().Match(f.Key), Value: v)))
            .Where(a => a.Match.Success && !string.IsNullOrEmpty(a.Value))
            .ToLookup(a => a.Match.Groups[1].Value, a => a.Value!, StringComparer.Ordinal);

    /// <summary>All that was sent, in one text: the same for the same fields in whatever order.</summary>
    internal string Whole
    {
        get
        {
            var whole = new StringBuilder();
            foreach (var (name, value) in form.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(v => (f.Key, v ?? ""))))
            {
                // With lengths, so that no two forms can be written alike.
                whole.Append(CultureInfo.InvariantCulture, $"{name.Length} {value.Length} {name}={value}\n");
            }

            return whole.ToString();
        }
    }

    private string? Of(string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    private double? Degrees(string name, double most) =>
        double.TryParse(Of(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    [GeneratedRegex(@"^attribute\[([^\[\]]+)\](?:\[\d*\])?$")]
    private static partial Regex AttributeName();
}
