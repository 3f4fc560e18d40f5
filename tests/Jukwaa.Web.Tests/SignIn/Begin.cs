using System.Runtime.CompilerServices;
using Jukwaa.Open.Look;
using Jukwaa.Web.Host;

namespace Jukwaa.Web.Tests.SignIn;

internal static class Begin
{
    /// <summary>Tests of words look at those of the host too, whichever test runs first.</summary>
    [ModuleInitializer]
    internal static void WithAllTexts() => Texts.Take(typeof(Site).Assembly);
}
