using System.Security.Cryptography;
using System.Text.Json;
using Ipses.Application.Workflows.Instances.Alterations;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.WorkflowInstances;

namespace Ipses.ElsaApi.Alterations;

/// <summary>A plan of alterations: whom it is about, and how it is kept for whoever submitted it.</summary>
internal static class AlterationPlan
{
    private const string Completed = "Completed";

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

    /// <summary>Under which key the plan is kept.</summary>
    internal static string KeyOf(string planId) => "alterations/" + planId;

    /// <summary>Tells a plan that is sent again from another one under its id.</summary>
    internal static string FingerprintOf(
        IReadOnlyList<AlterationAsked> alterations,
        InstancesAsked? filter
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new { alterations = alterations.Select(one => one.Show()), filter },
                    Sparse.Options
                )
            )
        );

    /// <summary>The plan with its jobs, as Elsa's clients read them; it was done at once.</summary>
    internal static string Write(
        string planId,
        IReadOnlyList<AlterationAsked> alterations,
        InstancesAsked? filter,
        AlteredInstances done,
        DateTimeOffset at
    ) =>
        JsonSerializer.Serialize(
            new
            {
                plan = new
                {
                    alterations = alterations.Select(one => one.Show()),
                    workflowInstanceFilter = filter ?? new InstancesAsked(),
                    status = Completed,
                    createdAt = at,
                    startedAt = at,
                    completedAt = at,
                    id = planId,
                },
                jobs = done.Instances.Select(one => new
                {
                    planId,
                    workflowInstanceId = one.InstanceId,
                    status = Completed,
                    log = AlterationDocuments.Log(one),
                    createdAt = one.At,
                    startedAt = one.At,
                    completedAt = one.At,
                    id = $"{planId}~{one.InstanceId}",
                }),
            },
            Sparse.Options
        );
}
