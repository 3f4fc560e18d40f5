using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class ClamAvTests
{
    [Fact]
    public async Task A_file_is_sent_whole_in_parts()
    {
        await using FakeClam clam = new();
        var bytes = Enumerable.Range(0, 200_001).Select(i => (byte)i).ToArray();
        (await ClamAv.At(clam.Address)!.Scan(bytes, Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Clean);
        clam.Seen.ShouldHaveSingleItem().ShouldBe(bytes);
    }

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.Unreachable)]
    [InlineData("", ScanVerdict.Unreachable)]
    [InlineData("stream: OK and something else", ScanVerdict.Unreachable)]
    internal async Task Only_a_clear_yes_is_a_yes(string answer, ScanVerdict verdict)
    {
        await using FakeClam clam = new(_ => answer);
        (await ClamAv.At(clam.Address)!.Scan([1, 2, 3], Storage.TestLedger.Stop)).ShouldBe(verdict);
    }

    [Fact]
    public async Task A_scanner_that_never_answers_is_not_waited_for()
    {
        await using FakeClam clam = new(_ => null);
        var scanner = ClamAv.Patient(clam.Address, TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(200));
        (await scanner.Scan([1], Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Unreachable);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_is_unreachable()
    {
        (await ClamAv.At("/nowhere/clamd.ctl")!.Scan([1], Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Unreachable);
        (await ClamAv.At("127.0.0.1:1")!.Scan([1], Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Unreachable);
    }

    [Fact]
    public async Task Who_stops_asking_is_told_so_and_not_that_the_scanner_is_away()
    {
        await using FakeClam clam = new(_ => null);
        using CancellationTokenSource gone = new();
        var scan = ClamAv.At(clam.Address)!.Scan([1], gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(scan);
    }

    [Fact]
    public async Task A_scanner_on_a_socket_of_this_machine_is_asked_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("jukwaa-clam-");
        try
        {
            var path = Path.Combine(folder.FullName, "clamd.ctl");
            await using FakeClam clam = new(path: path);
            (await ClamAv.At(path)!.Scan([1, 2, 3], Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Clean);
            (await ClamAv.At(path)!.Scan(Bytes.Of(FakeClam.Virus), Storage.TestLedger.Stop)).ShouldBe(ScanVerdict.Infected);
            clam.Seen.Count.ShouldBe(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("clamd")]
    [InlineData("clamd:")]
    [InlineData("clamd:0")]
    [InlineData("clamd:99999")]
    [InlineData(":3310")]
    public void An_address_that_is_none_is_named(string address) =>
        Should.Throw<ArgumentException>(() => ClamAv.At(address)).Message.ShouldContain("JUKWAA_CLAMAV");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_an_address_there_is_a_scanner_only_where_its_usual_socket_is(string? address) =>
        (ClamAv.At(address) is not null).ShouldBe(File.Exists(ClamAv.UsualSocket));
}
