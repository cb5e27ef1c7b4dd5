using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Domain.DeadlineTasks;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Web.Tests.Shell;

/// <summary>A page to look at.</summary>
/// <param name="Pattern">Its route pattern, as the access table writes it.</param>
/// <param name="Persona">Who looks; null is a visitor without a session.</param>
/// <param name="Address">Where it lies; null where the pattern is the address.</param>
/// <param name="Shows">A selector of what makes the page worth looking at, so that an empty one is not taken for it.</param>
internal sealed record Stop(
    string Pattern,
    string? Persona = null,
    string? Address = null,
    string? Shows = null
);

/// <summary>A moment of the year and what is looked at then.</summary>
/// <param name="Begin">The prepared state of the demo's year.</param>
/// <param name="Stops">In any order; those of one persona share a session.</param>
internal sealed record Moment(StartingPoint Begin, IReadOnlyList<Stop> Stops);

/// <summary>
/// Every page at a moment at which it has something to show. A page that is added to the site without a stop here fails
/// <see cref="PageTourTests.Every_page_of_the_site_is_on_the_tour"/> by its pattern.
/// </summary>
internal static class TourPlan
{
    /// <summary>What answers a GET and is no page of ours to look at, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoPages = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["/health/live"] = "a word for operators",
        ["/health/ready"] = "a word for operators",
        ["/demo/clock"] = "JSON for scripts",
        ["/calendar/feed/{secret}.ics"] = "a calendar file for calendar programs",
        ["/tasks/{id}/files/{file}"] = "a file that is downloaded",
        ["/plans/export"] = "a file that is downloaded",
        ["/plans/{institution}/{year:int}/export"] = "a file that is downloaded",
        ["/cycle/rehearsals/{id}"] =
            "is there only after a rehearsal; RehearsalPagesTests look at it",
        ["/cycle/rehearsals/compare"] =
            "is there only after a rehearsal; RehearsalPagesTests look at it",
        ["/account/sign-in/provider"] = "leads to the organisation's provider",
        ["/account/continue"] = "answers a visit by sending it home",
        ["/studio/frame/{part}/{**id}"] = "Elsa Studio's document; the tests in Studio/ look at it",
        ["/hangfire/{**path}"] = "Hangfire's own dashboard",
        ["/workflows/{**path}"] = "what workflows answer; WorkflowAddressTests look at it",
    };

    /// <summary>Its steps are called what their definition calls them, and the shipped definitions are written in English.</summary>
    public const string NamedByDefinitions = "/cycle/instances/{**id}";

    /// <summary>Whether a page shows what authors named in one language only: branches of a fork on the drawing.</summary>
    public static bool IsNamedByDefinitions(string pattern) =>
        pattern is NamedByDefinitions or "/cycle/workflows/{id}";

    private const string Officer = "officer:KIPO";
    private const string Plan = "/plans/{institution}/{year:int}";

    public static readonly IReadOnlyDictionary<string, Moment> Moments = new Dictionary<
        string,
        Moment
    >(StringComparer.Ordinal)
    {
        ["first day"] = new(
            StartingPoint.Demo,
            [
                new("/"),
                new("/account/sign-in"),
                new("/demo"),
                new("/language"),
                new("/problem/{status:int}", null, "/problem/404"),
                new("/tasks", "coordinator", Shows: "#empty"),
                new("/plans", "coordinator"),
                new("/sessions", "co-chair"),
                new("/cycle", "coordinator"),
                new("/cycle/open", "coordinator", Shows: "#open-cycle"),
                new("/cycle/rehearsals", "coordinator", Shows: "#rehearse"),
                new("/cycle/guidelines/{year:int?}", "coordinator", "/cycle/guidelines"),
                new("/mailbox", Officer),
                new("/studio/workflows", "coordinator", Shows: "#studio iframe"),
                new(
                    "/studio/workflows/{id}",
                    "coordinator",
                    "/studio/workflows/annual-plan.institution",
                    "#studio iframe"
                ),
                new("/studio/instances", "coordinator", Shows: "#studio iframe"),
                new(
                    "/studio/instances/{**id}",
                    "coordinator",
                    "/studio/instances/letter:2027",
                    "#studio iframe"
                ),
                new("/studio/signed-in", "coordinator", Shows: "#signed-in"),
            ]
        ),
        ["opened"] = new(
            DemoYear.Opened,
            [new("/cycle/guidelines/{year:int?}", "coordinator", "/cycle/guidelines/2027", "#send")]
        ),
        ["22 February"] = new(
            DemoYear.Approving,
            [
                new("/tasks", Officer, Shows: "[data-task]"),
                new("/tasks", Officer, "/tasks?tab=unit&columns=kind,step,state", "#columns"),
                new("/views/{list}", Officer, "/views/tasks", "#empty"),
                new("/tasks/{id}", Officer, "/tasks/{task of KIPO}", "#primary"),
                new("/tasks/{id}", "coordinator", "/tasks/{task of KIPO}"),
                new(
                    "/tasks/bulk",
                    "coordinator",
                    "/tasks/bulk?act=Reassign&ids={task of KIPO}&ids={task of MND}",
                    "#preview tbody tr"
                ),
                new(
                    "/tasks/{id}/extension",
                    "officer:MND",
                    "/tasks/{task of MND}/extension",
                    "#until"
                ),
                new("/plans", "coordinator", Shows: "tbody tr"),
                new(Plan, Officer, "/plans/KIPO/2027", ".plan-indicators"),
                new(Plan, Officer, "/plans/KIPO/2026", ".plan-indicators"),
                new(Plan + "/edit", Officer, "/plans/KIPO/2027/edit", "#send-on"),
                new(Plan + "/history", Officer, "/plans/KIPO/2027/history", "#revisions tbody tr"),
                new(
                    Plan + "/differences",
                    Officer,
                    "/plans/KIPO/2027/differences",
                    ".plan-difference"
                ),
                new(Plan + "/approve", "department-head:KCC", "/plans/KCC/2027/approve", "#decide"),
                new("/cycle", "coordinator", Shows: "tbody tr:nth-child(39)"),
                new("/cycle/incidents", "coordinator", Shows: "main form"),
                new("/cycle/extensions", "coordinator", Shows: "button[value=grant]"),
                new("/cycle/workflows", "coordinator", Shows: "#workflows tbody tr"),
                new("/cycle/workflows/import", "coordinator", Shows: "#files"),
                new(
                    "/cycle/workflows/{id}",
                    "coordinator",
                    "/cycle/workflows/annual-plan.institution",
                    "#heat tbody tr"
                ),
                new(
                    "/cycle/workflows/{id}/differences",
                    "coordinator",
                    "/cycle/workflows/annual-plan.institution/differences?from=1&to=1",
                    "#no-differences"
                ),
                new(
                    "/cycle/workflows/{id}/migrate",
                    "coordinator",
                    "/cycle/workflows/annual-plan.institution/migrate?to=1",
                    "#nothing-to-migrate"
                ),
                new(NamedByDefinitions, "coordinator", "/cycle/instances/letter:2027"),
                new("/cycle/calendar", "coordinator"),
                new("/strategic-plans", Officer, Shows: "#plans tbody tr"),
                new(
                    "/strategic-plans/{institution}/{year:int}",
                    Officer,
                    "/strategic-plans/KIPO/2026",
                    "#review"
                ),
                new(
                    "/strategic-plans/{institution}/{year:int}/edit",
                    Officer,
                    "/strategic-plans/KIPO/2027/edit",
                    "#save"
                ),
                new("/account", "head:KIPO"),
                new("/search", "coordinator", "/search?q=KIPO", ".ips-hits"),
                new("/account/tokens", "head:KIPO"),
                new(
                    "/administration/approval-chain/{institution}",
                    "head:KIPO",
                    "/administration/approval-chain/KIPO",
                    "#save-chain"
                ),
                new("/account/sign-out", Officer),
            ]
        ),
        ["11 March"] = new(
            DemoYear.Reviewing,
            [
                new("/cycle", Officer, Shows: "tbody tr"),
                new(
                    NamedByDefinitions,
                    "coordinator",
                    "/cycle/instances/annual-plan.institution:KIPO:2027"
                ),
                new(Plan + "/review", "coordinator", "/plans/MACCA/2027/review"),
                new("/sessions/place", "coordinator", Shows: "main form"),
                new("/sessions/{id}", "gpec-member", "/sessions/GPEC:2027-03-15", "tbody tr"),
                new("/mailbox", "coordinator", Shows: "#mails tbody tr"),
                new("/mailbox/{id}", "coordinator", "/mailbox/{mail}", "#mail-ko"),
            ]
        ),
        ["16 March"] = new(
            DemoYear.Confirmed,
            [
                new("/plans", "coordinator", Shows: "tbody tr"),
                new(Plan, "coordinator", "/plans/KCC/2027", ".plan-indicators"),
                new("/sessions", "co-chair", Shows: "tbody tr"),
                new("/sessions/{id}", "coordinator", "/sessions/GPEC:2027-03-15"),
                new("/sessions/{id}/minutes", "coordinator", "/sessions/GPEC:2027-03-15/minutes"),
                new("/administration", "administrator"),
                new(
                    "/administration/institutions",
                    "administrator",
                    Shows: "tbody tr:nth-child(39)"
                ),
                new(
                    "/administration/staff/{institution?}",
                    "administrator",
                    "/administration/staff"
                ),
                new(
                    "/administration/staff/{institution?}",
                    "administrator",
                    "/administration/staff/KIPO"
                ),
                new(
                    "/administration/institutions/{id}",
                    "administrator",
                    "/administration/institutions/KIPO",
                    "#rename"
                ),
                new(
                    "/administration/units/{institution}/{unit}",
                    "administrator",
                    "/administration/units/KIPO/ipp",
                    "#unit-form"
                ),
                new(
                    "/administration/people/{id}",
                    "administrator",
                    "/administration/people/officer.KIPO",
                    "#person-form"
                ),
                new("/administration/vacancies", "administrator"),
                new("/administration/access-log", "administrator", Shows: "tbody tr"),
                new("/administration/settings", "administrator", Shows: "[data-check=mail]"),
                new("/administration/bodies", "administrator", Shows: "tbody tr"),
                new("/administration/bodies/{id}", "administrator", "/administration/bodies/GPEC"),
                new("/account/setup/{token}", null, "/account/setup/" + DemoYear.Invitation),
            ]
        ),
    };

    /// <summary>What stands in addresses for ids, at this moment of a site: the open draft task of an institution, some mail.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> IdsAsync(
        IServiceProvider services
    )
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        Dictionary<string, string> ids = (
            await reader.ListAsync<DeadlineTask, DeadlineTask>(
                all =>
                    all.Where(task =>
                        task.StepKey == "annual-plan.draft" && task.State == TaskState.Open
                    ),
                CancellationToken.None
            )
        ).ToDictionary(task => $"{{task of {task.InstitutionId}}}", task => task.Id);
        ids["{mail}"] =
            await reader.FirstAsync<OutgoingMail, string>(
                all => all.Select(mail => mail.Id),
                CancellationToken.None
            ) ?? "";
        return ids;
    }
}
