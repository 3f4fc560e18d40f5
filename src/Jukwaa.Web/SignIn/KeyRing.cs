using System.Xml.Linq;
using Jukwaa.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jukwaa.Web.SignIn;

/// <summary>The keys that protect cookies and forms, in the database: what one host wrote, any other reads.</summary>
internal sealed class KeyRing(People people) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. people.Keys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => people.KeepKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
