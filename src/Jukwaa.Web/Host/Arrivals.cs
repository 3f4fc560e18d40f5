namespace Jukwaa.Web.Host;

/// <summary>
/// Where the files of a form lie while it arrives, before they are cleaned: a folder that no other user reads, emptied at the start of what a host that was killed left
/// there. Else they lie in the temporary folder of the machine, where nobody sweeps.
/// </summary>
internal static class Arrivals
{
    /// <summary>The framework looks at it when the first large form comes.</summary>
    internal const string Variable = "ASPNETCORE_TEMP";

    /// <summary>Makes the folder, empties it, and has forms arrive there. A file that another host of this folder has open is not hurt: it has no name any more.</summary>
    internal static void Open(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var left in Directory.EnumerateFiles(folder))
        {
            try
            {
                File.Delete(left);
            }
            catch (IOException)
            {
                // Some systems delete nothing that is open: then a host has it, and it goes with its form.
                continue;
            }
        }

        Environment.SetEnvironmentVariable(Variable, folder);
    }
}
