namespace Ipses.Engine.Analysis;

/// <summary>One thing that can be wrong with a definition. Looks only; stores and changes nothing.</summary>
internal interface IAnalysisRule
{
    /// <summary>What it finds, in the order of the definition.</summary>
    IEnumerable<AnalysisFinding> Look(AnalysisSubject subject);
}
