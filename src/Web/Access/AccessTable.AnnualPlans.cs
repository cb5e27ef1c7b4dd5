using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static readonly Role[] PlanWriters =
    [
        Role.PerformanceOfficer,
        Role.UnitOfficer,
        Role.UnitHead,
    ];

    private static readonly Role[] PlanReaders =
    [
        Role.PerformanceOfficer,
        Role.UnitOfficer,
        Role.UnitHead,
        Role.DepartmentHead,
        Role.InstitutionHead,
    ];

    private static readonly Role[] PlanOverseers =
    [
        Role.Coordinator,
        Role.GpecCoChair,
        Role.GpecMember,
        Role.Auditor,
    ];

    private static AccessRows AnnualPlans =>
        new()
        {
            { "GET", "/plans", Grant.Own(PlanReaders), Grant.All(PlanOverseers) },
            {
                "GET",
                "/plans/{institution}/{year:int}",
                Grant.Own(PlanReaders),
                Grant.All(PlanOverseers)
            },
            { "GET", "/plans/export", Grant.Own(PlanReaders), Grant.All(PlanOverseers) },
            {
                "GET",
                "/plans/{institution}/{year:int}/export",
                Grant.Own(PlanReaders),
                Grant.All(PlanOverseers)
            },
            {
                "GET",
                "/plans/{institution}/{year:int}/history",
                Grant.Own(PlanReaders),
                Grant.All(PlanOverseers)
            },
            {
                "GET",
                "/plans/{institution}/{year:int}/differences",
                Grant.Own(PlanReaders),
                Grant.All(PlanOverseers)
            },
            {
                "POST",
                "/plans/{institution}/{year:int}?handler=Amend",
                Grant.Own(Role.PerformanceOfficer)
            },
            { "GET POST", "/plans/{institution}/{year:int}/edit", Grant.Own(PlanWriters) },
            {
                "POST",
                "/plans/{institution}/{year:int}/edit?handler=SendOn",
                Grant.Own(Role.PerformanceOfficer)
            },
            {
                "POST",
                "/plans/{institution}/{year:int}/edit?handler=Answer",
                Grant.Own(Role.PerformanceOfficer)
            },
            {
                "POST",
                "/plans/{institution}/{year:int}/edit?handler=Waive",
                Grant.Own(Role.PerformanceOfficer)
            },
            {
                "GET POST",
                "/plans/{institution}/{year:int}/approve",
                Grant.Own(Role.DepartmentHead, Role.InstitutionHead, Role.UnitHead)
            },
            { "GET POST", "/plans/{institution}/{year:int}/review", Grant.All(Role.Coordinator) },
            {
                "GET",
                "/administration/approval-chain/{institution}",
                Grant.Own(PlanReaders),
                Grant.All([.. PlanOverseers, Role.Administrator])
            },
            {
                "POST",
                "/administration/approval-chain/{institution}",
                Grant.Own(Role.PerformanceOfficer, Role.DepartmentHead, Role.InstitutionHead),
                Grant.All(Role.Administrator)
            },
        };
}
