using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>HttpEndpoint, WriteHttpResponse and WriteFileHttpResponse: who listens, what they hear, and the answer in the same burst.</summary>
public sealed class HttpEndpointTests : IDisposable
{
    private readonly Exchange _exchange = new();
    private readonly Bench _bench;
    private int _requests;

    public HttpEndpointTests() =>
        _bench = new Bench { Services = { [typeof(IHttpExchange)] = _exchange } };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_request_starts_the_workflow_and_is_answered_in_the_same_burst()
    {
        await _bench.PublishAsync(Orders().Json());
        var route = (await RouteAsync("GET", "/orders/42/")).ShouldHaveSingleItem();
        route.Listener.Authorize.ShouldBeTrue();
        await ArriveAsync(route, query: new { view = "short" });
        var reply = _exchange.Replies.ShouldHaveSingleItem();
        reply.StatusCode.ShouldBe(201);
        reply.ContentType.ShouldBe("application/json");
        reply.Body.ShouldBe("""{"id":"42","view":"short"}""");
        reply.Headers["X-Order"].ShouldBe(["42"]);
        (await InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Finished);
    }

    [Theory]
    [InlineData("POST", "orders/42")]
    [InlineData("GET", "orders")]
    [InlineData("GET", "orders/42/lines")]
    [InlineData("GET", "")]
    public async Task Nobody_listens_elsewhere(string method, string path)
    {
        await _bench.PublishAsync(Orders().Json());
        (await RouteAsync(method, path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retracted_it_listens_no_more()
    {
        await _bench.PublishAsync(Orders().Json());
        await _bench.InUnitAsync(s => s.Runtime.RetractDefinitionAsync("orders", _bench.None));
        (await RouteAsync("GET", "orders/42")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_more_exact_address_goes_first_and_two_alike_are_ambiguous()
    {
        await _bench.PublishAsync(Endpoint("a", "plans/{code}").Json());
        await _bench.PublishAsync(Endpoint("b", "plans/open").Json());
        await _bench.PublishAsync(Endpoint("c", "plans/{*rest}").Json());
        (await RouteAsync("GET", "plans/open"))
            .ShouldHaveSingleItem()
            .Trigger!.DefinitionId.ShouldBe("b");
        var all = (await RouteAsync("GET", "plans/a/b")).ShouldHaveSingleItem();
        all.Trigger!.DefinitionId.ShouldBe("c");
        all.Values["rest"].ShouldBe("a/b");
        await _bench.PublishAsync(Endpoint("d", "plans/{other}").Json());
        (await RouteAsync("GET", "plans/KIPO")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task In_the_middle_an_instance_waits_for_its_request()
    {
        await _bench.RunAsync(Middle());
        var route = (await RouteAsync("POST", "approve/7")).ShouldHaveSingleItem();
        route.Bookmark!.IsProduct.ShouldBeTrue();
        await ArriveAsync(route, content: new { ok = true });
        (await _bench.LinesAsync()).ShouldBe("7 true");
        (await RouteAsync("POST", "approve/7")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_that_wait_one_is_meant_by_its_id()
    {
        await _bench.RunAsync(Middle());
        await _bench.StartAsync("w", "j");
        (await RouteAsync("POST", "approve/7")).Count.ShouldBe(2);
        var route = (await RouteAsync("POST", "approve/7", "j")).ShouldHaveSingleItem();
        await ArriveAsync(route);
        (await _bench.RowAsync("j")).Status.ShouldBe(InstanceStatus.Finished);
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Running);
    }

    [Fact]
    public async Task A_request_for_one_that_has_gone_on_meanwhile_is_refused()
    {
        await _bench.RunAsync(Middle());
        var route = (await RouteAsync("POST", "approve/7")).ShouldHaveSingleItem();
        await ArriveAsync(route);
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.ArriveAsync(route, Request("POST"), "again", "", "", _bench.None)
        );
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("Instance.NotFound");
    }

    [Fact]
    public async Task An_exposed_fault_of_the_request_is_an_outcome()
    {
        var flow = new FlowJson("w").Add(Line("big", "big"), Line("done", "done"));
        var node = At("up", "upload", "POST").CanStart();
        node["exposeRequestTooLargeOutcome"] = true;
        node["requestSizeLimit"] = Literal("Int64", "10");
        await _bench.PublishAsync(
            flow.Add(node).Arrows("up:Request too large -> big", "up -> done").Json()
        );
        var route = (await RouteAsync("POST", "upload")).ShouldHaveSingleItem();
        route.Listener.RequestSize.ShouldBe(10);
        route.Listener.Exposed.ShouldBe([HttpFault.RequestTooLarge]);
        await _bench.InUnitAsync(s =>
            s.Runtime.ArriveAsync(
                route,
                Request("POST") with
                {
                    Fault = HttpFault.RequestTooLarge,
                },
                "r",
                "",
                "",
                _bench.None
            )
        );
        (await _bench.LinesAsync((await InstancesAsync()).Single().Id)).ShouldBe("big");
    }

    [Fact]
    public async Task An_answer_that_nobody_waits_for_is_an_incident()
    {
        _exchange.IsOpen = false;
        await _bench.RunAsync(new FlowJson("w").Add(Node("answer", "Elsa.WriteHttpResponse")));
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem().Code.ShouldBe("Http.NoRequest");
        _exchange.Replies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"NoContent\"", 204)]
    [InlineData("404", 404)]
    [InlineData("\"503\"", 503)]
    public async Task A_status_is_a_name_or_a_number(string written, int status)
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node(
                    "answer",
                    "Elsa.WriteHttpResponse",
                    ("statusCode", Literal("HttpStatusCode", JsonNode.Parse(written))),
                    ("content", Literal("Object", "text"))
                )
            )
        );
        var reply = _exchange.Replies.ShouldHaveSingleItem();
        reply.StatusCode.ShouldBe(status);
        reply.Body.ShouldBe(status == 204 ? null : "text");
    }

    [Theory]
    [InlineData("statusCode", "HttpStatusCode", "Continue")]
    [InlineData("responseHeaders", "HttpHeaders", "{\"X-A\":\"b\\r\\nSet-Cookie: c\"}")]
    public async Task What_no_answer_can_have_is_an_incident(
        string input,
        string type,
        string value
    )
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node("answer", "Elsa.WriteHttpResponse", (input, Literal(type, value)))
            )
        );
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem();
        _exchange.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_file_is_answered_as_it_is_and_several_as_a_ZIP()
    {
        await _bench.RunAsync(
            new FlowJson("w")
                .Add(
                    File(
                        "one",
                        "({ filename: '보고.txt', contentType: 'text/plain', content: 'aGk=' })"
                    ),
                    File(
                        "two",
                        "[{ filename: 'a.txt', content: 'aGk=' }, { filename: 'a.txt', content: 'aG8=' }, 'three']"
                    )
                )
                .Arrows("one -> two")
        );
        var one = _exchange.Replies[0];
        one.ContentType.ShouldBe("text/plain");
        one.Headers["Content-Disposition"]
            .ShouldBe(["attachment; filename*=UTF-8''%EB%B3%B4%EA%B3%A0.txt"]);
        Encoding.UTF8.GetString(Convert.FromBase64String(one.Body!)).ShouldBe("hi");
        var two = _exchange.Replies[1];
        two.ContentType.ShouldBe("application/zip");
        using ZipArchive zip = new(new MemoryStream(Convert.FromBase64String(two.Body!)));
        zip.Entries.Select(e => e.Name).ShouldBe(["a.txt", "2-a.txt", "file3.txt"]);
    }

    [Fact]
    public void A_template_takes_what_it_says()
    {
        HttpRoutes.Match("a/{b}/c", "A/x/C")!["b"].ShouldBe("x");
        HttpRoutes.Match("a/{id:int}", "a/7")!["id"].ShouldBe("7");
        HttpRoutes.Match("a/{b}", "a/").ShouldBeNull();
        HttpRoutes.Match("a", "a/b").ShouldBeNull();
    }

    private static FlowJson Orders()
    {
        var node = At("go", "orders/{id}", "GET").CanStart();
        node["authorize"] = Literal("Boolean", "true");
        return new FlowJson("orders")
            .Add(
                node,
                Node(
                    "answer",
                    "Elsa.WriteHttpResponse",
                    ("statusCode", Literal("HttpStatusCode", "Created")),
                    (
                        "content",
                        Js(
                            "Object",
                            "({ id: getOutputFrom('go', 'RouteData').id, view: getOutputFrom('go', 'QueryStringData').view })"
                        )
                    ),
                    (
                        "responseHeaders",
                        Js("HttpHeaders", "({ 'X-Order': getOutputFrom('go', 'RouteData').id })")
                    )
                )
            )
            .Arrows("go -> answer");
    }

    private static FlowJson Endpoint(string id, string path) =>
        new FlowJson(id).Add(At("go", path, "GET").CanStart());

    private static FlowJson Middle() =>
        new FlowJson("w")
            .Add(
                At("wait", "approve/{id}", "POST"),
                JsLine(
                    "line",
                    "getOutputFrom('wait', 'RouteData').id + ' ' + (getOutputFrom('wait', 'ParsedContent') || {}).ok"
                )
            )
            .Arrows("wait -> line");

    private static JsonObject At(string id, string path, string method) =>
        Node(
            id,
            "Elsa.HttpEndpoint",
            ("path", Literal("String", path)),
            ("supportedMethods", Input("List<String>", "Object", $"[\"{method}\"]"))
        );

    private static JsonObject File(string id, string script) =>
        Node(id, "Elsa.WriteFileHttpResponse", ("content", Js("Object", script)));

    private static HttpArrival Request(
        string method,
        object? query = null,
        object? content = null
    ) =>
        new()
        {
            Method = method,
            Path = "",
            Query = EngineJson.Read<Dictionary<string, JsonElement>>(EngineJson.From(query)) ?? [],
            Content = EngineJson.From(content),
        };

    private Task<IReadOnlyList<HttpRoute>> RouteAsync(
        string method,
        string path,
        string instance = ""
    ) => _bench.InUnitAsync(s => s.Runtime.RouteAsync(method, path, instance, _bench.None));

    private async Task ArriveAsync(HttpRoute route, object? query = null, object? content = null) =>
        (
            await _bench.InUnitAsync(s =>
                s.Runtime.ArriveAsync(
                    route,
                    Request("GET", query, content),
                    $"request-{++_requests}",
                    "",
                    "",
                    _bench.None
                )
            )
        ).IsSuccess.ShouldBeTrue();

    private Task<IReadOnlyList<InstanceRecord>> InstancesAsync() =>
        _bench.ReadAsync(s => s.ListInstancesAsync(new InstanceQuery(), _bench.None));

    private sealed class Exchange : IHttpExchange
    {
        public bool IsOpen { get; set; } = true;

        public List<HttpReply> Replies { get; } = [];

        public void Reply(HttpReply reply) => Replies.Add(reply);
    }
}
