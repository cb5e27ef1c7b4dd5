using Ipses.Engine.Definitions;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Expressions;

namespace Ipses.Engine.Runtime;

/// <summary>What the host decides about the engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Type names that definitions may use.</summary>
    public TypeAliases Aliases { get; init; } = TypeAliases.Standard;

    /// <summary>How much a definition may be.</summary>
    public ElsaJsonLimits Limits { get; init; } = new();

    /// <summary>Limits of scripts, and the zone of dates that name none.</summary>
    public ExpressionSettings Expressions { get; init; } = new();

    /// <summary>Whether an exception is the unit's own trouble (deadlock, broken connection) and no fault of the activity that met it.</summary>
    public Func<Exception, bool> IsTrouble { get; init; } = static _ => false;

    /// <summary>Steps that one burst may take.</summary>
    public int MaxSteps { get; init; } = 10_000;
}
