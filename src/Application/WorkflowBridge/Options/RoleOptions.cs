using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.WorkflowBridge.Options;

/// <summary>The roles that a task can be given to (R2).</summary>
public sealed class RoleOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.Roles;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            .. Enum.GetValues<Role>()
                .Where(role => role is not (Role.Auditor or Role.Administrator))
                .Select(role => new OptionChoice(role.ToString(), NameOf(role))),
        ]);

    private static LocalizedText NameOf(Role role) =>
        role switch
        {
            Role.Coordinator => new("총괄 담당자", "Coordinator"),
            Role.PerformanceOfficer => new("성과관리 담당자", "Performance officer"),
            Role.UnitOfficer => new("부서 담당자", "Unit officer"),
            Role.UnitHead => new("부서장", "Unit head"),
            Role.DepartmentHead => new("성과관리 부서 국장", "Department head"),
            Role.InstitutionHead => new("기관장", "Head of institution"),
            Role.GpecCoChair => new("정부업무평가위원회 공동위원장", "Co-chair of the GPEC"),
            Role.GpecMember => new("정부업무평가위원회 위원", "Member of the GPEC"),
            Role.CommitteeMember => new("자체평가위원회 위원", "Self-evaluation committee member"),
            Role.CommitteeChair => new("자체평가위원회 위원장", "Self-evaluation committee chair"),
            _ => LocalizedText.Same(role.ToString()),
        };
}
