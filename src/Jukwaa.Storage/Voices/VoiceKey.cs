using System.Security.Cryptography;
using System.Text;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

/// <summary>
/// What numbers and receipts are hashed and messages sealed with. It is not kept in the database: whoever has a copy of that alone learns no number from it,
/// though there are few enough numbers to try them all. Each use has a key of its own (HKDF, RFC 5869).
/// </summary>
public sealed class VoiceKey
{
    /// <summary>Bytes of the key.</summary>
    public const int Length = 32;

    private const int Nonce = 12,
        Tag = 16;

    private readonly byte[] _mailbox,
        _letter,
        _verifier,
        _line,
        _receipt,
        _token,
        _seed,
        _seal,
        _hall;

    /// <param name="key">32 random bytes.</param>
    public VoiceKey(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Length);
        var whole = key.ToArray();
        byte[] For(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, whole, Length, info: Encoding.UTF8.GetBytes("jukwaa " + use));
        _verifier = For("verifier");
        _hall = For("hall");
        (_mailbox, _letter) = (For("mailbox"), For("letter"));
        (_line, _receipt, _token, _seed, _seal) = (For("line"), For("receipt"), For("token"), For("seed"), For("seal"));
        Check = Convert.ToHexStringLower(For("check"));
    }

    /// <summary>Tells whether two hosts have the same key, and nothing of it.</summary>
    public string Check { get; }

    /// <summary>What is known of a telephone whose owner wants no replies: 32 bytes.</summary>
    /// <param name="number">"+254712345678".</param>
    public byte[] LineOf(string number) => Keyed(_line, number);

    /// <summary>What an e-mail address is found by: 32 bytes. Capital letters make no other address.</summary>
    public byte[] MailboxOf(string address) => Keyed(_mailbox, address.ToLowerInvariant());

    /// <summary>What a letter brings with it so that an answer is known to be one: 32 hexadecimal digits that nobody can work out without the key.</summary>
    public string AnswerOf(string about) => Convert.ToHexStringLower(Keyed(_letter, about).AsSpan(0, 16));

    /// <summary>What is kept of a phone in a hall: 32 bytes, others in each forum.</summary>
    /// <param name="phone">Chance that its browser keeps for a day, or its line.</param>
    public byte[] MarkOf(string forum, string phone) => Keyed(_hall, $"{forum}\n{phone}");

    /// <summary>What is kept of a receipt: 32 bytes.</summary>
    public byte[] HashOf(Receipt receipt) => Keyed(_receipt, receipt.Code);

    /// <summary>What is kept of a token, which is written like a receipt and opens nothing that a receipt opens: 32 bytes.</summary>
    public byte[] HashOfToken(Receipt token) => Keyed(_token, token.Code);

    /// <summary>
    /// The receipt of what arrived: the same for the same arrival, so that one which came twice is answered alike; without the key nobody can work it out.
    /// </summary>
    /// <param name="arrival">What tells one arrival from all others, with a part that no list holds.</param>
    public Receipt ReceiptOf(string arrival) => Receipt.Of(Keyed(_seed, "receipt\n" + arrival));

    /// <summary>The receipt of a telephone that supports an issue: the same each time, so that a line is one voice.</summary>
    public Receipt SupportOf(byte[] line, string issue) => ReceiptOf($"support\n{Convert.ToHexStringLower(line)}\n{issue}");

    /// <summary>The token of what arrived: another secret than its receipt.</summary>
    public Receipt TokenOf(string arrival) => Receipt.Of(Keyed(_seed, "token\n" + arrival));

    /// <summary>What a file of an arrival is hashed with: the same for the same arrival, 16 bytes.</summary>
    public byte[] SaltOf(string arrival) => Keyed(_seed, "salt\n" + arrival)[..16];

    /// <summary>The id of a command that an arrival becomes: the same for the same arrival.</summary>
    public Guid CommandOf(string arrival) => new(Keyed(_seed, "command\n" + arrival).AsSpan(0, 16));

    /// <summary>
    /// Who says how something is, as facts know it: 64 hexadecimal digits, another for each subject, so that nobody can put together what one person said about several.
    /// </summary>
    /// <param name="receipt">What is kept of the receipt.</param>
    /// <param name="stream">"issue/mombasa-gangs".</param>
    public string VerifierOf(byte[] receipt, string stream) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_verifier, receipt.Concat(Encoding.UTF8.GetBytes(stream)).ToArray()));

    /// <summary>Who says of an issue that it happens to them too, as facts know it.</summary>
    /// <param name="receipt">What is kept of the receipt.</param>
    public string SupporterOf(byte[] receipt, string issue) => VerifierOf(receipt, $"support/{issue}");

    /// <summary>Makes words unreadable without the key: AES-256-GCM with a fresh nonce. They cannot be changed, nor put to another use, unnoticed.</summary>
    /// <param name="use">What they are kept for.</param>
    public byte[] Seal(string use, string words)
    {
        var plain = Encoding.UTF8.GetBytes(words);
        var shut = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(shut.AsSpan(0, Nonce));
        using var aes = new AesGcm(_seal, Tag);
        aes.Encrypt(shut.AsSpan(0, Nonce), plain, shut.AsSpan(Nonce, plain.Length), shut.AsSpan(Nonce + plain.Length), Encoding.UTF8.GetBytes(use));
        return shut;
    }

    /// <exception cref="CryptographicException">It was sealed with another key or for another use, or was changed.</exception>
    public string Unseal(string use, byte[] shut)
    {
        if (shut.Length < Nonce + Tag)
        {
            throw new AuthenticationTagMismatchException();
        }

        var plain = new byte[shut.Length - Nonce - Tag];
        using var aes = new AesGcm(_seal, Tag);
        aes.Decrypt(shut.AsSpan(0, Nonce), shut.AsSpan(Nonce, plain.Length), shut.AsSpan(Nonce + plain.Length), plain, Encoding.UTF8.GetBytes(use));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A log line or an exception must not tell it.</summary>
    public override string ToString() => "(key)";

    private static byte[] Keyed(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
