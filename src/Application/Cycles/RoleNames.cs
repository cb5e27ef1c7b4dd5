using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Cycles;

/// <summary>What those who have a step in hand are called on the board.</summary>
internal static class RoleNames
{
    public static LocalizedText Of(Role role) =>
        role switch
        {
            Role.Coordinator => new("총괄 담당자", "coordinator"),
            Role.PerformanceOfficer => new("성과관리 담당자", "performance officer"),
            Role.UnitOfficer => new("부서 담당자", "unit officer"),
            Role.UnitHead => new("부서장", "unit head"),
            Role.DepartmentHead => new("국장", "department head"),
            Role.InstitutionHead => new("기관장", "head of the institution"),
            Role.GpecCoChair => new("공동위원장", "co-chair"),
            Role.GpecMember => new("정부업무평가위원", "GPEC member"),
            Role.CommitteeMember => new("자체평가위원", "committee member"),
            Role.CommitteeChair => new("자체평가위원장", "committee chair"),
            Role.Auditor => new("감사", "auditor"),
            _ => new("관리자", "administrator"),
        };
}
