using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What the roles around a plan are called.</summary>
public static class RoleNames
{
    public static LocalizedText Of(Role role) =>
        role switch
        {
            Role.Coordinator => new("총괄 담당자", "coordinator"),
            Role.PerformanceOfficer => new("성과관리 담당자", "performance officer"),
            Role.UnitOfficer => new("부서 담당자", "unit officer"),
            Role.UnitHead => new("부서장", "head of the unit"),
            Role.DepartmentHead => new("국장", "department head"),
            Role.InstitutionHead => new("기관장", "head of the institution"),
            Role.GpecCoChair => new("공동위원장", "co-chair of the GPEC"),
            Role.GpecMember => new("평가위원", "member of the GPEC"),
            Role.CommitteeMember => new("자체평가위원", "member of the self-evaluation committee"),
            Role.CommitteeChair => new("자체평가위원장", "chair of the self-evaluation committee"),
            Role.Auditor => new("감사 담당자", "auditor"),
            _ => new("관리자", "administrator"),
        };
}
