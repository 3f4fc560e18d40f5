using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>The four bytes that a frame begins with, by the tables of the standard.</summary>
public sealed class Mp3FrameTests
{
    [Theory]
    [InlineData(0xFB, 0x90, 0x00, 417, 44_100, 1152, 36)]
    [InlineData(0xFB, 0x92, 0x00, 418, 44_100, 1152, 36)]
    [InlineData(0xFA, 0x90, 0x00, 417, 44_100, 1152, 38)]
    [InlineData(0xFB, 0x90, 0xC0, 417, 44_100, 1152, 21)]
    [InlineData(0xFB, 0x14, 0xC0, 96, 48_000, 1152, 21)]
    [InlineData(0xFB, 0xE8, 0x00, 1440, 32_000, 1152, 36)]
    [InlineData(0xF3, 0x80, 0x40, 208, 22_050, 576, 21)]
    [InlineData(0xF3, 0x84, 0xC0, 192, 24_000, 576, 13)]
    [InlineData(0xF3, 0x18, 0xC0, 36, 16_000, 576, 13)]
    [InlineData(0xE3, 0x20, 0xC0, 104, 11_025, 576, 13)]
    [InlineData(0xE3, 0x28, 0xC0, 144, 8000, 576, 13)]
    public void Say_how_long_it_is_and_where_the_sound_begins(byte second, byte third, byte fourth, int size, int rate, int samples, int main)
    {
        byte[] bytes = [0xFF, second, third, fourth, .. new byte[2000]];
        var frame = Mp3Frame.At(bytes, 0).ShouldNotBeNull();
        (frame.Size, frame.Rate, frame.Samples, frame.Main).ShouldBe((size, rate, samples, main));
        Mp3Frame.At(bytes.AsSpan(0, size), 0).ShouldBe(frame);
        Mp3Frame.At(bytes.AsSpan(0, size - 1), 0).ShouldBeNull("it must be whole");
    }

    [Theory]
    [InlineData(0xFE, 0xFB, 0x90, 0x00)]
    [InlineData(0xFF, 0x1B, 0x90, 0x00)]
    [InlineData(0xFF, 0xEB, 0x90, 0x00)]
    [InlineData(0xFF, 0xF9, 0x90, 0x00)]
    [InlineData(0xFF, 0xFD, 0x90, 0x00)]
    [InlineData(0xFF, 0xFF, 0x90, 0x00)]
    [InlineData(0xFF, 0xFB, 0x00, 0x00)]
    [InlineData(0xFF, 0xFB, 0xF0, 0x00)]
    [InlineData(0xFF, 0xFB, 0x9C, 0x00)]
    [InlineData(0xFF, 0xFB, 0x90, 0x02)]
    public void Or_that_there_is_none(byte first, byte second, byte third, byte fourth) =>
        Mp3Frame.At([first, second, third, fourth, .. new byte[2000]], 0).ShouldBeNull();
}
