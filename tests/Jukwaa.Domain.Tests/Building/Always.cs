using FsCheck;
using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Building;

/// <summary>A sentence that holds for a hundred values made up by FsCheck; a failure prints the smallest one and its seed.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> values, Action<T> body) => Prop.ForAll(values.ToArbitrary(), body).QuickCheckThrowOnFailure();

    public static Gen<T[]> UpTo<T>(this Gen<T> values, int most) => Gen.Choose(0, most).SelectMany(n => values.ArrayOf(n));

    public static Gen<DateOnly> Days { get; } = Gen.Choose(0, 2000).Select(n => new DateOnly(2024, 1, 1).AddDays(n));
}
