using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.BulkPublish;

/// <summary>Publishes several definitions, each by itself: one that checks forbid does not keep back the others, and its reasons are told.</summary>
internal sealed class BulkPublishEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/bulk-actions/publish/workflow-definitions/by-definition-ids",
            async (ElsaCall call, IDispatcher dispatcher) =>
            {
                Result<BulkIds> asked = await call.ReadAsync<BulkIds>();
                if (asked.IsRefused)
                {
                    return ElsaProblem.Of(asked.Errors);
                }

                Outcome outcome = new();
                foreach (string id in asked.Value.Definitions)
                {
                    outcome.Add(
                        id,
                        await dispatcher.SendAsync(
                            new PublishDefinition(id),
                            call.Context.RequestAborted
                        )
                    );
                }

                return outcome.Answer();
            }
        );

    private sealed class Outcome
    {
        private readonly List<string> _published = [];
        private readonly List<string> _alreadyPublished = [];
        private readonly List<string> _notFound = [];
        private readonly List<string> _failed = [];
        private readonly Dictionary<string, string[]> _warnings = new(StringComparer.Ordinal);

        internal void Add(string id, Result<SavedDefinition> done)
        {
            if (done.IsSuccess)
            {
                (done.Value.IsNew ? _published : _alreadyPublished).Add(id);
                Warn(id, done.Value.Warnings.Select(SavedJson.Sentence));
                return;
            }

            (done.Errors[0].Kind == ErrorKind.NotFound ? _notFound : _failed).Add(id);
            Warn(id, done.Errors.Select(error => error.Message.In(ElsaLanguage.Current)));
        }

        internal IResult Answer() =>
            ElsaCall.Show(
                new
                {
                    published = _published,
                    alreadyPublished = _alreadyPublished,
                    notFound = _notFound,
                    skipped = Array.Empty<string>(),
                    updatedConsumers = Array.Empty<string>(),
                    failed = _failed,
                    warnings = _warnings,
                }
            );

        private void Warn(string id, IEnumerable<string> sentences)
        {
            if (sentences.ToArray() is { Length: > 0 } told)
            {
                _warnings[id] = told;
            }
        }
    }
}
