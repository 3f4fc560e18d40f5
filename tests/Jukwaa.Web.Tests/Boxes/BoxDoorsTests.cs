using System.Net;
using System.Text.Json;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>The doors of the centre, knocked at by a program that is no box of ours.</summary>
public sealed class BoxDoorsTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly byte[] _key = BoxKey.New();

    private BoxRoom _room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await BoxRoom.Open(cluster);

    [Fact]
    public async Task A_code_that_is_not_good_is_refused_with_a_sentence()
    {
        using var caller = Caller();
        var answer = await caller.Ask("/box/enrol", Asks("AAAAA-AAAAA-AAAAA", BoxKey.PublicOf(_key)));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        Told(answer).GetProperty("code").GetString().ShouldBe("box-code");
        Told(answer).GetProperty("message").GetString()!.ShouldContain("Prepare the box again");
    }

    [Theory]
    [InlineData("aabb")]
    [InlineData("")]
    public async Task What_is_no_key_is_refused(string key)
    {
        using var caller = Caller();
        var answer = await caller.Ask("/box/enrol", Asks(await Code(), key));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Told(answer).GetProperty("code").GetString().ShouldBe("box-key");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task What_cannot_be_read_is_a_bad_request(string body)
    {
        using var caller = Caller();

        ((int)(await caller.Ask("/box/enrol", body)).Status).ShouldBeInRange(400, 422);
    }

    [Fact]
    public async Task A_good_code_gives_what_a_box_needs_and_no_session()
    {
        using var caller = Caller();
        var answer = await caller.Ask("/box/enrol", Asks(await Code(), BoxKey.PublicOf(_key)));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        BoxPack.Read(answer.Text).Box.ShouldBe(BoxKey.IdOf(BoxKey.PublicOf(_key)));
        caller.Session.ShouldBeNull();
        (await caller.Get("/desk/boxes")).Status.ShouldBe(HttpStatusCode.Redirect, "a box is nobody at a desk");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public async Task Without_its_signature_a_delivery_is_answered_like_an_address_where_there_is_nothing(string signature)
    {
        await _room.Laptop.Start();
        var (body, _) = (await _room.Laptop.Next()).ShouldNotBeNull();
        using var caller = Caller();
        var answer = await caller.Ask(
            $"/box/{_room.Laptop.Self.Id}/items",
            System.Text.Encoding.UTF8.GetString(body),
            (BoxDoors.SignatureHeader, signature)
        );

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _room.Road.Rows("select phase from desk.forum")).ShouldBe(["Announced"]);
    }

    [Fact]
    public async Task More_than_a_delivery_or_a_file_may_have_is_not_read()
    {
        using var caller = Caller();
        // Whoever asks first is answered before the first byte is sent.
        var first = ("Expect", "100-continue");
        var (items, file) = ($"/box/{_room.Laptop.Self.Id}/items", $"/box/{_room.Laptop.Self.Id}/files/{Guid.NewGuid()}");
        Task<Answer> Put(int length) => caller.Put(file, new byte[length], "application/octet-stream", first);

        (await caller.Ask(items, new string('a', BoxEnvelope.MostBytes + 1), first)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await caller.Ask(items, new string('a', BoxEnvelope.MostBytes), first)).Status.ShouldBe(HttpStatusCode.NotFound, "it is not signed");
        (await Put(Capture.Files.MostBytes + 1)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Put(1)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.Ask("/box/enrol", $"{{\"code\":\"{new string('a', 100_000)}\"}}", first)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_box_that_is_not_known_is_answered_alike_whatever_it_signs()
    {
        await _room.Laptop.Start();
        var (body, signature) = (await _room.Laptop.Next()).ShouldNotBeNull();
        using var caller = Caller();
        var answer = await caller.Ask(
            "/box/000000000000/items",
            System.Text.Encoding.UTF8.GetString(body),
            (BoxDoors.SignatureHeader, Convert.ToBase64String(signature))
        );

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _room.Road.Rows("select id from desk.entry")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_that_openssl_makes_is_a_signature()
    {
        await _room.Laptop.Start();
        var (body, _) = (await _room.Laptop.Next()).ShouldNotBeNull();
        var folder = Directory.CreateTempSubdirectory("box");
        var (key, text) = (Path.Combine(folder.FullName, "key"), Path.Combine(folder.FullName, "body"));
        await File.WriteAllBytesAsync(key, _room.Laptop.Self.Key, Stop);
        await File.WriteAllBytesAsync(text, body, Stop);
        using var signing = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("openssl", ["dgst", "-sha256", "-sign", key, "-keyform", "DER", "-out", text + ".sig", text])
        )!;
        await signing.WaitForExitAsync(Stop);
        using var der = System.Security.Cryptography.ECDsa.Create();
        der.ImportPkcs8PrivateKey(_room.Laptop.Self.Key, out _);
        var signature = await File.ReadAllBytesAsync(text + ".sig", Stop);
        folder.Delete(recursive: true);

        der.VerifyData(
                body,
                signature,
                System.Security.Cryptography.HashAlgorithmName.SHA256,
                System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence
            )
            .ShouldBeTrue("the key is one that others read");
        BoxKey.IsSigned(BoxKey.PublicOf(_room.Laptop.Self.Key), body, signature).ShouldBeFalse("a signature is r and s side by side (IEEE P1363)");
    }

    private Caller Caller() => new(new(_room.Centre.Urls.First()), new SetClock());

    private async Task<string> Code() => (await _room.Road.Codes.Prepare(_room.Road.Chair.Person, [Road.Forum], [], Stop)).Code;

    private static string Asks(string code, string key) => JsonSerializer.Serialize(new { code, key });

    private static JsonElement Told(Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    public ValueTask DisposeAsync() => _room.DisposeAsync();
}
