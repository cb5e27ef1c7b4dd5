using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.WorkflowInstances;

namespace Ipses.ElsaApi.Alterations;

/// <summary>Whom a plan of alterations is about.</summary>
internal static class AlterationPlan
{
    /// <summary>The instances that a filter means; null where it has no condition and doesn't mean all.</summary>
    internal static Result<InstanceFilter>? Targets(InstancesAsked? filter)
    {
        InstancesAsked asked = filter ?? new InstancesAsked();
        bool isEmpty =
            string.IsNullOrEmpty(asked.SearchTerm)
            && string.IsNullOrEmpty(asked.Name)
            && asked.WorkflowInstanceIds is not { Count: > 0 }
            && asked.CorrelationIds is not { Count: > 0 }
            && asked.DefinitionIds is not { Count: > 0 }
            && asked.DefinitionVersionIds is not { Count: > 0 }
            && asked.Statuses is not { Count: > 0 }
            && asked.SubStatuses is not { Count: > 0 }
            && asked.TimestampFilters is not { Count: > 0 }
            && asked.HasIncidents is null;
        return isEmpty && !asked.EmptyFilterSelectsAll ? null : asked.Filter();
    }
}
