using Ipses.Application.Workflows.Instances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;

namespace Ipses.ElsaApi.WorkflowInstances;

/// <summary>Which instances a client wants, by Elsa's names: lists, and the filter of alterations.</summary>
internal sealed record InstancesAsked
{
    public int? Page { get; init; }

    public int? PageSize { get; init; }

    public string? SearchTerm { get; init; }

    public IReadOnlyList<string>? WorkflowInstanceIds { get; init; }

    public string? DefinitionId { get; init; }

    public IReadOnlyList<string>? DefinitionIds { get; init; }

    public IReadOnlyList<string>? DefinitionVersionIds { get; init; }

    public string? CorrelationId { get; init; }

    public IReadOnlyList<string>? CorrelationIds { get; init; }

    public string? Name { get; init; }

    public int? Version { get; init; }

    public bool? HasIncidents { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string>? Statuses { get; init; }

    public string? SubStatus { get; init; }

    public IReadOnlyList<string>? SubStatuses { get; init; }

    public string? OrderBy { get; init; }

    public string? OrderDirection { get; init; }

    public IReadOnlyList<InstantAsked>? TimestampFilters { get; init; }

    /// <summary>For alterations: whether no condition at all means every instance.</summary>
    public bool EmptyFilterSelectsAll { get; init; }

    /// <summary>The wishes as the use cases understand them; a word that Elsa doesn't know is refused.</summary>
    internal Result<InstanceFilter> Filter()
    {
        string[] statuses = [.. One(Status), .. Statuses ?? []];
        string[] subStatuses = [.. One(SubStatus), .. SubStatuses ?? []];
        List<Error> wrong =
        [
            .. statuses.Where(one => !ElsaStatus.Knows(one)).Select(one => Unknown("status", one)),
            .. subStatuses
                .Where(one => !ElsaStatus.KnowsSub(one))
                .Select(one => Unknown("subStatus", one)),
        ];
        List<InstantFilter> instants = [];
        foreach (InstantAsked asked in TimestampFilters ?? [])
        {
            if (
                Enum.TryParse(asked.Column, ignoreCase: true, out InstantColumn column)
                && Enum.TryParse(asked.Operator, ignoreCase: true, out InstantComparison how)
            )
            {
                instants.Add(new InstantFilter(column, how, asked.Timestamp));
            }
            else
            {
                wrong.Add(Unknown("timestampFilters", $"{asked.Column} {asked.Operator}"));
            }
        }

        return wrong.Count > 0
            ? Result<InstanceFilter>.Refused(wrong)
            : new InstanceFilter
            {
                Search = SearchTerm,
                Name = Name,
                Ids = WorkflowInstanceIds ?? [],
                DefinitionIds = [.. One(DefinitionId), .. DefinitionIds ?? []],
                DefinitionVersionIds = DefinitionVersionIds ?? [],
                CorrelationIds = [.. One(CorrelationId), .. CorrelationIds ?? []],
                Version = Version,
                HasIncidents = HasIncidents,
                Statuses = ElsaStatus.Meant(statuses, subStatuses),
                Instants = instants,
            };
    }

    internal static Error Unknown(string field, string word) =>
        new(
            "Elsa.UnknownWord",
            new($"알 수 없는 값입니다: {word}", $"“{word}” is none of the values that are known."),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    private static string[] One(string? word) => string.IsNullOrEmpty(word) ? [] : [word];
}

/// <summary>A condition on an instant, by Elsa's names.</summary>
/// <param name="Column"><c>CreatedAt</c>, <c>UpdatedAt</c> or <c>FinishedAt</c>.</param>
/// <param name="Operator">How it stands to the instant.</param>
/// <param name="Timestamp">The instant.</param>
internal sealed record InstantAsked(string? Column, string? Operator, DateTimeOffset Timestamp);
