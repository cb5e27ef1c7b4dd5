using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private const string ElsaHub = ApiPaths.Elsa + "/hubs/workflow-instance";

    /// <summary>Who steps into running workflows (R2): the coordinator, and programs that act for one.</summary>
    private static Grant[] InstanceSteppers => [Grant.All(Role.Coordinator)];

    /// <summary>Who sees running workflows as the engine has them, variables included (R3).</summary>
    private static Grant[] InstanceReaders => [Grant.All(Role.Coordinator, Role.Auditor)];

    private static AccessRows ElsaInstances
    {
        get
        {
            const string instances = ElsaApi + "/workflow-instances";
            const string executions = ElsaApi + "/activity-executions";
            return new()
            {
                { "GET POST", instances, InstanceReaders },
                { "GET", $"{instances}/{{id}}", InstanceReaders },
                { "GET", $"{instances}/{{id}}/execution-state", InstanceReaders },
                { "GET", $"{instances}/{{id}}/export", InstanceReaders },
                { "GET POST", $"{instances}/{{id}}/journal", InstanceReaders },
                { "GET", $"{instances}/{{id}}/journal/{{activityId}}", InstanceReaders },
                { "GET", $"{instances}/{{id}}/variables", InstanceReaders },
                { "GET", $"{executions}/list", InstanceReaders },
                { "GET", $"{executions}/count", InstanceReaders },
                { "GET", $"{executions}/by-id", InstanceReaders },
                { "GET", $"{executions}/{{id}}", InstanceReaders },
                { "GET", $"{executions}/{{id}}/call-stack", InstanceReaders },
                { "POST", $"{executions}/report", InstanceReaders },
                { "GET", $"{ElsaApi}/activity-execution-summaries/list", InstanceReaders },
                { "GET", $"{ElsaApi}/resilience/retries/{{activityInstanceId}}", InstanceReaders },
                { "POST", $"{ElsaApi}/alterations/dry-run", InstanceReaders },
                { "*", ElsaHub, InstanceReaders },
                { "*", $"{ElsaHub}/negotiate", InstanceReaders },
            };
        }
    }

    private static AccessRows ElsaInterventions
    {
        get
        {
            const string instances = ElsaApi + "/workflow-instances";
            const string bulk = ElsaApi + "/bulk-actions";
            return new()
            {
                { "DELETE", $"{instances}/{{id}}", InstanceSteppers },
                { "POST", $"{instances}/{{id}}/variables", InstanceSteppers },
                { "POST", $"{ElsaApi}/cancel/workflow-instances/{{id}}", InstanceSteppers },
                { "POST", $"{bulk}/cancel/workflow-instances", InstanceSteppers },
                { "POST", $"{bulk}/delete/workflow-instances", InstanceSteppers },
                { "POST", $"{bulk}/delete/workflow-instances/by-id", InstanceSteppers },
                { "POST", $"{ElsaApi}/alterations/run", InstanceSteppers },
                { "POST", $"{ElsaApi}/alterations/submit", InstanceSteppers },
                { "POST", $"{ElsaApi}/alterations/workflows/retry", InstanceSteppers },
                { "GET", $"{ElsaApi}/alterations/{{planId}}", InstanceSteppers },
                { "POST", $"{ElsaApi}/tasks/{{taskId}}/complete", InstanceSteppers },
                { "POST", $"{ElsaApi}/events/{{eventName}}/trigger", InstanceSteppers },
                { "POST", $"{ElsaApi}/bookmarks/resume", InstanceSteppers },
            };
        }
    }
}
