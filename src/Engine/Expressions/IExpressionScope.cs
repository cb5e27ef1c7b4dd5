using System.Text.Json;

namespace Ipses.Engine.Expressions;

/// <summary>What an expression may know: the scope of one activity in one burst.</summary>
public interface IExpressionScope
{
    /// <summary>A variable from the nearest scope that has it; null where none has.</summary>
    JsonElement? Variable(string name);

    /// <summary>Names of all variables in scope, each once.</summary>
    IEnumerable<string> VariableNames { get; }

    /// <summary>The name of a variable by its id in the definition; null where there is none.</summary>
    string? VariableName(string id);

    /// <summary>An input of the workflow; null where none was given.</summary>
    JsonElement? Input(string name);

    /// <summary>Names of the inputs that the workflow declares or was given.</summary>
    IEnumerable<string> InputNames { get; }

    /// <summary>The last output of an activity, found by id or name; its <c>Result</c>, else its only one, where no output is named.</summary>
    JsonElement? Output(string activity, string? output);

    /// <summary>Outputs that named activities of the workflow may give, as (activity name, output name).</summary>
    IEnumerable<(string Activity, string Output)> OutputNames { get; }

    JsonElement? LastResult { get; }

    string InstanceId { get; }

    string InstanceName { get; }

    string CorrelationId { get; }

    string DefinitionId { get; }

    string DefinitionVersionId { get; }

    int DefinitionVersion { get; }

    /// <summary>The burst's one instant, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The same on every rerun, another for every evaluation: what random numbers and ids in scripts come from.</summary>
    string Seed { get; }
}
