using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Shouldly;
using Xunit;

namespace Ipses.Engine.Tests.Expressions;

/// <summary>Whatever a script or a template tries, the process lives, its memory stays small, and it says what was too much.</summary>
public sealed class LimitTests
{
    private const string Deep = "let a=[];for(let i=0;i<9000;i++)a=[[[[[[[[a]]]]]]]];";
    private const string Shared = "let a=['x'.repeat(100)];for(let i=0;i<25;i++)a=[a,a];";
    private readonly ExpressionEvaluator _evaluator = new(new ExpressionSettings());

    /// <summary>Loops and calls without end, also those that no statement shows.</summary>
    [Theory]
    [InlineData("while(true){}")]
    [InlineData("for(;;);")]
    [InlineData("for(const x of {[Symbol.iterator](){return {next(){return {value:1}}}}}){}")]
    [InlineData("new Set({[Symbol.iterator]:()=>({next:()=>({value:1})})})")]
    [InlineData("function*g(){for(;;)yield 1} [...g()]")]
    [InlineData("function*g(){yield* g()} [...g()]")]
    [InlineData("function f(){return f()} f()")]
    [InlineData("function f(){try{f()}catch(e){f()}} f()")]
    [InlineData("({get a(){return this.a}}).a")]
    [InlineData("({get a(){while(1);}})")]
    [InlineData("let o={toString(){return ''+this}}; ''+o")]
    [InlineData("let o={valueOf(){return +this}}; +o")]
    [InlineData("let o={[Symbol.toPrimitive](){return `${this}`}}; `${o}`")]
    [InlineData("new Proxy({},{get(t,k,r){return r[k]}}).x")]
    [InlineData("let o={toJSON(){return {a:this}}}; JSON.stringify(o)")]
    [InlineData("Array.prototype.every.call({length:1e12},()=>true)")]
    public void Nothing_goes_on_for_ever(string script) => Refused("JavaScript", script);

    [Theory]
    [InlineData("(async()=>{while(true) await 0})()")]
    [InlineData("let f=()=>Promise.resolve().then(f); f(); 1")]
    [InlineData("new Promise(()=>{})")]
    [InlineData("(async()=>({then(f){f(this)}}))()")]
    [InlineData("Atomics.wait(new Int32Array(new SharedArrayBuffer(8)),0,0)")]
    public void Nothing_waits_for_what_never_comes(string script) => Refused("JavaScript", script);

    /// <summary>A regular expression is one step to every other limit.</summary>
    [Theory]
    [InlineData("/(a+)+$/.test('a'.repeat(40)+'b')")]
    [InlineData("for(let i=0;i<50;i++)try{/(a+)+$/.test('a'.repeat(40)+'b')}catch(e){}")]
    public void A_regular_expression_ends_in_time(string script) =>
        new ExpressionEvaluator(
            new ExpressionSettings { RegexTimeout = TimeSpan.FromMilliseconds(200) }
        ).ShouldSatisfyAllConditions(e =>
            Should
                .Throw<ExpressionException>(() => e.RunScript(script, new EmptyScope()))
                .Code.ShouldBe("Script.Limit")
        );

    /// <summary>Much out of little, in one call.</summary>
    [Theory]
    [InlineData("'x'.repeat(1e9).length")]
    [InlineData("'x'.padStart(1e9).length")]
    [InlineData("'x'['re'+'peat'](3e8)")]
    [InlineData("let a='x'.repeat(1e5); a.replaceAll('x',a).length")]
    [InlineData("let a='x'.repeat(1e5); a.replace(/x/g,a).length")]
    [InlineData("'x'.repeat(1e5).replaceAll('x',\"$'\").length")]
    [InlineData("let b='x'.repeat(1e6);'x'.repeat(1e5).replace(/x/g,()=>b).length")]
    [InlineData("let b='x'.repeat(1e6);''.concat(...Array(6e4).fill(b)).length")]
    [InlineData("Array(6e4).fill('x'.repeat(1e6)).join().length")]
    [InlineData("String.raw({raw:Array(6e4).fill('x'.repeat(1e6))})")]
    [InlineData("Array(1e9)")]
    [InlineData("new Array(1e9).fill(0)")]
    [InlineData("Array.from({length:1e9})")]
    [InlineData("let a=[];a.length=4294967295;a.join(',')")]
    [InlineData("let a=Array(6e4).fill(0);for(let i=0;i<20;i++)a=a.concat(a);a.length")]
    [InlineData("new Uint8Array(2e9).fill(1).length")]
    [InlineData("let m=new Map();for(let i=0;;i++)m.set(i,'x'.repeat(100))")]
    [InlineData("'x'.repeat(1e6).split('')")]
    [InlineData("let a=3n;a=a*a;a=a*a;1")]
    [InlineData("variables.V='x'.repeat(9e5)+'x'.repeat(9e5);1")]
    public void Nothing_becomes_too_large(string script) => Refused("JavaScript", script);

    /// <summary>Structures that would end the process when they are written down, or grow from a line to gigabytes.</summary>
    [Theory]
    [InlineData(Deep + "JSON.stringify(a)")]
    [InlineData(Deep + "''+a")]
    [InlineData(Deep + "a.toLocaleString()")]
    [InlineData(Deep + "a.flat(Infinity)")]
    [InlineData(Deep + "toJson(a)")]
    [InlineData(Deep + "variables.V=a;1")]
    [InlineData(Deep + "a")]
    [InlineData(Shared + "a")]
    [InlineData(Shared + "JSON.stringify(a)")]
    [InlineData(Shared + "(''+a).length")]
    [InlineData("let a={};a.a=a;a")]
    [InlineData("JSON.parse('['.repeat(100000))")]
    [InlineData("let i=[1].values();for(let n=0;n<6000;n++)i=i.map(x=>x);i.next()")]
    public void Nothing_is_too_deep(string script) => Refused("JavaScript", script);

    [Fact]
    public void A_script_that_is_too_deep_to_be_read_is_refused()
    {
        foreach (
            string script in (string[])
                [
                    new string('(', 20_000) + "1" + new string(')', 20_000),
                    new string('[', 20_000) + new string(']', 20_000),
                    string.Concat(Enumerable.Repeat("(()=>", 5_000)) + "1",
                    new string('!', 50_000) + "1",
                    "1" + string.Concat(Enumerable.Repeat("+1", 40_000)),
                    "`" + string.Concat(Enumerable.Repeat("${1}", 5_000)) + "`",
                    new string(' ', 200_000) + "1",
                ]
        )
            Refused("JavaScript", script);
    }

    /// <summary>No eval, no modules, no .NET, no second world.</summary>
    [Theory]
    [InlineData("eval('1')")]
    [InlineData("new Function('return 1')()")]
    [InlineData("(()=>{}).constructor('return 1')()")]
    [InlineData("variables.constructor.constructor('return this')()")]
    [InlineData("new ShadowRealm().evaluate('1')")]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')")]
    [InlineData("toJson.GetType().Assembly.Location")]
    [InlineData("importNamespace('System')")]
    [InlineData("new WeakRef({}).deref()")]
    [InlineData("new Intl.DateTimeFormat().format()")]
    public void Nothing_leads_outside(string script) => Refused("JavaScript", script);

    [Theory]
    [InlineData("{% for i in (1..100000000) %}x{% endfor %}")]
    [InlineData("{% tablerow i in (1..100000000) %}x{% endtablerow %}")]
    [InlineData("{{ (1..100000000) | join: ',' | size }}")]
    [InlineData("{% assign a = (1..1000000000) %}{{ a | size }}")]
    [InlineData("{% if (1..1000000000) contains 5 %}y{% endif %}")]
    [InlineData("{% for i in (1..3000) %}{% for j in (1..3000) %}{% endfor %}{% endfor %}")]
    [InlineData("{% include '/etc/passwd' %}")]
    [InlineData("{% render 'x' %}")]
    [InlineData("{{ 1 | format_number: 'N999999999' }}")]
    [InlineData("{{ '{0,1000000}' | format_string: 1 }}")]
    [InlineData("{{ 79228162514264337593543950335 | times: 10 }}")]
    public void A_template_ends_and_stays_small(string template) => Refused("Liquid", template);

    [Fact]
    public void A_template_that_doubles_itself_is_refused()
    {
        foreach (
            string template in (string[])
                [
                    "{% assign s='xxxxxxxxxx' %}"
                        + Times(30, "{% assign s = s | append: s %}")
                        + "{{ s | size }}",
                    "{% capture s %}xxxxxxxxxx{% endcapture %}"
                        + Times(28, "{% capture s %}{{s}}{{s}}{% endcapture %}"),
                    "{% assign s='xxxxxxxxxx' %}"
                        + Times(4, "{% assign s = s | replace: 'x', s %}"),
                    "{% for i in (1..9000) %}" + new string('x', 5_000) + "{% endfor %}",
                    "{% assign a = '1,2,3' | split: ',' %}"
                        + Times(20, "{% assign a = a | concat: a %}")
                        + "{{ a | size }}",
                ]
        )
            Refused("Liquid", template);
    }

    [Fact]
    public void A_template_that_is_too_deep_to_be_read_is_refused()
    {
        foreach (
            string template in (string[])
                [
                    "{{ " + new string('(', 1_900) + "1" + new string(')', 1_900) + " }}",
                    Times(2_000, "{% if true %}") + Times(2_000, "{% endif %}"),
                    "{{ 'a' " + Times(200, "| append: 'b' ") + "}}",
                    "{{ 'a' " + Times(20_000, "| append: 'b' ") + "}}",
                    "{% liquid " + Times(500, "if true\n") + Times(500, "endif\n") + " %}",
                ]
        )
            Refused("Liquid", template);
    }

    [Theory]
    [InlineData("[1,2,3].map(x => x * 2).filter(x => x > 2).join('-')", "4-6")]
    [InlineData("'a-b'.replace('-', '+').padEnd(5, '.').repeat(2)", "a+b..a+b..")]
    [InlineData("[[1,[2]],[3]].flat(2).toLocaleString() + [1,[2,3]]", "1,2,31,2,3")]
    [InlineData(
        "JSON.stringify({a:[1,'가\"',null,undefined],b:()=>1,c:new Date(0)})",
        "{\"a\":[1,\"가\\\"\",null,null],\"c\":\"1970-01-01T00:00:00.000Z\"}"
    )]
    [InlineData(
        "JSON.stringify({a:1,b:[2],c:'x'},(k,v)=>typeof v==='number'?v+1:v)",
        "{\"a\":2,\"b\":[3],\"c\":\"x\"}"
    )]
    [InlineData(
        "JSON.stringify({a:1,b:{a:2,c:3}},['a','b'],1)",
        "{\n \"a\": 1,\n \"b\": {\n  \"a\": 2\n }\n}"
    )]
    [InlineData("(async () => (await Promise.resolve(4)) + 1)()", "5")]
    [InlineData("new Intl.NumberFormat('ko-KR').format(1234567)", "1,234,567")]
    public void What_is_usual_still_works(string script, string gives)
    {
        JsonElement value = _evaluator.RunScript(script, new EmptyScope()).Value;
        (value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()).ShouldBe(
            gives
        );
    }

    private static string Times(int count, string text) =>
        string.Concat(Enumerable.Repeat(text, count));

    private void Refused(string type, string text) =>
        Should
            .Throw<ExpressionException>(() =>
                _evaluator.Evaluate(
                    new InputExpression("Object", type, EngineJson.From(text)),
                    new EmptyScope()
                )
            )
            .Code.ShouldBeOneOf("Script.Limit", "Script.Failed", "Template.Failed");

    private sealed class EmptyScope : IExpressionScope
    {
        public IEnumerable<string> VariableNames => ["V"];

        public IEnumerable<string> InputNames => [];

        public IEnumerable<(string Activity, string Output)> OutputNames => [];

        public JsonElement? LastResult => null;

        public string InstanceId => "i";

        public string InstanceName => "";

        public string CorrelationId => "";

        public string DefinitionId => "f";

        public string DefinitionVersionId => "f-v1";

        public int DefinitionVersion => 1;

        public DateTimeOffset Now => new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

        public string Seed => "seed";

        public JsonElement? Variable(string name) =>
            name == "V" ? EngineJson.From(new { a = 1 }) : null;

        public string? VariableName(string id) => null;

        public JsonElement? Input(string name) => null;

        public JsonElement? Output(string activity, string? output) => null;
    }
}
