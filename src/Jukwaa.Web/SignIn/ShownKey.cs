using Jukwaa.Open.Look;

namespace Jukwaa.Web.SignIn;

/// <summary>A key for an authenticator app, as a picture to scan and as letters to type.</summary>
internal sealed record ShownKey(string Key, string SignIn)
{
    internal QrCode Picture => QrCode.Of(Totp.Address(Key, SignIn));
}
