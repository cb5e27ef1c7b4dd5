using System.Text.Json.Nodes;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>SendHttpRequest, FlowSendHttpRequest and DownloadHttpFile: the burst leaves a row, the pump calls, the answer comes back once.</summary>
public sealed class HttpRequestTests : IDisposable
{
    private readonly FakeHttp _http = new();
    private readonly Bench _bench;

    public HttpRequestTests() => _bench = new Bench { Services = { [typeof(IHttpRules)] = _http } };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_burst_calls_nobody_and_the_answer_goes_on_by_its_status_code()
    {
        await _bench.RunAsync(Flow());
        _http.Calls.ShouldBeEmpty();
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Running);
        _http.Answers.Enqueue(Json(200, """{"grade":"A"}"""));
        (await PumpAsync()).ShouldBe(1);
        (await _bench.LinesAsync()).ShouldBe("ok A done");
    }

    [Theory]
    [InlineData(404, "missing done")]
    [InlineData(500, "unmatched done")]
    public async Task Other_codes_have_outcomes_of_their_own(int code, string lines)
    {
        await _bench.RunAsync(Flow());
        _http.Answers.Enqueue(Json(code, "{}"));
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Theory]
    [InlineData(HttpAnswerKind.NotConnected, "unreachable")]
    [InlineData(HttpAnswerKind.TimedOut, "late")]
    public async Task No_answer_is_an_outcome_and_its_reason_stands_in_the_journal(
        HttpAnswerKind kind,
        string line
    )
    {
        await _bench.RunAsync(Flow());
        _http.Answers.Enqueue(new HttpAnswer(kind) { Error = "because" });
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe("because " + line);
    }

    [Fact]
    public async Task What_is_sent_is_method_headers_and_content()
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node(
                    "call",
                    "Elsa.FlowSendHttpRequest",
                    ("url", Literal("String", "https://api.example.kr/plans?year=2027")),
                    ("method", Literal("String", "POST")),
                    ("content", Js("Object", "({ code: 'KIPO' })")),
                    ("contentType", Literal("String", "application/json")),
                    ("authorization", Literal("String", "Bearer secret")),
                    ("requestHeaders", Input("HttpHeaders", "Object", """{"X-Trace":["a","b"]}"""))
                )
            )
        );
        _http.Answers.Enqueue(Json(200, ""));
        await PumpAsync();
        var call = _http.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe("POST");
        call.Url.ShouldBe("https://api.example.kr/plans?year=2027");
        call.ContentType.ShouldBe("application/json");
        call.Body.ShouldBe("""{"code":"KIPO"}""");
        call.Headers["X-Trace"].ShouldBe(["a", "b"]);
        call.Headers["Authorization"].ShouldBe(["Bearer secret"]);
        string.Concat(
                (await _bench.ReadAsync(s => s.ReadJournalAsync("i", 0, 100, _bench.None))).Select(
                    j => j.ChangesJson
                )
            )
            .ShouldNotContain("secret");
        (await _bench.ReadAsync(s => s.NextRequestAsync(_bench.None))).ShouldBeNull();
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_an_incident_and_can_be_retried_once_it_is()
    {
        _http.Allowed = false;
        await _bench.RunAsync(Flow());
        var incident = (await _bench.IncidentsAsync()).ShouldHaveSingleItem();
        incident.Code.ShouldBe("Http.NotAllowed");
        _http.Allowed = true;
        await _bench.InUnitAsync(s =>
            s.Runtime.RetryAsync(incident.Id, new Decision("me", "allowed now"), _bench.None)
        );
        _http.Answers.Enqueue(Json(200, """{"grade":"B"}"""));
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe("ok B done");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.kr/x")]
    public async Task What_is_no_address_of_the_web_is_an_incident(string url)
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node("call", "Elsa.FlowSendHttpRequest", ("url", Literal("String", url)))
            )
        );
        (await _bench.IncidentsAsync())
            .ShouldHaveSingleItem()
            .Code.ShouldBeOneOf("Http.NoAddress", "Input.Required");
        (await PumpAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_instance_takes_its_call_back()
    {
        await _bench.RunAsync(Flow());
        await _bench.InUnitAsync(s =>
            s.Runtime.CancelAsync("i", new Decision("me", "no"), _bench.None)
        );
        (await PumpAsync()).ShouldBe(0);
        _http.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_that_is_cancelled_during_the_call_is_left_alone_by_its_answer()
    {
        await _bench.RunAsync(Flow());
        _http.Answers.Enqueue(Json(200, "{}"));
        _http.Meanwhile = () =>
            _bench.InUnitAsync(s =>
                s.Runtime.CancelAsync("i", new Decision("me", "no"), _bench.None)
            );
        await PumpAsync();
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Cancelled);
    }

    [Fact]
    public async Task Two_pumps_make_a_call_once()
    {
        await _bench.RunAsync(Flow());
        _http.Answers.Enqueue(Json(200, """{"grade":"A"}"""));
        _http.Meanwhile = () => PumpAsync();
        await PumpAsync();
        _http.Calls.Count.ShouldBe(1);
        (await _bench.LinesAsync()).ShouldBe("ok A done");
    }

    [Fact]
    public async Task A_call_whose_caller_was_killed_is_made_again_after_its_lease_with_the_same_key()
    {
        await _bench.RunAsync(Flow());
        using CancellationTokenSource killed = new();
        _http.Meanwhile = async () =>
        {
            await killed.CancelAsync();
            killed.Token.ThrowIfCancellationRequested();
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new RequestPump(_bench, _http).DrainAsync(_bench.Now, killed.Token)
        );
        (await PumpAsync()).ShouldBe(0);
        _bench.Now += RequestPump.Lease;
        _http.Answers.Enqueue(Json(200, """{"grade":"A"}"""));
        (await PumpAsync()).ShouldBe(1);
        _http.Calls.Select(c => c.Key).Distinct().ShouldHaveSingleItem().ShouldBe("i/2/request");
        (await _bench.LinesAsync()).ShouldBe("ok A done");
    }

    [Fact]
    public async Task Timers_and_events_go_on_while_a_call_waits_for_its_turn()
    {
        await _bench.RunAsync(
            new FlowJson("w")
                .Add(Call("call"), Delay("later", "00:01:00"), Line("line", "later"))
                .Add(Node("fork", "Elsa.FlowFork"))
                .Arrows("fork -> call", "fork -> later", "later -> line")
        );
        await _bench.AdvanceAsync(TimeSpan.FromMinutes(1));
        (await _bench.LinesAsync()).ShouldBe("later");
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_an_incident()
    {
        await _bench.RunAsync(Flow());
        _http.Answers.Enqueue(new HttpAnswer(HttpAnswerKind.TooLarge) { Error = "too much" });
        await PumpAsync();
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem().Code.ShouldBe("Http.TooLarge");
    }

    [Theory]
    [InlineData(200, "good after")]
    [InlineData(404, "gone after")]
    [InlineData(418, "else after")]
    public async Task With_embedded_ports_the_activity_of_the_code_runs(int code, string lines)
    {
        await _bench.RunAsync(Embedded());
        _http.Answers.Enqueue(Json(code, "{}"));
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Theory]
    [InlineData(HttpAnswerKind.NotConnected, "x unreachable after")]
    [InlineData(HttpAnswerKind.TimedOut, "x late after")]
    public async Task With_embedded_ports_no_answer_has_activities_too(
        HttpAnswerKind kind,
        string lines
    )
    {
        await _bench.RunAsync(Embedded());
        _http.Answers.Enqueue(new HttpAnswer(kind) { Error = "x" });
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Fact]
    public async Task A_file_is_a_value_that_can_be_sent_on()
    {
        await _bench.RunAsync(
            new FlowJson("w")
                .Variable("File", "Object", null)
                .Add(
                    WithResult(
                        Node(
                            "get",
                            "Elsa.DownloadHttpFile",
                            ("url", Literal("String", "https://files.example.kr/a.pdf"))
                        )
                    ),
                    JsLine("name", "getFile().filename + ' ' + getFile().contentType"),
                    Node(
                        "put",
                        "Elsa.FlowSendHttpRequest",
                        ("url", Literal("String", "https://files.example.kr/b")),
                        ("method", Literal("String", "PUT")),
                        ("content", Js("Object", "getFile()"))
                    )
                )
                .Arrows("get:200 -> name", "name -> put")
        );
        _http.Answers.Enqueue(
            new HttpAnswer(HttpAnswerKind.Answered, 200)
            {
                ContentType = "application/pdf",
                FileName = "a.pdf",
                Content = Convert.ToBase64String("%PDF"u8),
            }
        );
        _http.Answers.Enqueue(Json(200, ""));
        await PumpAsync();
        (await _bench.LinesAsync()).ShouldBe("a.pdf application/pdf");
        _http.Calls[0].WantsBytes.ShouldBeTrue();
        _http.Calls[1].IsBase64.ShouldBeTrue();
        _http.Calls[1].ContentType.ShouldBe("application/pdf");
        Convert.FromBase64String(_http.Calls[1].Body!).ShouldBe("%PDF"u8.ToArray());
    }

    private static FlowJson Flow() =>
        new FlowJson("w")
            .Add(
                Call("call"),
                JsLine("ok", "'ok ' + getOutputFrom('call', 'ParsedContent').grade"),
                Line("missing", "missing"),
                Line("unmatched", "unmatched"),
                Line("unreachable", "unreachable"),
                Line("late", "late"),
                Line("done", "done")
            )
            .Arrows(
                "call:200 -> ok",
                "call:404 -> missing",
                "call:Unmatched status code -> unmatched",
                "call:Failed to connect -> unreachable",
                "call:Timeout -> late",
                "call -> done"
            );

    private static JsonObject Call(string id) =>
        Node(
            id,
            "Elsa.FlowSendHttpRequest",
            ("url", Literal("String", "https://api.example.kr/grade")),
            ("expectedStatusCodes", Input("List<Int32>", "Object", "[200, 404]"))
        );

    private static FlowJson Embedded() =>
        new FlowJson("w")
            .Add(
                Node(
                    "call",
                    "Elsa.SendHttpRequest",
                    ("url", Literal("String", "https://api.example.kr/grade")),
                    (
                        "expectedStatusCodes",
                        new JsonArray(
                            new JsonObject
                            {
                                ["statusCode"] = 200,
                                ["activity"] = Line("good", "good"),
                            },
                            new JsonObject
                            {
                                ["statusCode"] = 404,
                                ["activity"] = Line("gone", "gone"),
                            }
                        )
                    ),
                    ("unmatchedStatusCode", Line("else", "else")),
                    ("failedToConnect", Line("unreachable", "unreachable")),
                    ("timeout", Line("late", "late"))
                ),
                Line("after", "after")
            )
            .Arrows("call -> after");

    private static JsonObject WithResult(JsonObject node)
    {
        node["result"] = new JsonObject
        {
            ["typeName"] = "HttpFile",
            ["memoryReference"] = new JsonObject { ["id"] = "var-File" },
        };
        return node;
    }

    private static HttpAnswer Json(int code, string content) =>
        new(HttpAnswerKind.Answered, code) { ContentType = "application/json", Content = content };

    private Task<int> PumpAsync() =>
        new RequestPump(_bench, _http).DrainAsync(_bench.Now, _bench.None);

    /// <summary>The other side: answers in order, and may do something while it is being called.</summary>
    private sealed class FakeHttp : IOutgoingHttp, IHttpRules
    {
        public bool Allowed { get; set; } = true;

        public List<HttpCall> Calls { get; } = [];

        public Queue<HttpAnswer> Answers { get; } = new();

        public Func<Task>? Meanwhile { get; set; }

        public string? WhyNot(Uri address) => Allowed ? null : $"{address.Host} is not allowed.";

        public async Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellation)
        {
            Calls.Add(call);
            if (Meanwhile is { } meanwhile)
            {
                Meanwhile = null;
                await meanwhile();
            }

            return Answers.Dequeue();
        }
    }
}
