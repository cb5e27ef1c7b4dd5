using static Ipses.Web.Access.ApiPaths;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    /// <summary>An endpoint opens to those to whom the page opens that does the same.</summary>
    private static AccessRows Api =>
        new()
        {
            { "GET", $"{Description}/{{documentName}}.json", Grant.SignedIn },
            { "GET", $"{V1}/account", People.Of("GET", "/account") },
            { "PUT", $"{V1}/account/language", Grant.SignedIn },
            { "PUT", $"{V1}/account/preferences", Grant.SignedIn },
            { "POST DELETE", $"{V1}/account/calendar-feed", Grant.SignedIn },
            { "POST", $"{V1}/account/substitutes", People.Of("POST", "/account") },
            { "POST", $"{V1}/account/substitutes/{{id}}/end", People.Of("POST", "/account") },
            { "GET", $"{V1}/tokens", Grant.SignedIn },
            { "DELETE", $"{V1}/tokens/{{id}}", Grant.SignedIn },
            { "GET", $"{V1}/tasks", DeadlineTasks.Of("GET", "/tasks") },
            { "GET", $"{V1}/tasks/preview", DeadlineTasks.Of("GET", "/tasks/bulk") },
            { "GET", $"{V1}/tasks/{{id}}", TaskReaders },
            { "GET", $"{V1}/tasks/{{id}}/files/{{file}}", TaskReaders },
            { "POST", $"{V1}/tasks/{{id}}/complete", TaskReaders },
            { "POST", $"{V1}/tasks/{{id}}/comments", TaskReaders },
            { "POST", $"{V1}/tasks/{{id}}/files", TaskReaders },
            { "POST", $"{V1}/tasks/{{id}}/reassign", TaskReaders },
            { "POST", $"{V1}/tasks/{{id}}/extensions", TaskReaders },
            {
                "POST",
                $"{V1}/tasks/{{id}}/extensions/{{request}}/decide",
                DeadlineTasks.Of("POST", "/cycle/extensions")
            },
            { "GET", $"{V1}/extensions", DeadlineTasks.Of("GET", "/cycle/extensions") },
        };

    private const string NoWorkbook = ApiPaths.Workbooks + "/{**page}";

    private static AccessRows ApiOfOperation =>
        new()
        {
            { "GET", $"{V1}/search", Search.Of("GET", "/search") },
            { "GET", $"{V1}/access-log", Operation.Of("GET", "/administration/access-log") },
            { "GET", $"{V1}/settings", Operation.Of("GET", "/administration/settings") },
            { "GET", $"{V1}/health", Operation.Of("GET", "/administration/settings") },
            // Those that are there go by the row of their page.
            { "GET", NoWorkbook, Grant.SignedIn },
        };

    private static AccessRows ApiOfPlans
    {
        get
        {
            const string page = "/plans/{institution}/{year:int}";
            const string plan = V1 + page;
            Grant[] readers = AnnualPlans.Of("GET", page);
            Grant[] writers = AnnualPlans.Of("POST", page + "/edit");
            Grant[] officers = AnnualPlans.Of("POST", page + "/edit?handler=SendOn");
            const string chain = "/administration/approval-chain/{institution}";
            const string ownChain = V1 + "/institutions/{institution}/approval-chain";
            Grant[] reviewers = AnnualPlans.Of("POST", page + "/review");
            return new()
            {
                { "GET", ownChain, AnnualPlans.Of("GET", chain) },
                { "PUT", ownChain, AnnualPlans.Of("POST", chain) },
                { "GET", $"{V1}/plans", AnnualPlans.Of("GET", "/plans") },
                { "GET", $"{V1}/plans/export", AnnualPlans.Of("GET", "/plans/export") },
                { "GET", plan, readers },
                { "GET", $"{plan}/history", readers },
                { "GET", $"{plan}/export", AnnualPlans.Of("GET", page + "/export") },
                { "PUT", $"{plan}/content", writers },
                { "POST", $"{plan}/start-from-last-year", writers },
                { "POST", $"{plan}/take-proposals", writers },
                { "PUT", $"{plan}/frame", writers },
                { "PUT", $"{plan}/objectives/{{node}}", writers },
                { "PUT", $"{plan}/targets/{{node}}", writers },
                { "PUT", $"{plan}/tasks/{{node}}", writers },
                { "PUT", $"{plan}/indicators/{{node}}", writers },
                { "POST", $"{plan}/nodes", writers },
                { "POST", $"{plan}/nodes/{{node}}/move", writers },
                { "DELETE", $"{plan}/nodes/{{node}}", writers },
                { "POST", $"{plan}/parts/fill", writers },
                { "POST", $"{plan}/parts/pass-on", writers },
                { "POST", $"{plan}/parts/return", writers },
                { "POST", $"{plan}/parts/waive", officers },
                { "POST", $"{plan}/send-on", officers },
                { "POST", $"{plan}/approval", AnnualPlans.Of("POST", page + "/approve") },
                { "POST", $"{plan}/amendment", officers },
                { "POST", $"{plan}/review/findings", reviewers },
                { "DELETE", $"{plan}/review/findings/{{finding}}", reviewers },
                { "POST", $"{plan}/review/findings/{{finding}}/answer", officers },
                { "POST", $"{plan}/review/decision", reviewers },
            };
        }
    }

    private static AccessRows ApiOfSessions
    {
        get
        {
            const string session = V1 + "/sessions/{id}";
            Grant[] placers = Deliberations.Of("POST", "/sessions/place");
            return new()
            {
                { "GET", $"{V1}/sessions", SessionReaders },
                { "GET", $"{V1}/resolutions", SessionReaders },
                { "GET", $"{V1}/agenda-choices", placers },
                { "POST", $"{V1}/agenda-items", placers },
                { "GET", session, SessionReaders },
                { "POST", $"{session}/call", SessionSecretariat },
                { "POST", $"{session}/put-off", SessionSecretariat },
                { "POST", $"{session}/open", SessionChairs },
                { "POST", $"{session}/items/{{item}}/motion", SessionChairs },
                { "POST", $"{session}/resolve", SessionChairs },
                { "POST", $"{session}/close", SessionChairs },
                { "POST", $"{session}/attendance", SessionMembers },
                { "POST", $"{session}/items/{{item}}/recusal", SessionMembers },
                { "POST", $"{session}/votes", SessionMembers },
            };
        }
    }

    private static AccessRows ApiOfTheYear
    {
        get
        {
            const string guidelines = V1 + "/guidelines/{year:int}";
            const string page = "/cycle/guidelines/{year:int?}";
            const string workflow = "/cycle/workflows/{id}";
            Grant[] calendar = Calendars.Of("POST", "/cycle/calendar");
            Grant[] rehearsals = Rehearsals.Of("POST", "/cycle/rehearsals");
            return new()
            {
                { "GET", guidelines, Guidelines.Of("GET", page) },
                { "PUT", guidelines, Guidelines.Of("POST", page) },
                { "POST", $"{guidelines}/send", Guidelines.Of("POST", page + "?handler=Send") },
                {
                    "POST",
                    $"{guidelines}/acknowledgements",
                    Guidelines.Of("POST", page + "?handler=Acknowledge")
                },
                { "POST", $"{V1}/cycles", Cycles.Of("POST", "/cycle/open") },
                { "GET", $"{V1}/cycles/proposal", Cycles.Of("GET", "/cycle/open") },
                { "GET", $"{V1}/cycles/{{year:int}}/board", Cycles.Of("GET", "/cycle") },
                { "GET", $"{V1}/instances/{{**id}}", Cycles.Of("GET", "/cycle/instances/{**id}") },
                { "GET", $"{V1}/incidents", Cycles.Of("GET", "/cycle/incidents") },
                { "POST", $"{V1}/incidents/deal", Cycles.Of("POST", "/cycle/incidents") },
                { "GET", $"{V1}/workflows", Cycles.Of("GET", "/cycle/workflows") },
                {
                    "POST",
                    $"{V1}/workflows/import/preview",
                    Cycles.Of("POST", "/cycle/workflows/import?handler=Preview")
                },
                { "POST", $"{V1}/workflows/import", Cycles.Of("POST", "/cycle/workflows/import") },
                { "GET", $"{V1}/workflows/{{id}}/versions", Cycles.Of("GET", workflow) },
                { "GET", $"{V1}/workflows/{{id}}/findings", Cycles.Of("GET", workflow) },
                { "GET", $"{V1}/workflows/{{id}}/heat", Cycles.Of("GET", workflow) },
                {
                    "GET",
                    $"{V1}/workflows/{{id}}/differences",
                    Cycles.Of("GET", workflow + "/differences")
                },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/publish",
                    Cycles.Of("POST", workflow + "?handler=Publish")
                },
                { "GET", $"{V1}/workflows/{{id}}/publication", Cycles.Of("GET", workflow) },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/publication",
                    Cycles.Of("POST", workflow + "?handler=Request")
                },
                {
                    "DELETE",
                    $"{V1}/workflows/{{id}}/publication",
                    Cycles.Of("POST", workflow + "?handler=Withdraw")
                },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/publication/approval",
                    Cycles.Of("POST", workflow + "?handler=Approve")
                },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/publication/refusal",
                    Cycles.Of("POST", workflow + "?handler=Decline")
                },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/retract",
                    Cycles.Of("POST", workflow + "?handler=Retract")
                },
                {
                    "POST",
                    $"{V1}/workflows/{{id}}/revert/{{version:int}}",
                    Cycles.Of("POST", workflow + "?handler=Revert")
                },
                {
                    "GET",
                    $"{V1}/workflows/{{id}}/migration",
                    Cycles.Of("GET", workflow + "/migrate")
                },
                { "POST", $"{V1}/workflows/migrate", Cycles.Of("POST", workflow + "/migrate") },
                {
                    "POST",
                    $"{V1}/workflows/migrate/undo",
                    Cycles.Of("POST", workflow + "/migrate")
                },
                { "GET", $"{V1}/calendar/{{year:int}}", Calendars.Of("GET", "/cycle/calendar") },
                { "PUT DELETE", $"{V1}/calendar/days/{{date}}", calendar },
                {
                    "GET",
                    $"{V1}/cycles/{{year:int}}/calendar",
                    Rehearsals.Of("GET", "/cycle/rehearsals/compare")
                },
                { "GET POST", $"{V1}/rehearsals", rehearsals },
                { "GET DELETE", $"{V1}/rehearsals/{{id}}", rehearsals },
            };
        }
    }

    private static AccessRows ApiOfOrganisations =>
        new()
        {
            { "GET", $"{V1}/mails", MailReaders },
            { "GET", $"{V1}/mails/{{id}}", MailReaders },
            {
                "POST",
                $"{V1}/mails/{{id}}/resend",
                Mail.Of("POST", "/mailbox/{id}?handler=Resend")
            },
            { "POST", $"{V1}/mails/{{id}}/read", Grant.SignedIn },
            { "POST", $"{V1}/mails/read", Mail.Of("POST", "/mailbox?handler=Read") },
            { "GET", $"{V1}/institutions", Keepers },
            { "POST", $"{V1}/institutions", Administrators },
            { "GET", $"{V1}/institutions/{{institution}}", Keepers },
            { "GET", $"{V1}/institutions/{{institution}}/staff", Keepers },
            { "POST", $"{V1}/institutions/{{institution}}/rename", Administrators },
            { "POST", $"{V1}/institutions/{{institution}}/abolish", Administrators },
            { "POST", $"{V1}/institutions/{{institution}}/correct", Administrators },
            { "POST PUT", $"{V1}/institutions/{{institution}}/units/{{unit}}", Administrators },
            { "POST", $"{V1}/institutions/{{institution}}/units/{{unit}}/end", Administrators },
            { "GET", $"{V1}/vacancies", Keepers },
            { "GET", $"{V1}/bodies", Keepers },
            { "GET", $"{V1}/bodies/{{body}}", Keepers },
            { "POST", $"{V1}/bodies/{{body}}/seats", Administrators },
            { "POST", $"{V1}/bodies/{{body}}/seats/{{person}}/vacate", Administrators },
            { "POST", $"{V1}/imports", Administrators },
            { "GET", $"{V1}/people", Keepers },
            { "POST", $"{V1}/people", Administrators },
            { "GET", $"{V1}/people/{{person}}", Keepers },
            { "PUT", $"{V1}/people/{{person}}", Administrators },
            { "POST", $"{V1}/people/{{person}}/leave", Administrators },
            { "POST", $"{V1}/people/{{person}}/link", Administrators },
            { "POST", $"{V1}/people/{{person}}/substitutes", Administrators },
            { "POST", $"{V1}/substitutions/{{id}}/end", Administrators },
            { "POST", $"{V1}/appointments", Administrators },
            { "POST", $"{V1}/appointments/{{id}}/end", Administrators },
        };

    private static AccessRows ApiOfStrategicPlans
    {
        get
        {
            const string page = "/strategic-plans/{institution}/{year:int}";
            const string plan = V1 + page;
            return new()
            {
                { "GET", $"{V1}/strategic-plans", StrategicPlans.Of("GET", "/strategic-plans") },
                { "GET", plan, StrategicPlans.Of("GET", page) },
                { "PUT", plan, StrategicPlans.Of("POST", page + "/edit") },
                { "POST", $"{plan}/confirm", StrategicPlans.Of("POST", page + "?handler=Confirm") },
                { "POST", $"{plan}/reviews", StrategicPlans.Of("POST", page + "?handler=Review") },
            };
        }
    }
}
