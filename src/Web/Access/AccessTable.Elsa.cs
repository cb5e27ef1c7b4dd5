using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private const string ElsaApi = ApiPaths.Elsa + "/api";

    /// <summary>Who draws workflows (R2): the coordinator.</summary>
    private static Grant[] Designers => [Grant.All(Role.Coordinator)];

    /// <summary>Who looks at workflows and at how they run.</summary>
    private static Grant[] DesignReaders =>
        [Grant.All(Role.Coordinator, Role.Administrator, Role.Auditor)];

    private static AccessRows Elsa
    {
        get
        {
            const string descriptors = ElsaApi + "/descriptors";
            const string definitions = ElsaApi + "/workflow-definitions";
            return new()
            {
                { "GET", $"{ElsaApi}/package/version", DesignReaders },
                { "GET", $"{ElsaApi}/features/installed", DesignReaders },
                { "GET", $"{ElsaApi}/resilience/strategies", DesignReaders },
                { "GET", $"{descriptors}/activities", DesignReaders },
                {
                    "POST",
                    $"{descriptors}/activities/{{activityTypeName}}/options/{{propertyName}}",
                    DesignReaders
                },
                { "GET", $"{descriptors}/expression-descriptors", DesignReaders },
                { "GET", $"{descriptors}/workflow-activation-strategies", DesignReaders },
                { "GET", $"{descriptors}/incident-strategies", DesignReaders },
                { "GET", $"{descriptors}/log-persistence-strategies", DesignReaders },
                { "GET", $"{descriptors}/commit-strategies/workflows", DesignReaders },
                { "GET", $"{descriptors}/commit-strategies/activities", DesignReaders },
                { "GET", $"{descriptors}/variables", DesignReaders },
                { "GET", $"{descriptors}/storage-drivers", DesignReaders },
                { "GET", $"{descriptors}/output-converters", DesignReaders },
                {
                    "POST",
                    $"{ElsaApi}/scripting/javascript/type-definitions/{{definitionId}}",
                    DesignReaders
                },
                { "GET", definitions, DesignReaders },
                { "GET", $"{definitions}/by-definition-id/{{definitionId}}", DesignReaders },
                { "GET", $"{definitions}/by-id/{{id}}", DesignReaders },
                { "GET", $"{definitions}/many-by-id", DesignReaders },
                { "GET", $"{definitions}/{{definitionId}}/versions", DesignReaders },
                { "GET", $"{definitions}/{{definitionId}}/consumers", DesignReaders },
                { "GET", $"{definitions}/query/count", DesignReaders },
                { "GET", $"{definitions}/validation/is-name-unique", DesignReaders },
                { "GET", $"{definitions}/{{definitionId}}/export", DesignReaders },
                { "POST", $"{ElsaApi}/bulk-actions/export/workflow-definitions", DesignReaders },
                { "GET", $"{definitions}/subgraph/{{id}}", DesignReaders },
                { "GET", $"{definitions}/subgraph/segments/{{id}}", DesignReaders },
            };
        }
    }

    private static AccessRows ElsaWrites
    {
        get
        {
            const string definitions = ElsaApi + "/workflow-definitions";
            const string bulk = ElsaApi + "/bulk-actions";
            return new()
            {
                { "POST", definitions, Designers },
                { "POST", $"{definitions}/{{definitionId}}/publish", Designers },
                { "POST", $"{definitions}/{{definitionId}}/retract", Designers },
                { "POST", $"{definitions}/{{definitionId}}/revert/{{version:int}}", Designers },
                { "POST", $"{definitions}/{{definitionId}}/dispatch", Designers },
                { "POST", $"{definitions}/{{definitionId}}/bulk-dispatch", Designers },
                { "POST", $"{definitions}/{{definitionId}}/execute", Designers },
                { "POST", $"{definitions}/{{definitionId}}/update-references", Designers },
                { "POST", $"{ElsaApi}/tests/activities", Designers },
                { "POST PUT", $"{definitions}/import", Designers },
                { "PUT", $"{definitions}/{{definitionId}}/import", Designers },
                { "POST", $"{definitions}/import-files", Designers },
                { "DELETE", $"{definitions}/{{definitionId}}", Designers },
                { "DELETE", $"{ElsaApi}/workflow-definition-versions/{{id}}", Designers },
                { "POST", $"{bulk}/publish/workflow-definitions/by-definition-ids", Designers },
                { "POST", $"{bulk}/retract/workflow-definitions/by-definition-ids", Designers },
                { "POST", $"{bulk}/delete/workflow-definitions/by-definition-id", Designers },
                { "POST", $"{bulk}/delete/workflow-definitions/by-id", Designers },
            };
        }
    }
}
