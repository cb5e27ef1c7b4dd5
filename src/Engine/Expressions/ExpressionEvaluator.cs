using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Expressions;

/// <summary>Evaluates Elsa's kinds of expression. Thread-safe; scripts and templates are parsed once.</summary>
public sealed class ExpressionEvaluator(ExpressionSettings settings)
{
    private readonly JavaScript _javaScript = new(settings);
    private readonly Liquid _liquid = new(settings);
    private readonly Coercion _coercion = new(settings.TimeZone);

    /// <summary>Reads values as the types that definitions declare.</summary>
    public Coercion Coercion => _coercion;

    /// <summary>The expression's value, not yet coerced.</summary>
    /// <exception cref="ExpressionException">It fails or breaks a limit.</exception>
    public ExpressionResult Evaluate(InputExpression expression, IExpressionScope scope) =>
        expression.ExpressionType switch
        {
            "Literal" => ExpressionResult.Of(expression.Value),
            "Object" => ExpressionResult.Of(ReadObject(expression.Value)),
            "Json" => ExpressionResult.Of(ReadJson(expression.Value)),
            "Variable" => ExpressionResult.Of(ReadVariable(expression.Value, scope)),
            "Input" => ExpressionResult.Of(
                scope.Input(NameIn(expression.Value)) ?? EngineJson.Null
            ),
            "JavaScript" => Text(expression.Value) is { } script
                ? RunScript(script, scope)
                : ExpressionResult.Of(EngineJson.Null),
            "Liquid" => Text(expression.Value) is { } template
                ? ExpressionResult.Of(EngineJson.From(_liquid.Render(template, scope)))
                : ExpressionResult.Of(EngineJson.Null),
            _ => throw new ExpressionException(
                "Expression.Unknown",
                $"There are no expressions of the kind '{expression.ExpressionType}'."
            ),
        };

    /// <summary>Runs a script; an empty one gives null.</summary>
    /// <exception cref="ExpressionException">It fails or breaks a limit.</exception>
    public ExpressionResult RunScript(string script, IExpressionScope scope) =>
        string.IsNullOrWhiteSpace(script)
            ? ExpressionResult.Of(EngineJson.Null)
            : _javaScript.Run(script, scope);

    /// <summary>Whether a script or template can be parsed; what is wrong where it can't.</summary>
    public string? Check(InputExpression expression) =>
        Text(expression.Value) is not { } text
            ? null
            : expression.ExpressionType switch
            {
                "JavaScript" => _javaScript.Check(text),
                "Liquid" => _liquid.Check(text),
                _ => null,
            };

    private static JsonElement ReadObject(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value;
        var text = value.GetString()!.Trim();
        return text.Length == 0 ? EngineJson.Null
            : text[0] is '{' or '[' or '"' ? Parse(text)
            : TryParse(text) ?? value;
    }

    private static JsonElement ReadJson(JsonElement value) =>
        value.ValueKind != JsonValueKind.String ? value
        : string.IsNullOrWhiteSpace(value.GetString()) ? EngineJson.Null
        : Parse(value.GetString()!);

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException unreadable)
        {
            throw new ExpressionException(
                "Expression.NotJson",
                $"The value is not readable JSON: {unreadable.Message}",
                unreadable
            );
        }
    }

    private static JsonElement ReadVariable(JsonElement reference, IExpressionScope scope)
    {
        var id =
            reference.ValueKind == JsonValueKind.Object ? Member(reference, "id") : Text(reference);
        var name =
            (id is null ? null : scope.VariableName(id))
            ?? (reference.ValueKind == JsonValueKind.Object ? Member(reference, "name") : id)
            ?? "";
        return scope.Variable(name) ?? EngineJson.Null;
    }

    private static string NameIn(JsonElement reference) =>
        (reference.ValueKind == JsonValueKind.Object ? Member(reference, "name") : Text(reference))
        ?? "";

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) ? Text(member) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
