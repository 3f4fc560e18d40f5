using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jukwaa.Web.Host;

/// <summary>
/// The public side signs nothing, so no key of it need outlive the host. Without this the framework would write one into the home folder of
/// whoever runs us.
/// </summary>
internal sealed class NoKeys : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> keys = new();

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys];

    public void StoreElement(XElement element, string friendlyName) => keys.Enqueue(element);
}

internal static class NoKeysSetup
{
    internal static IServiceCollection AddNoKeys(this IServiceCollection services) =>
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new NoKeys());
}
