using FsCheck;
using FsCheck.Fluent;

namespace Jukwaa.Insights.Tests;

/// <summary>A sentence that holds for a hundred values made up by FsCheck; a failure prints the smallest one and its seed.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> values, Action<T> body, int times = 100) =>
        Prop.ForAll(values.ToArbitrary(), body).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
