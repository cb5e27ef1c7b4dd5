using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Publications;

namespace Ipses.Application.Workflows.Publications;

/// <summary>Whether one coordinator may publish alone: every way to publish asks here.</summary>
public sealed class PublicationPolicy(IpsesSettings settings) : IScoped
{
    /// <summary>Whether a second coordinator approves publications.</summary>
    public bool NeedsApproval => settings.Workflows.SecondApproval;

    /// <summary>Null where one coordinator publishes alone, otherwise the refusal.</summary>
    public Error? Refuse(string definitionId) =>
        NeedsApproval ? PublicationErrors.ApprovalNeeded(definitionId) : null;
}
