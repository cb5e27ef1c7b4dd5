using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace Ipses.Engine.Expressions;

/// <summary>Elsa's functions for one run of one script. Only what the script's text mentions is declared.</summary>
internal sealed class ScriptHost(Jint.Engine engine, IExpressionScope scope, string script)
{
    private readonly JsObject _variables = new(engine);
    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);
    private readonly List<string> _outcomes = [];
    private ulong _random;
    private int _draws;

    public IReadOnlyList<string> Outcomes => _outcomes;

    public void Declare()
    {
        if (Mentions("variables") || Mentions("get") || Mentions("set"))
            DeclareVariables();
        if (Mentions("get"))
            DeclareGetters();
        if (Mentions("setOutcome"))
        {
            Function("setOutcome", 1, a => Outcome([Text(a, 0)]));
            Function("setOutcomes", 1, a => Outcome([.. a[0].AsArray().Select(v => v.ToString())]));
        }

        if (Mentions("toJson"))
            Function(
                "toJson",
                1,
                a => ToJson(a.Length > 0 ? a[0] : JsValue.Undefined).GetRawText()
            );
        if (Mentions("isNullOr"))
        {
            Function("isNullOrEmpty", 1, a => IsNothing(a) || Text(a, 0).Length == 0);
            Function(
                "isNullOrWhiteSpace",
                1,
                a => IsNothing(a) || string.IsNullOrWhiteSpace(Text(a, 0))
            );
        }

        if (Mentions("random"))
            Function(engine.Global.Get("Math").AsObject(), "random", 0, _ => NextRandom());
        if (Mentions("Guid"))
        {
            foreach (var name in (string[])["newGuid", "newGuidString", "getGuid", "getGuidString"])
                Function(name, 0, _ => NextGuid().ToString());
            foreach (var name in (string[])["newShortGuid", "getShortGuid"])
                Function(name, 0, _ => NextGuid().ToString("N")[..22]);
            Function("parseGuid", 1, a => Guid.Parse(Text(a, 0)).ToString());
        }
    }

    /// <summary>Variables that the script wrote, in alphabetical order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Writes()
    {
        List<KeyValuePair<string, JsonElement>> writes = [];
        foreach (var (key, property) in _variables.GetOwnProperties())
        {
            var name = key.ToString();
            var value = ToJson(property.Value);
            if (
                !_before.TryGetValue(name, out var before)
                || !string.Equals(before, Normal(value), StringComparison.Ordinal)
            )
                writes.Add(new(name, value));
        }

        writes.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return writes;
    }

    public JsonElement ToJson(JsValue value)
    {
        if (value.IsUndefined() || value.IsNull())
            return EngineJson.Null;
        if (value.IsString())
            return EngineJson.From(value.AsString());
        if (value.IsBoolean())
            return EngineJson.From(value.AsBoolean());
        var text = new Jint.Native.Json.JsonSerializer(engine).Serialize(value);
        if (!text.IsString())
            return EngineJson.Null;
        using var document = JsonDocument.Parse(text.AsString());
        return document.RootElement.Clone();
    }

    private void DeclareVariables()
    {
        var all =
            Mentions("variables[")
            || Mentions("(variables")
            || Mentions("getVariable")
            || Mentions("...variables");
        foreach (var name in scope.VariableNames)
        {
            if (!all && !Mentions(name))
                continue;
            var value = scope.Variable(name) ?? EngineJson.Null;
            var own = FromJson(value);
            _variables.FastSetDataProperty(name, own);
            _before[name] = Normal(ToJson(own));
            var accessor = Pascal(name);
            Function("get" + accessor, 0, _ => _variables.Get(name));
            Function("set" + accessor, 1, a => Set(name, a));
        }

        engine.SetValue("variables", _variables);
        Function(
            "getVariable",
            1,
            a => _variables.Get(Text(a, 0)) is { } v && !v.IsUndefined() ? v : JsValue.Null
        );
        Function("setVariable", 2, a => Set(Text(a, 0), a.Length > 1 ? [a[1]] : []));
    }

    private void DeclareGetters()
    {
        foreach (var name in scope.InputNames)
        {
            var accessor = "get" + Pascal(name);
            if (Mentions(accessor) && scope.Variable(name) is null)
                Function(accessor, 0, _ => FromJson(scope.Input(name)));
        }

        Function("getInput", 1, a => FromJson(scope.Input(Text(a, 0))));
        Function(
            "getOutputFrom",
            2,
            a => FromJson(scope.Output(Text(a, 0), a.Length > 1 ? Text(a, 1) : null))
        );
        if (Mentions("From"))
        {
            foreach (var (activity, output) in scope.OutputNames)
                Function(
                    $"get{Pascal(output)}From{Pascal(activity)}",
                    0,
                    _ => FromJson(scope.Output(activity, output))
                );
        }

        Function("getLastResult", 0, _ => FromJson(scope.LastResult));
        Function("getWorkflowInstanceId", 0, _ => scope.InstanceId);
        Function("getWorkflowInstanceName", 0, _ => scope.InstanceName);
        Function("getCorrelationId", 0, _ => scope.CorrelationId);
        Function("getWorkflowDefinitionId", 0, _ => scope.DefinitionId);
        Function("getWorkflowDefinitionVersionId", 0, _ => scope.DefinitionVersionId);
        Function("getWorkflowDefinitionVersion", 0, _ => scope.DefinitionVersion);
    }

    private bool Mentions(string text) => script.Contains(text, StringComparison.OrdinalIgnoreCase);

    private void Function(string name, int length, Func<JsValue[], JsValue> body) =>
        engine.SetValue(
            name,
            new ClrFunction(engine, name, (_, arguments) => body(arguments), length)
        );

    private void Function(
        ObjectInstance owner,
        string name,
        int length,
        Func<JsValue[], JsValue> body
    ) =>
        owner.FastSetDataProperty(
            name,
            new ClrFunction(engine, name, (_, arguments) => body(arguments), length)
        );

    private JsValue Set(string name, JsValue[] arguments)
    {
        _variables.Set(name, arguments.Length > 0 ? arguments[0] : JsValue.Null);
        return JsValue.Undefined;
    }

    private JsValue Outcome(string[] outcomes)
    {
        _outcomes.Clear();
        _outcomes.AddRange(outcomes);
        return JsValue.Undefined;
    }

    private JsValue FromJson(JsonElement? element) =>
        element is not { } value
            ? JsValue.Null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetDouble(),
                JsonValueKind.True => JsBoolean.True,
                JsonValueKind.False => JsBoolean.False,
                JsonValueKind.Object => FromObject(value),
                JsonValueKind.Array => new JsArray(
                    engine,
                    [.. value.EnumerateArray().Select(v => FromJson(v))]
                ),
                _ => JsValue.Null,
            };

    private JsObject FromObject(JsonElement value)
    {
        JsObject made = new(engine);
        foreach (var property in value.EnumerateObject())
            made.FastSetDataProperty(property.Name, FromJson(property.Value));
        return made;
    }

    private double NextRandom()
    {
        if (_draws++ == 0)
            _random = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(scope.Seed)));
        // SplitMix64: small, well spread, the same on every machine.
        _random += 0x9E3779B97F4A7C15;
        var z = _random;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private Guid NextGuid() =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Create(null, $"{scope.Seed}#{_draws++}")))
                .AsSpan(0, 16)
        );

    private static bool IsNothing(JsValue[] arguments) =>
        arguments.Length == 0 || arguments[0].IsNull() || arguments[0].IsUndefined();

    private static string Text(JsValue[] arguments, int index) =>
        index < arguments.Length ? arguments[index].ToString() : "";

    private static string Normal(JsonElement value) => value.GetRawText();

    private static string Pascal(string name) =>
        name.Length > 0
            ? char.ToUpperInvariant(name[0]) + name[1..].Replace(" ", "", StringComparison.Ordinal)
            : name;
}
