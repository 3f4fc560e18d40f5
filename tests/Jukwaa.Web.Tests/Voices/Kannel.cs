using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Channels;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>
/// A real Kannel of its own between us and a telephone company that is played: a line on a socket is a message of a telephone, and a line that comes back is what the
/// telephone gets (gw/smsc/smsc_fake.c of Kannel 1.4).
/// </summary>
internal sealed class Kannel : IAsyncDisposable
{
    private const string Bearer = "/usr/sbin/bearerbox",
        Box = "/usr/sbin/smsbox",
        User = "jukwaa",
        Password = "siri";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kannel-");
    private readonly List<Process> _programs = [];
    private TcpClient _company = null!;
    private StreamReader _lines = null!;

    /// <summary>The way out through it.</summary>
    public KannelSms Out { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Kannel> Start(Uri host)
    {
        Assert.SkipUnless(File.Exists(Bearer) && File.Exists(Box), "Kannel is not installed here (Debian's package kannel).");
        var kannel = new Kannel();
        var (company, send) = (Ports.Free(), Ports.Free());
        var settings = Path.Combine(kannel._folder.FullName, "kannel.conf");
        await File.WriteAllTextAsync(settings, Settings(host, company, send, kannel._folder.FullName), Stop);
        kannel.Run(Bearer, settings);
        kannel._company = await Reached(company);
        kannel.Run(Box, settings);
        (await Reached(send)).Dispose();
        kannel._lines = new(kannel._company.GetStream(), Encoding.UTF8);
        kannel.Out = new(new($"http://{User}:{Password}@127.0.0.1:{send}/cgi-bin/sendsms?from=22068"));
        return kannel;
    }

    /// <summary>A telephone sends a message.</summary>
    public async Task Say(string number, string text) =>
        await _company.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"{number} 22068 text {text}\n"), Stop);

    /// <summary>The next message that a telephone gets, as "22068 +2547… text …".</summary>
    public async Task<string> Heard() => (await _lines.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop)).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        Out?.Dispose();
        _company?.Dispose();
        foreach (var program in _programs.AsEnumerable().Reverse())
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
            program.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private void Run(string program, string settings)
    {
        var start = new ProcessStartInfo(program, settings) { RedirectStandardOutput = true, RedirectStandardError = true };
        var running = Process.Start(start)!;
        running.OutputDataReceived += (_, _) => { };
        running.ErrorDataReceived += (_, _) => { };
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        _programs.Add(running);
    }

    private static async Task<TcpClient> Reached(int port)
    {
        for (var tries = 0; ; tries++)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, Stop);
                return client;
            }
            catch (SocketException) when (tries < 200)
            {
                client.Dispose();
                await Task.Delay(50, Stop);
            }
        }
    }

    private static string Settings(Uri host, int company, int send, string folder) =>
        $"""
            group = core
            admin-port = {Ports.Free()}
            admin-password = {Password}
            admin-allow-ip = 127.0.0.1
            smsbox-port = {Ports.Free()}
            box-allow-ip = 127.0.0.1
            log-file = {folder}/bearerbox.log
            dlr-storage = internal

            group = smsc
            smsc = fake
            smsc-id = company
            host = 127.0.0.1
            port = {company}
            connect-allow-ip = 127.0.0.1

            group = smsbox
            bearerbox-host = 127.0.0.1
            sendsms-port = {send}
            log-file = {folder}/smsbox.log

            group = sms-service
            keyword = default
            catch-all = true
            post-url = "{host}channels/sms/kannel/demo"
            send-sender = true
            omit-empty = true
            max-messages = 0

            group = sendsms-user
            username = {User}
            password = {Password}
            concatenation = true

            """;
}
