using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace Ipses.Engine.Expressions;

/// <summary>Renders Liquid with Elsa's names: <c>{{ Variables.X }}</c>, <c>{{ Input.X }}</c>, <c>{{ WorkflowInstanceId }}</c> ….</summary>
internal sealed class Liquid
{
    private const int CacheSize = 20_000;
    private static readonly FluidParser Parser = WithoutFiles();
    private readonly ConcurrentDictionary<string, IFluidTemplate> _templates = new(
        StringComparer.Ordinal
    );
    private readonly ExpressionSettings _settings;
    private readonly TemplateOptions _options;

    public Liquid(ExpressionSettings settings)
    {
        _settings = settings;
        _options = new()
        {
            MaxSteps = settings.MaxTemplateSteps,
            MaxRecursion = settings.MaxRecursion,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = settings.TimeZone,
            JsonSerializerOptions = Definitions.EngineJson.Options,
        };
        LiquidFilters.Add(_options.Filters, settings);
    }

    public string? Check(string template)
    {
        try
        {
            Parse(template);
            return null;
        }
        catch (ExpressionException unreadable)
        {
            return unreadable.Message;
        }
    }

    public string Render(string template, IExpressionScope scope)
    {
        var parsed = Parse(template);
        try
        {
            var text = parsed.Render(Context(scope), NullEncoder.Default);
            return text.Length <= _settings.MaxLength
                ? text
                : throw new ExpressionException(
                    "Script.Limit",
                    $"The template gives {text.Length} characters."
                );
        }
        catch (Exception failed) when (failed is not ExpressionException)
        {
            throw new ExpressionException(
                "Template.Failed",
                $"The template fails: {failed.Message}",
                failed
            );
        }
    }

    private TemplateContext Context(IExpressionScope scope)
    {
        TemplateContext context = new(_options) { Now = () => scope.Now };
        context.SetValue("Variables", Lookup(scope.VariableNames, scope.Variable));
        context.SetValue("Input", Lookup(scope.InputNames, scope.Input));
        context.SetValue("WorkflowInstanceId", scope.InstanceId);
        context.SetValue("WorkflowInstanceName", scope.InstanceName);
        context.SetValue("CorrelationId", scope.CorrelationId);
        context.SetValue("WorkflowDefinitionId", scope.DefinitionId);
        context.SetValue("WorkflowDefinitionVersionId", scope.DefinitionVersionId);
        context.SetValue("WorkflowDefinitionVersion", scope.DefinitionVersion);
        context.SetValue("LastResult", Value(scope.LastResult));
        return context;
    }

    private IFluidTemplate Parse(string template)
    {
        if (_templates.TryGetValue(template, out var known))
            return known;
        LiquidGuard.CheckSource(template, _settings);
        if (!Parser.TryParse(template, out var parsed, out var error))
            throw new ExpressionException(
                "Template.Failed",
                $"The template can't be read: {error}"
            );
        if (_templates.Count >= CacheSize)
            _templates.Clear();
        return _templates.GetOrAdd(template, new LiquidGuard(_settings).VisitTemplate(parsed));
    }

    /// <summary>No template reads another one; and one tag that holds a whole program would hide its nesting.</summary>
    private static FluidParser WithoutFiles()
    {
        FluidParser parser = new();
        foreach (var tag in (string[])["include", "render", "liquid"])
            parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static FluidValue Lookup(IEnumerable<string> names, Func<string, JsonElement?> find)
    {
        Dictionary<string, FluidValue> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
            values[name] = Value(find(name));
        return new DictionaryValue(new FluidValueDictionaryFluidIndexable(values));
    }

    private static FluidValue Value(JsonElement? element) =>
        element is not { } value
            ? NilValue.Instance
            : value.ValueKind switch
            {
                JsonValueKind.String => new StringValue(value.GetString()!),
                // What no decimal holds is shown as it was written.
                JsonValueKind.Number => value.TryGetDecimal(out var number)
                    ? NumberValue.Create(number)
                    : new StringValue(value.GetRawText()),
                JsonValueKind.True => BooleanValue.True,
                JsonValueKind.False => BooleanValue.False,
                JsonValueKind.Array => new ArrayValue([
                    .. value.EnumerateArray().Select(v => Value(v)),
                ]),
                JsonValueKind.Object => Object(value),
                _ => NilValue.Instance,
            };

    private static FluidValue Object(JsonElement value)
    {
        Dictionary<string, FluidValue> members = new(StringComparer.OrdinalIgnoreCase);
        foreach (var property in value.EnumerateObject())
            members[property.Name] = Value(property.Value);
        return new DictionaryValue(new FluidValueDictionaryFluidIndexable(members));
    }
}
