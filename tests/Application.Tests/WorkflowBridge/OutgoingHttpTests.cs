using System.Net;
using System.Net.Sockets;
using System.Text;
using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Hosting;
using Ipses.Hosting.Workflows;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.WorkflowBridge;

/// <summary>Calls of workflows to other systems, against a real socket: where they may go, and their limits.</summary>
public sealed class OutgoingHttpTests
{
    [Fact]
    public async Task An_answer_comes_with_status_headers_and_content()
    {
        using Server server = new(
            "HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\nX-Id: 7\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{\"a\":\"가\"}"
        );
        using OutgoingHttp http = Http($"127.0.0.1:{server.Port}");
        HttpAnswer answer = await http.SendAsync(
            Call(server, "POST") with
            {
                Body = "{}",
                ContentType = "application/json",
                Headers = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["X-Trace"] = ["one"],
                    ["Host"] = ["elsewhere.example"],
                },
            },
            CancellationToken.None
        );
        answer.Kind.ShouldBe(HttpAnswerKind.Answered);
        answer.StatusCode.ShouldBe(201);
        answer.ContentType.ShouldBe("application/json");
        answer.Content.ShouldBe("{\"a\":\"가\"}");
        answer.Headers["X-Id"].ShouldBe(["7"]);
        string heard = await server.Heard;
        heard.ShouldContain("POST /x HTTP/1.1");
        heard.ShouldContain("X-Trace: one");
        heard.ShouldContain("Idempotency-Key: k");
        heard.ShouldContain($"Host: 127.0.0.1:{server.Port}");
        heard.ShouldNotContain("elsewhere");
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        using Server server = new(
            "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        using OutgoingHttp http = Http($"127.0.0.1:{server.Port}");
        HttpAnswer answer = await http.SendAsync(Call(server), CancellationToken.None);
        answer.StatusCode.ShouldBe(302);
        answer.Headers["Location"].ShouldBe(["http://169.254.169.254/latest"]);
    }

    [Fact]
    public async Task More_than_the_limit_is_not_taken()
    {
        using Server server = new(
            "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', 1025)
        );
        using OutgoingHttp http = Http($"127.0.0.1:{server.Port}", kilobytes: 1);
        HttpAnswer answer = await http.SendAsync(Call(server), CancellationToken.None);
        answer.Kind.ShouldBe(HttpAnswerKind.TooLarge);
        answer.Content.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_the_limit_of_time()
    {
        using Server server = new("");
        using OutgoingHttp http = Http($"127.0.0.1:{server.Port}", seconds: 1);
        (await http.SendAsync(Call(server), CancellationToken.None)).Kind.ShouldBe(
            HttpAnswerKind.TimedOut
        );
    }

    [Fact]
    public async Task Nobody_there_is_no_connection()
    {
        Server server = new("");
        server.Dispose();
        using OutgoingHttp http = Http($"127.0.0.1:{server.Port}");
        HttpAnswer answer = await http.SendAsync(Call(server), CancellationToken.None);
        answer.Kind.ShouldBe(HttpAnswerKind.NotConnected);
        answer.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_name_that_only_a_pattern_allows_may_not_lead_into_the_own_machine()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using OutgoingHttp http = Http($"*.localhost:{server.Port}");
        HttpAnswer answer = await http.SendAsync(
            Call(server) with
            {
                Url = $"http://inner.localhost:{server.Port}/x",
            },
            CancellationToken.None
        );
        answer.Kind.ShouldBe(HttpAnswerKind.NotConnected);
    }

    [Fact]
    public async Task A_rehearsal_calls_nobody()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using OutgoingHttp http = Http(
            $"127.0.0.1:{server.Port}",
            environment: IpsesEnvironment.Rehearsal
        );
        (await http.SendAsync(Call(server), CancellationToken.None)).Kind.ShouldBe(
            HttpAnswerKind.NotConnected
        );
    }

    [Theory]
    [InlineData("", "https://api.example.kr/", false)]
    [InlineData("api.example.kr", "https://api.example.kr/", true)]
    [InlineData("api.example.kr", "https://API.example.KR/", true)]
    [InlineData("api.example.kr", "https://api.example.kr:8443/", false)]
    [InlineData("api.example.kr:8443", "https://api.example.kr:8443/", true)]
    [InlineData("api.example.kr", "https://api.example.kr.evil.example/", false)]
    [InlineData("api.example.kr", "https://api.example.kr@evil.example/", false)]
    [InlineData("*.example.kr", "https://a.b.example.kr/", true)]
    [InlineData("*.example.kr", "https://example.kr/", false)]
    [InlineData("*.example.kr", "https://evilexample.kr/", false)]
    [InlineData("a.kr, b.kr", "http://b.kr/", true)]
    public void Only_listed_hosts_may_be_called(string list, string url, bool allowed)
    {
        using OutgoingHttp http = Http(list);
        (http.WhyNot(new Uri(url)) is null).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.20.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void Addresses_with_another_purpose_are_not_public(string address) =>
        AllowedHosts.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2001:4860:4860::8888")]
    public void Addresses_of_the_internet_are_public(string address) =>
        AllowedHosts.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    private static OutgoingHttp Http(
        string hosts,
        int seconds = 10,
        int kilobytes = 64,
        IpsesEnvironment environment = IpsesEnvironment.Test
    ) =>
        new(
            new WorkflowHttpSettings
            {
                AllowedHosts = hosts,
                TimeoutSeconds = seconds,
                LargestKilobytes = kilobytes,
            },
            new ProductEnvironment(environment, "")
        );

    private static HttpCall Call(Server server, string method = "GET") =>
        new()
        {
            Key = "k",
            Method = method,
            Url = $"http://127.0.0.1:{server.Port}/x",
        };

    /// <summary>Answers one request word for word; an empty answer is silence.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _over = new();

        public Server(string answer)
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            Heard = AnswerAsync(answer, _over.Token);
        }

        public int Port { get; }

        public Task<string> Heard { get; }

        public void Dispose()
        {
            _over.Cancel();
            _listener.Dispose();
            _over.Dispose();
        }

        private async Task<string> AnswerAsync(string answer, CancellationToken over)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(over);
                NetworkStream stream = client.GetStream();
                byte[] heard = new byte[8192];
                int length = await stream.ReadAsync(heard, over);
                if (answer.Length == 0)
                {
                    await Task.Delay(Timeout.Infinite, over);
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), over);
                return Encoding.UTF8.GetString(heard, 0, length);
            }
            catch (Exception closed)
                when (closed
                        is OperationCanceledException
                            or SocketException
                            or ObjectDisposedException
                )
            {
                return "";
            }
        }
    }
}
