using Jukwaa.Web.Host;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Files that arrive lie where nobody else looks, and what a killed host left is gone at the next start.</summary>
public sealed class ArrivalsTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "incoming-" + Guid.NewGuid());
    private readonly string? _before = Environment.GetEnvironmentVariable(Arrivals.Variable);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Arrivals.Variable, _before);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_a_killed_host_left_is_gone_at_the_next_start_and_what_is_open_is_read_to_its_end()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "ASPNETCORE_1.tmp"), "-4.0435,39.6682");
        using var open = File.Open(Path.Combine(_folder, "ASPNETCORE_2.tmp"), FileMode.Create, FileAccess.ReadWrite, FileShare.Delete);
        open.Write([1, 2, 3]);
        Arrivals.Open(_folder);
        Directory.GetFiles(_folder).ShouldBeEmpty();
        open.Position = 0;
        open.ReadByte().ShouldBe(1);
    }

    [Fact]
    public void Only_the_user_of_the_host_looks_into_it_and_forms_arrive_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Arrivals.Open(_folder);
        Arrivals.Open(_folder);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment.GetEnvironmentVariable(Arrivals.Variable).ShouldBe(_folder);
    }
}
