using System.Globalization;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Expressions;

/// <summary>Scripts and templates see what Elsa shows them, within limits, and give the same on every rerun.</summary>
public sealed class ExpressionTests : IDisposable
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("return variables.Score > 3;", "true")]
    [InlineData("`score ${getScore()}`", "score 5")]
    [InlineData("getVariable('Score') + 1", "6")]
    [InlineData("getInput('Patient')", "김")]
    [InlineData("getPatient()", "김")]
    [InlineData(
        "getWorkflowInstanceId() + getWorkflowDefinitionId() + getWorkflowDefinitionVersion()",
        "if1"
    )]
    [InlineData("variables.Tags.concat(['c']).join('')", "abc")]
    [InlineData("new Date().toISOString()", "2027-01-04T00:00:00.000Z")]
    [InlineData("typeof System + typeof importNamespace", "undefinedundefined")]
    [InlineData("isNullOrWhiteSpace(' ') && !isNullOrEmpty('x')", "true")]
    [InlineData("toJson({a:1})", """{"a":1}""")]
    [InlineData("getVariable('None') === null", "true")]
    [InlineData("getWorkflowDefinitionVersionId() + getWorkflowInstanceName()", "f-v1")]
    [InlineData("getResultFromLater() === null && getOutputFrom('later') === null", "true")]
    [InlineData("bytesToString(bytesFromString('기관')) + bytesToBase64([1, 2])", "기관AQI=")]
    [InlineData(
        "stringFromBase64(stringToBase64('기관')) + bytesFromBase64('AQI=').length",
        "기관2"
    )]
    [InlineData("streamToBase64('AQI=') + streamToBytes('AQI=')[1]", "AQI=2")]
    [InlineData(
        "[newGuid(), getGuid(), newGuidString(), getGuidString()].every(g => g === parseGuid(g))",
        "true"
    )]
    [InlineData("/^[A-Za-z0-9]+$/.test(getShortGuid() + newShortGuid())", "true")]
    [InlineData("setCorrelationId('a-1'); getCorrelationId()", "a-1")]
    [InlineData("Math['ran' + 'dom']() !== Math.random()", "true")]
    public async Task JavaScript_knows_Elsa_s_functions(string script, string gives)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Score", "Int32", "5")
                .Variable("Tags", "List<String>", "[\"a\",\"b\"]")
                .TakesInput("Patient", "String")
                .Add(
                    JsLine("x", script),
                    Node("later", "Elsa.Event", ("eventName", Literal("String", "E")))
                )
                .Arrows("x -> later"),
            ("Patient", "김")
        );
        (await _bench.LinesAsync()).ShouldBe(gives);
    }

    [Fact]
    public async Task Liquid_knows_variables_and_inputs()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Score", "Int32", "5")
                .TakesInput("Plan", "Object")
                .Add(
                    Node(
                        "x",
                        "Elsa.WriteLine",
                        (
                            "text",
                            Liquid(
                                "{{ Variables.Score }} {{ Input.Plan.title }} {% if Variables.Score > 3 %}yes{% endif %} {{ WorkflowInstanceId }}"
                            )
                        )
                    )
                ),
            ("Plan", new { title = "시행계획" })
        );
        (await _bench.LinesAsync()).ShouldBe("5 시행계획 yes i");
    }

    [Theory]
    [InlineData("{{ 'abc' | base64 }} {{ Input.Plan | keys | join: ',' }}", "YWJj title,n")]
    [InlineData("{{ Input.Plan | json }}", """{"title":"시행계획","n":"1E+300"}""")]
    [InlineData(
        "{{ CorrelationId }}{{ WorkflowDefinitionId }}{{ WorkflowDefinitionVersion }}",
        "f1"
    )]
    [InlineData(
        "{{ WorkflowDefinitionVersionId }} {{ 'now' | date: '%Y-%m-%d' }}",
        "f-v1 2027-01-04"
    )]
    [InlineData(
        "{% for i in (1..3) %}{{ i }}{% if i == 2 %}{% break %}{% endif %}{% endfor %}",
        "12"
    )]
    [InlineData("{% capture c %}a{{ Variables.Score }}{% endcapture %}{{ c | upcase }}", "A5")]
    [InlineData("{%- assign x = Variables.Score | times: 2 -%}{{ x | append: '!' }}", "10!")]
    [InlineData("{% raw %}{{ x }}{% endraw %}{{ Variables.None }}", "{{ x }}")]
    public async Task Liquid_knows_Elsa_s_filters_and_objects(string template, string gives)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Score", "Int32", "5")
                .TakesInput("Plan", "Object")
                .Add(Node("x", "Elsa.WriteLine", ("text", Liquid(template)))),
            ("Plan", new { title = "시행계획", n = 1e300 })
        );
        (await _bench.LinesAsync()).ShouldBe(gives);
    }

    [Fact]
    public async Task A_script_names_and_correlates_its_instance()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "j",
                        "Elsa.RunJavaScript",
                        (
                            "script",
                            Literal(
                                "String",
                                "setCorrelationId('KIPO-2027'); setWorkflowInstanceName('시행계획')"
                            )
                        )
                    ),
                    Event("e", "E")
                )
            )
        );
        var row = await _bench.RowAsync("i");
        (row.CorrelationId, row.Name).ShouldBe(("KIPO-2027", "시행계획"));
    }

    [Fact]
    public async Task A_script_writes_variables_in_place_and_by_function_and_they_stay()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("N", "Int32", "1")
                .Variable("List", "List<Int32>", "[1]")
                .Json(
                    Sequence(
                        "s",
                        Node(
                            "j",
                            "Elsa.RunJavaScript",
                            (
                                "script",
                                Literal(
                                    "String",
                                    "setN(getN() + 1); variables.List.push(2); variables.New = {a: 1}; setOutcome('Done')"
                                )
                            )
                        ),
                        Event("e", "E"),
                        JsLine("l", "`${getN()} ${variables.List.length} ${getVariable('New').a}`")
                    )
                )
        );
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("2 2 1");
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("function f() { return f(); } f()")]
    [InlineData("let s = 'x'; while (true) s += s;")]
    [InlineData("new Array(1e9).fill(0)")]
    public async Task A_script_that_breaks_its_limits_is_an_incident(string script)
    {
        await _bench.RunAsync(new FlowJson("f").Add(JsLine("x", script)));
        (await _bench.IncidentsAsync())
            .Single()
            .Code.ShouldBeOneOf("Script.Limit", "Script.Failed");
    }

    [Fact]
    public async Task Eval_is_off()
    {
        await _bench.RunAsync(new FlowJson("f").Add(JsLine("x", "eval('1')")));
        (await _bench.IncidentsAsync()).Single().Code.ShouldBe("Script.Failed");
    }

    [Fact]
    public async Task A_template_that_never_ends_is_an_incident()
    {
        await _bench.RunAsync(
            new FlowJson("f").Add(
                Node(
                    "x",
                    "Elsa.WriteLine",
                    ("text", Liquid("{% for i in (1..100000000) %}x{% endfor %}"))
                )
            )
        );
        (await _bench.IncidentsAsync()).Single().Code.ShouldBe("Script.Limit");
    }

    [Fact]
    public async Task Random_numbers_are_the_same_on_the_rerun_and_different_in_another_step()
    {
        FlowJson Flow() =>
            new FlowJson("f")
                .Add(
                    JsLine("a", "`${Math.random()}`"),
                    JsLine("b", "`${newGuid()}`"),
                    Node("broken", "Test.Step")
                )
                .Arrows("a -> b", "b -> broken");
        await _bench.RunAsync(Flow());
        var calm = await _bench.LinesAsync();
        using Bench other = new();
        other.Throwing["broken"] = 1;
        await other.RunAsync(Flow());
        (await other.LinesAsync()).ShouldBe(calm);
        calm.Split(' ').Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("Boolean", "\"True\"", "true")]
    [InlineData("Boolean", "\"false\"", "false")]
    [InlineData("Int32", "\"14\"", "14")]
    [InlineData("Int32", "14.0", "14")]
    [InlineData("Int64", "\"5000000000\"", "5000000000")]
    [InlineData("Decimal", "\"105.25\"", "105.25")]
    [InlineData("Double", "\"1e3\"", "1000")]
    [InlineData("DateTimeOffset", "\"11/10/2026 12:00:00 AM\"", "\"2026-11-09T15:00:00+00:00\"")]
    [InlineData("DateTimeOffset", "\"2027-02-01T09:00:00+09:00\"", "\"2027-02-01T00:00:00+00:00\"")]
    [InlineData("DateOnly", "\"2027-03-15\"", "\"2027-03-15\"")]
    [InlineData("DateOnly", "\"2027-03-14T15:00:00Z\"", "\"2027-03-15\"")]
    [InlineData("TimeSpan", "\"1.02:30:00\"", "\"1.02:30:00\"")]
    [InlineData("TimeSpan", "\"P1DT2H\"", "\"1.02:00:00\"")]
    [InlineData("List<String>", "\"[\\\"a\\\",\\\"b\\\"]\"", "[\"a\",\"b\"]")]
    [InlineData("List<Int32>", "[\"1\",2]", "[1,2]")]
    [InlineData("List<String>", "\"one\"", "[\"one\"]")]
    [InlineData("String", "7", "\"7\"")]
    [InlineData("Int32", "\"\"", "null")]
    [InlineData("ObjectDictionary", "\"{\\\"a\\\":1}\"", "{\"a\":1}")]
    [InlineData("Object", "\"hello\"", "\"hello\"")]
    public void What_Studio_writes_is_read_as_its_declared_type_in_any_culture(
        string type,
        string value,
        string gives
    )
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            new Coercion(Seoul)
                .To(type, Json(value))
                .GetRawText()
                .ShouldBe(Json(gives).GetRawText());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Boolean", "\"perhaps\"")]
    [InlineData("Int32", "\"many\"")]
    [InlineData("Int32", "1.5")]
    [InlineData("Int32", "3000000000")]
    [InlineData("DateTimeOffset", "\"31/31/2026\"")]
    [InlineData("TimeSpan", "\"soon\"")]
    [InlineData("List<Int32>", "\"[1,\"")]
    public void What_can_t_be_read_is_said(string type, string value) =>
        Should
            .Throw<ExpressionException>(() => new Coercion(Seoul).To(type, Json(value)))
            .Code.ShouldBe("Input.Unreadable");

    [Fact]
    public async Task An_input_that_can_t_be_read_is_an_incident_that_names_input_and_activity()
    {
        await _bench.RunAsync(
            new FlowJson("f").Add(Node("x", "Test.Step", ("count", Literal("Int32", "many"))))
        );
        var incident = (await _bench.IncidentsAsync()).Single();
        incident.Message.ShouldBe(
            "The input 'Count' of 'x' (x): \"many\" can't be read as a whole number in range."
        );
        _bench.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_workflow_input_that_can_t_be_read_is_refused_before_anything_starts()
    {
        await _bench.PublishAsync(
            new FlowJson("f").TakesInput("Year", "Int32").Add(Line("a", "x"))
        );
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.StartAsync(
                new StartRequest("i", "f")
                {
                    Input = new Dictionary<string, System.Text.Json.JsonElement>
                    {
                        ["year"] = Json("\"next\""),
                    },
                },
                _bench.None
            )
        );
        refused
            .Errors.Single()
            .ShouldSatisfyAllConditions(
                e => e.Code.ShouldBe("Workflow.InputUnreadable"),
                e => e.Place.ShouldBe("Year")
            );
    }

    private static System.Text.Json.JsonElement Json(string text) =>
        EngineJson.From(System.Text.Json.JsonDocument.Parse(text).RootElement.Clone());
}
