namespace Ipses.Engine.Analysis;

/// <summary>
/// What can be said of a definition without running it: its structure, its types and expressions, its references. What a
/// product wants beyond that (a legal basis, roles) it checks itself and adds.
/// </summary>
public static class WorkflowAnalysis
{
    private static readonly IAnalysisRule[] Rules =
    [
        new UnknownTypes(),
        new UnreachableSteps(),
        new DeadEnds(),
        new JoinsThatNeverFire(),
        new LoopsWithoutAWait(),
        new UnreadableInputs(),
        new UnknownNames(),
        new MissingWorkflows(),
    ];

    /// <summary>All findings, rule after rule; empty where there is nothing to say.</summary>
    public static IReadOnlyList<AnalysisFinding> Look(AnalysisSubject subject) =>
        [.. Rules.SelectMany(rule => rule.Look(subject))];
}
