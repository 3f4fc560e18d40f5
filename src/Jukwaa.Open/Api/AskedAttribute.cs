using System.ComponentModel;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jukwaa.Open.Api;

/// <summary>Names and describes one query parameter, once, for binding and for the generated OpenAPI.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AskedAttribute(string name, string description) : DescriptionAttribute(description), IFromQueryMetadata
{
    public string Name => name;
}
