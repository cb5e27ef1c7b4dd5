using System.Text;
using System.Text.RegularExpressions;
using Ipses.Engine.Definitions;

namespace Ipses.ElsaApi.Scripting.TypeDefinitions;

/// <summary>Declares the functions that scripts have, with those that a definition's own variables, inputs and outputs give.</summary>
internal static partial class ScriptTypes
{
    private const string Everywhere = """
        declare function getWorkflowDefinitionId(): string;
        declare function getWorkflowDefinitionVersionId(): string;
        declare function getWorkflowDefinitionVersion(): number;
        declare function getWorkflowInstanceId(): string;
        declare function getCorrelationId(): string;
        declare function getWorkflowInstanceName(): string;
        declare function setVariable(name: string, value: any): void;
        declare function getVariable(name: string): any;
        declare function getInput(name: string): any;
        declare function getOutputFrom(activityIdOrName: string, outputName?: string): any;
        declare function getLastResult(): any;

        """;

    /// <summary>The declarations.</summary>
    internal static string Of(WorkflowDefinition definition)
    {
        StringBuilder text = new(Everywhere.ReplaceLineEndings("\n"));
        Variable[] variables =
        [
            .. definition
                .Variables.Concat(definition.Nodes.Values.SelectMany(node => node.Variables))
                .Where(variable => Word().IsMatch(variable.Name))
                .DistinctBy(variable => variable.Name, StringComparer.Ordinal),
        ];
        foreach (Variable variable in variables)
        {
            string type = TypeOf(variable.TypeName) + (variable.IsArray ? "[]" : "");
            text.Append(null, $"declare function get{variable.Name}(): {type};\n");
            text.Append(null, $"declare function set{variable.Name}(value: {type}): void;\n");
        }

        foreach (
            WorkflowInput input in definition.Inputs.Where(input => Word().IsMatch(input.Name))
        )
        {
            text.Append(null, $"declare function get{input.Name}(): {TypeOf(input.TypeName)};\n");
        }

        text.Append("declare const variables: {");
        foreach (Variable variable in variables)
        {
            string type = TypeOf(variable.TypeName) + (variable.IsArray ? "[]" : "");
            text.Append(null, $" {variable.Name}: {type};");
        }

        return text.Append(" };\n").ToString();
    }

    private static string TypeOf(string alias) =>
        alias switch
        {
            "String" or "Guid" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Uri" => "string",
            "Boolean" => "boolean",
            "Int16" or "Int32" or "Int64" or "Long" or "Single" or "Double" or "Decimal" =>
                "number",
            "DateTime" or "DateTimeOffset" => "Date",
            _ => "any",
        };

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Word();
}
