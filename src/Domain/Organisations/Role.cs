namespace Ipses.Domain.Organisations;

/// <summary>What a person can be appointed to (domain.md section 1). Authority comes from an appointment that is valid on the day (R2).</summary>
public enum Role
{
    /// <summary>Performance-management staff of the Prime Minister's Office (총괄 담당자).</summary>
    Coordinator,

    /// <summary>Prepares an institution's documents (성과관리 담당자).</summary>
    PerformanceOfficer,

    /// <summary>Fills the parts of one unit (부서 담당자).</summary>
    UnitOfficer,

    /// <summary>Heads a division or bureau and passes its parts on (부서장).</summary>
    UnitHead,

    /// <summary>Heads the department in charge of performance management; first approver (국장).</summary>
    DepartmentHead,

    /// <summary>Heads the institution; approves last, which submits (기관장).</summary>
    InstitutionHead,

    /// <summary>Co-chair of the GPEC (공동위원장), R4.</summary>
    GpecCoChair,

    /// <summary>Member of the GPEC, R4.</summary>
    GpecMember,

    /// <summary>Member of an institution's self-evaluation committee, R5.</summary>
    CommitteeMember,

    /// <summary>Chairs an institution's self-evaluation committee, R5.</summary>
    CommitteeChair,

    /// <summary>Reads everything, changes nothing (감사).</summary>
    Auditor,

    /// <summary>Users, roles, settings of the installation (관리자).</summary>
    Administrator,
}
