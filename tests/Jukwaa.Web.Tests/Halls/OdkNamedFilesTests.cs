using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The files of a filled form by themselves: which part of a request is which, and what becomes of it while the host cannot look at files.</summary>
public sealed class OdkNamedFilesTests(Cluster cluster) : TakenFilesHall(cluster)
{
    private const string Name = "1707.jpg";

    [Fact]
    public async Task While_files_cannot_be_scanned_nothing_is_told_as_kept_and_later_the_same_is_taken()
    {
        var voice = await Voice();
        var blind = new TakenFiles(_officers.Database, _officers.Ledger, _closing, ClamAv.At("127.0.0.1:9"), TimeProvider.System);
        var named = Named(blind, voice);
        await named.Keep(Part($"name=\"{Name}\"; filename=\"{Name}\""), Stop);
        named.Busy.ShouldBeTrue();
        (await named.Lacking(_officers.Database, Stop)).ShouldHaveSingleItem().Refusal!.Code.ShouldBe("scanner-unreachable");
        (await Rows("select id from desk.entry where kind = 'File'")).ShouldBeEmpty("there is no line either");

        var again = Named(_files, voice);
        (await again.Lacking(_officers.Database, Stop)).ShouldHaveSingleItem().Refusal.ShouldBeNull("it did not come");
        await again.Keep(Part($"name=\"{Name}\"; filename=\"{Name}\""), Stop);
        again.Busy.ShouldBeFalse();
        (await again.Lacking(_officers.Database, Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name=\"1707.jpg\"; filename=\"1707.jpg\"", true)]
    [InlineData("name=\"1707.jpg\"", true)]
    [InlineData("name=1707.jpg; filename=other.jpg", true)]
    [InlineData("name=\"file\"; filename=\"1707.jpg\"", true)]
    [InlineData("name=\"file\"; filename=\"x\"; filename*=UTF-8''1707.jpg", true)]
    [InlineData("name=\"1707.JPG\"; filename=\"1707.JPG\"", false)]
    [InlineData("name=\"../1707.jpg\"; filename=\"../1707.jpg\"", false)]
    [InlineData("name=\"\"", false)]
    public async Task A_file_is_known_by_the_name_of_its_part_or_of_itself(string disposition, bool known)
    {
        var named = Named(_files, await Voice());
        await named.Keep(Part(disposition), Stop);
        (await named.Lacking(_officers.Database, Stop)).Count.ShouldBe(known ? 0 : 1);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=abc", true)]
    [InlineData("multipart/form-data; boundary=\"abc\"", true)]
    [InlineData("multipart/form-data", false)]
    [InlineData("multipart/form-data; boundary=\"\"", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("text/xml", false)]
    [InlineData(null, false)]
    public void Only_a_request_of_several_parts_is_read(string? type, bool read)
    {
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        request.ContentType = type;
        (SentParts.Of(request) is not null).ShouldBe(read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1_000)]
    public async Task Of_a_part_no_more_is_taken_in_than_may_be_and_it_is_read_from_its_beginning_each_time(int more)
    {
        await using var part = new SentPart(new() { Body = new MemoryStream(new byte[100_000 + more]), Headers = [] });
        for (var n = 0; n < 2; n++)
        {
            var held = await part.Hold(100_000, Stop);
            held.Position.ShouldBe(0);
            (held.Length > 100_000).ShouldBe(more > 0);
        }
    }

    private NamedFiles Named(TakenFiles files, string voice)
    {
        FilledFile photo = new(FileQuestion.All.First(q => q.Media == EntryFields.Photo), Name);
        return new(files, new("voice", Forum, "uuid:1", null, [], [photo]), voice, ActorOf(_rapporteur), changed: false);
    }

    private static SentPart Part(string disposition) =>
        new(
            new MultipartSection
            {
                Headers = new Dictionary<string, StringValues> { ["Content-Disposition"] = "form-data; " + disposition },
                Body = new MemoryStream(OdkFile.Photo().Bytes),
            }
        );
}
