using System.Text.Json;
using Ipses.Engine.Definitions;
using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace Ipses.Engine.Expressions;

/// <summary>Elsa's functions for one run of one script. Only what the script's text mentions is declared.</summary>
internal sealed class ScriptHost(
    Jint.Engine engine,
    IExpressionScope scope,
    string script,
    ExpressionSettings settings
)
{
    private readonly JsObject _variables = new(engine);
    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);
    private readonly List<string> _outcomes = [];
    private string? _correlationId;
    private string? _instanceName;

    public void Declare(bool isPlain)
    {
        if (Mentions("variables") || Mentions("get") || Mentions("set"))
            DeclareVariables();
        if (Mentions("get"))
            DeclareGetters();
        if (Mentions("set"))
            DeclareSetters();
        ScriptFunctions functions = new(engine, scope.Seed, v => ToJson(v).GetRawText());
        functions.Declare(Mentions, Function);
        // Its name can be put together (Math['ran' + 'dom']), so that it is there whatever the script mentions.
        if (!isPlain)
            functions.DeclareRandom();
    }

    /// <summary>What the script gave and did.</summary>
    public ExpressionResult Result(JsValue value) =>
        new(ToJson(value), Writes(), _outcomes)
        {
            CorrelationId = _correlationId,
            InstanceName = _instanceName,
        };

    /// <summary>Variables that the script wrote, in alphabetical order.</summary>
    private List<KeyValuePair<string, JsonElement>> Writes()
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

    private JsonElement ToJson(JsValue value)
    {
        switch (value)
        {
            case JsString text:
                return text.Length <= settings.MaxLength
                    ? EngineJson.From(text.ToString())
                    : throw new ExpressionException(
                        "Script.Limit",
                        $"The script gives {text.Length} characters."
                    );
            case JsBoolean flag:
                return EngineJson.From(flag.AsBoolean());
            default:
                if (
                    new ScriptJson(engine, settings.MaxLength, bytesAsText: true).Write(value)
                    is not { } json
                )
                    return EngineJson.Null;
                using (var document = JsonDocument.Parse(json))
                    return document.RootElement.Clone();
        }
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
            {
                var accessor = $"get{Pascal(output)}From{Pascal(activity)}";
                if (Mentions(accessor))
                    Function(accessor, 0, _ => FromJson(scope.Output(activity, output)));
            }
        }

        Function("getLastResult", 0, _ => FromJson(scope.LastResult));
        Function("getWorkflowInstanceId", 0, _ => scope.InstanceId);
        Function("getWorkflowInstanceName", 0, _ => _instanceName ?? scope.InstanceName);
        Function("getCorrelationId", 0, _ => _correlationId ?? scope.CorrelationId);
        Function("getWorkflowDefinitionId", 0, _ => scope.DefinitionId);
        Function("getWorkflowDefinitionVersionId", 0, _ => scope.DefinitionVersionId);
        Function("getWorkflowDefinitionVersion", 0, _ => scope.DefinitionVersion);
    }

    private void DeclareSetters()
    {
        Function("setOutcome", 1, a => Outcome([Text(a, 0)]));
        Function("setOutcomes", 1, a => Outcome([.. a[0].AsArray().Select(v => v.ToString())]));
        Function("setCorrelationId", 1, a => Keep(() => _correlationId = TextOrEmpty(a)));
        Function("setWorkflowInstanceName", 1, a => Keep(() => _instanceName = TextOrEmpty(a)));
    }

    private static JsValue Keep(Action set)
    {
        set();
        return JsValue.Undefined;
    }

    private bool Mentions(string text) => script.Contains(text, StringComparison.OrdinalIgnoreCase);

    private void Function(string name, int length, Func<JsValue[], JsValue> body) =>
        engine.SetValue(
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

    private static string TextOrEmpty(JsValue[] arguments) =>
        arguments.Length == 0 || arguments[0].IsNull() || arguments[0].IsUndefined()
            ? ""
            : arguments[0].ToString();

    private static string Text(JsValue[] arguments, int index) =>
        index < arguments.Length ? arguments[index].ToString() : "";

    private static string Normal(JsonElement value) => value.GetRawText();

    private static string Pascal(string name) =>
        name.Length > 0
            ? char.ToUpperInvariant(name[0]) + name[1..].Replace(" ", "", StringComparison.Ordinal)
            : name;
}
