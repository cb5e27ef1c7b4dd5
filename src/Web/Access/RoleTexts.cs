using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

/// <summary>Names of the roles as the interface calls them (domain.md section 9).</summary>
public static class RoleTexts
{
    public static readonly LocalizedText Coordinator = new("총괄 담당자", "Coordinator");
    public static readonly LocalizedText PerformanceOfficer = new(
        "성과관리 담당자",
        "Performance officer"
    );
    public static readonly LocalizedText UnitOfficer = new("부서 담당자", "Unit officer");
    public static readonly LocalizedText UnitHead = new("부서장", "Unit head");
    public static readonly LocalizedText DepartmentHead = new(
        "성과관리 부서 국장",
        "Department head"
    );
    public static readonly LocalizedText InstitutionHead = new("기관장", "Head of institution");
    public static readonly LocalizedText GpecCoChair = new(
        "정부업무평가위원회 공동위원장",
        "Co-chair of the GPEC"
    );
    public static readonly LocalizedText GpecMember = new(
        "정부업무평가위원회 위원",
        "Member of the GPEC"
    );
    public static readonly LocalizedText CommitteeMember = new(
        "자체평가위원회 위원",
        "Self-evaluation committee member"
    );
    public static readonly LocalizedText CommitteeChair = new(
        "자체평가위원회 위원장",
        "Self-evaluation committee chair"
    );
    public static readonly LocalizedText Auditor = new("감사 담당자", "Auditor");
    public static readonly LocalizedText Administrator = new("시스템 관리자", "Administrator");

    /// <summary>The name of a role.</summary>
    public static LocalizedText Of(Role role) =>
        role switch
        {
            Role.Coordinator => Coordinator,
            Role.PerformanceOfficer => PerformanceOfficer,
            Role.UnitOfficer => UnitOfficer,
            Role.UnitHead => UnitHead,
            Role.DepartmentHead => DepartmentHead,
            Role.InstitutionHead => InstitutionHead,
            Role.GpecCoChair => GpecCoChair,
            Role.GpecMember => GpecMember,
            Role.CommitteeMember => CommitteeMember,
            Role.CommitteeChair => CommitteeChair,
            Role.Auditor => Auditor,
            Role.Administrator => Administrator,
            _ => throw new ArgumentOutOfRangeException(
                nameof(role),
                role,
                "A role without a name."
            ),
        };
}
