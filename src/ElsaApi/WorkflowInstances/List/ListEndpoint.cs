using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.List;

/// <summary>Instances, page by page; Studio asks by POST, others may by GET.</summary>
internal sealed class ListEndpoint : IElsaEndpoint
{
    private const int PageSize = 100;
    private const int MostAtOnce = 1_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/workflow-instances",
            ([AsParameters] InQuery asked, ElsaCall call) => AnswerAsync(call, asked.AsBody())
        );
        api.MapPost(
            "/workflow-instances",
            (ElsaCall call) => call.WithBodyAsync<InstancesAsked>(asked => AnswerAsync(call, asked))
        );
    }

    private static async Task<IResult> AnswerAsync(ElsaCall call, InstancesAsked asked)
    {
        Result<InstanceFilter> filter = asked.Filter();
        if (filter.IsRefused)
        {
            return ElsaProblem.Of(filter.Errors);
        }

        if (asked.Page is < 0 and var page)
        {
            return ElsaProblem.Of([
                InstancesAsked.Unknown("page", FormattableString.Invariant($"{page}")),
            ]);
        }

        int size = Math.Clamp(asked.PageSize ?? PageSize, 1, MostAtOnce);
        InstanceOrder order = Enum.TryParse(asked.OrderBy, ignoreCase: true, out InstanceOrder by)
            ? by
            : InstanceOrder.Created;
        return await call.AskSparseAsync(
            new ListInstances(
                filter.Value,
                order,
                Descending: asked.OrderDirection is { Length: > 0 } direction
                    ? string.Equals(direction, "Descending", StringComparison.OrdinalIgnoreCase)
                    : order != InstanceOrder.Name,
                Math.Min(asked.Page ?? 0, int.MaxValue / MostAtOnce),
                size
            ),
            found => new
            {
                items = found.Items.Select(InstanceDocuments.Summary),
                totalCount = found.Total,
            }
        );
    }

    /// <summary>The same wishes in the address.</summary>
    internal sealed record InQuery(
        int? Page,
        int? PageSize,
        string? SearchTerm,
        string? DefinitionId,
        string[]? DefinitionIds,
        string? CorrelationId,
        string? Name,
        int? Version,
        bool? HasIncidents,
        string? Status,
        string[]? Statuses,
        string? SubStatus,
        string[]? SubStatuses,
        string? OrderBy,
        string? OrderDirection
    )
    {
        internal InstancesAsked AsBody() =>
            new()
            {
                Page = Page,
                PageSize = PageSize,
                SearchTerm = SearchTerm,
                DefinitionId = DefinitionId,
                DefinitionIds = DefinitionIds,
                CorrelationId = CorrelationId,
                Name = Name,
                Version = Version,
                HasIncidents = HasIncidents,
                Status = Status,
                Statuses = Statuses,
                SubStatus = SubStatus,
                SubStatuses = SubStatuses,
                OrderBy = OrderBy,
                OrderDirection = OrderDirection,
            };
    }
}
