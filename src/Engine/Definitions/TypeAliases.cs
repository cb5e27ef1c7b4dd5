using System.Collections.Frozen;

namespace Ipses.Engine.Definitions;

/// <summary>
/// The closed list of type names that a definition may use. A name is only ever compared with this list; nothing is loaded by it.
/// </summary>
public sealed class TypeAliases
{
    private static readonly string[] Plain =
    [
        "Object",
        "String",
        "Boolean",
        "Int16",
        "Int32",
        "Int64",
        "Long",
        "Single",
        "Double",
        "Decimal",
        "Guid",
        "DateTime",
        "DateTimeOffset",
        "DateOnly",
        "TimeOnly",
        "TimeSpan",
        "Uri",
        "JSON",
        "JsonElement",
        "JsonNode",
        "JsonObject",
        "ExpandoObject",
        "StringDictionary",
        "ObjectDictionary",
        "ByteArray",
        "Stream",
        "HttpRequest",
        "HttpResponseMessage",
        "HttpHeaders",
        "HttpRouteData",
        "HttpStatusCode",
        "HttpFile",
        "FormFile",
        "Downloadable",
        "FlowJoinMode",
        "SwitchMode",
        "ForkJoinMode",
        "ExecuteWorkflowResult",
        "Variable",
        // How Elsa writes its own enumerations that have no alias there.
        "UnregisteredClrType:Elsa.Workflows.SwitchMode, Elsa.Workflows.Core",
        "UnregisteredClrType:Elsa.Workflows.ForkJoinMode, Elsa.Workflows.Core",
        "UnregisteredClrType:Elsa.Workflows.Memory.Variable, Elsa.Workflows.Core",
        "UnregisteredClrType:System.Uri, System.Private.Uri",
    ];

    private readonly FrozenSet<string> _names;

    private TypeAliases(IEnumerable<string> names) =>
        _names = names.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elsa's aliases for the activities of its palette, and the plain types of the product.</summary>
    public static TypeAliases Standard { get; } = new(Plain);

    /// <summary>These and the product's own.</summary>
    public TypeAliases With(params IEnumerable<string> more) => new(_names.Concat(more));

    /// <summary>Whether the name is an alias of the list, a list of one (<c>List&lt;String&gt;</c>, <c>String[]</c>), or empty.</summary>
    public bool Knows(string name)
    {
        if (_names.Contains(name))
            return true;
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return _names.Contains(name[..^2]);
        var open = name.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && name[^1] == '>'
            ? name[..open] is "List" or "IList" or "ICollection" or "IEnumerable" or "HashSet"
                && _names.Contains(name[(open + 1)..^1])
            : name.Length == 0;
    }

    /// <summary>All names, in alphabetical order.</summary>
    public IEnumerable<string> Names => _names.Order(StringComparer.Ordinal);
}
