using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

public sealed class UserHeaderTests
{
    [Theory]
    [InlineData("0500034A0301", 0x4A, 3, 1)]
    [InlineData("05 00 03 4A 03 03", 0x4A, 3, 3)]
    [InlineData("%05%00%03%4A%03%02", 0x4A, 3, 2)]
    [InlineData("%05%00%03J%03%02", 0x4A, 3, 2)]
    [InlineData("%05%00%03%2B%02%01", 0x2B, 2, 1)]
    [InlineData("060804012C0402", 0x12C, 4, 2)]
    [InlineData("0A 05 04 1581 0000 00 02 11 0201", -1, 0, 0)]
    [InlineData("0B0504158100000003 4A0202", 0x4A, 2, 2)]
    public void Which_part_it_is_stands_in_the_header(string header, int reference, int total, int number) =>
        UserHeader.PartIn(header).ShouldBe(reference < 0 ? null : new PartOf(reference, total, number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("nothing of it")]
    [InlineData("0500034A0101")]
    [InlineData("0500034A0304")]
    [InlineData("0500034A0300")]
    [InlineData("0500034A")]
    [InlineData("FF0003")]
    [InlineData("%zz%0")]
    [InlineData("%")]
    [InlineData("050003")]
    [InlineData("00")]
    public void What_makes_no_sense_is_a_whole_message(string? header) => UserHeader.PartIn(header).ShouldBeNull();

    [Fact]
    public void No_header_of_chance_breaks_it()
    {
        var chance = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[chance.Next(0, 20)];
            chance.NextBytes(bytes);
            var part = UserHeader.PartIn(Convert.ToHexString(bytes));
            (part is null || (part.Total is > 1 and < 256 && part.Number >= 1 && part.Number <= part.Total)).ShouldBeTrue();
        }
    }
}
