using System.Security.Cryptography;

namespace Jukwaa.Storage;

/// <summary>The key with which a box signs what it brings: ECDSA on NIST P-256 with SHA-256 (FIPS 186-5).</summary>
public static class BoxKey
{
    // SHA-256 of the key: 48 bits tell boxes apart, the whole key is what is trusted.
    private const int Digits = 12;

    /// <summary>A new private key, PKCS #8.</summary>
    public static byte[] New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>SubjectPublicKeyInfo of a private key, lower-case hex.</summary>
    public static string PublicOf(byte[] pkcs8)
    {
        using var key = Private(pkcs8);
        return Convert.ToHexStringLower(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The id of a box, from its public key.</summary>
    public static string IdOf(string publicKey) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(publicKey)))[..Digits];

    public static byte[] Sign(byte[] pkcs8, byte[] body)
    {
        using var key = Private(pkcs8);
        return key.SignData(body, HashAlgorithmName.SHA256);
    }

    /// <param name="publicKey">SubjectPublicKeyInfo, hex.</param>
    public static bool IsSigned(string publicKey, byte[] body, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromHexString(publicKey), out _);
        return key.VerifyData(body, signature, HashAlgorithmName.SHA256);
    }

    /// <summary>Whether these are the bytes of a public key of that curve.</summary>
    public static bool IsKey(string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromHexString(publicKey), out _);
            return key.ExportParameters(false).Curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256";
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static ECDsa Private(byte[] pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}
