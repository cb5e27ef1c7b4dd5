using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Analysis;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>What became of a save or a publication; what checks warn of is told as Elsa tells validation errors.</summary>
internal static class SavedJson
{
    internal static object Of(SavedDefinition saved, DefinitionDocument json, bool mayDesign) =>
        new
        {
            workflowDefinition = json.Shown(saved.Version, mayDesign),
            alreadyPublished = !saved.IsNew && saved.Version.IsPublished,
            consumingWorkflowCount = 0,
            validationErrors = saved.Warnings.Select(warning => new
            {
                message = Sentence(warning),
                activityId = warning.ActivityId,
            }),
        };

    /// <summary>A finding in the reader's language: where, what, and the way out.</summary>
    internal static string Sentence(AnalysisFinding finding)
    {
        string what =
            $"{finding.Message.In(ElsaLanguage.Current)} {finding.WayOut.In(ElsaLanguage.Current)}";
        return finding.ActivityName.Length == 0 ? what : $"{finding.ActivityName}: {what}";
    }
}
