using Jukwaa.Domain.Commitments;
using Shouldly;
using Xunit;

namespace Jukwaa.Domain.Tests.Commitments;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("10,000 officers", 10_000, "officers")]
    [InlineData("3 centres", 3, "centres")]
    [InlineData("900 stations", 900, "stations")]
    [InlineData("8 administrators", 8, "administrators")]
    [InlineData(" 17,500 units ", 17_500, "units")]
    [InlineData("1860 police officers", 1_860, "police officers")]
    [InlineData("20 patrol boats", 20, "patrol boats")]
    public void One_plain_count_of_things_is_a_number_and_its_unit(string words, int count, string unit) =>
        Quantity.Read(words).ShouldBe((count, unit));

    [Theory]
    [InlineData(null)]
    [InlineData("160 to 500 officers; 34 offices")]
    [InlineData("from 3,500 to 10,000")]
    [InlineData("10 pm to 4 am")]
    [InlineData("age 50")]
    [InlineData("10 per cent")]
    [InlineData("3 years maximum")]
    [InlineData("15 years; 10 years")]
    [InlineData("more than 3,000 vehicles")]
    [InlineData("KSh 3,000 a month; more than 106,000 elders")]
    [InlineData("24 sub-counties; 88 divisions; 318 locations; 675 sub-locations")]
    [InlineData("one per county")]
    [InlineData("5 million shillings")]
    [InlineData("1,00 officers")]
    [InlineData("second base, Kirimon (Laikipia)")]
    [InlineData("99999999999999999999 officers")]
    public void Anything_else_stays_words(string? words) => Quantity.Read(words).ShouldBeNull();
}
