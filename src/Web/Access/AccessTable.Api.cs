using static Ipses.Web.Access.ApiPaths;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    /// <summary>An endpoint opens to those to whom the page opens that does the same.</summary>
    private static AccessRows Api =>
        new()
        {
            { "GET", $"{V1}/account", People.Of("GET", "/account") },
            { "PUT", $"{V1}/account/language", Grant.SignedIn },
            { "POST", $"{V1}/account/substitutes", People.Of("POST", "/account") },
            { "POST", $"{V1}/account/substitutes/{{id}}/end", People.Of("POST", "/account") },
            { "GET", $"{V1}/tokens", Grant.SignedIn },
            { "DELETE", $"{V1}/tokens/{{id}}", Grant.SignedIn },
            { "GET", $"{V1}/tasks", DeadlineTasks.Of("GET", "/tasks") },
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

    private static AccessRows ApiOfPlans
    {
        get
        {
            const string page = "/plans/{institution}/{year:int}";
            const string plan = V1 + page;
            Grant[] readers = AnnualPlans.Of("GET", page);
            Grant[] writers = AnnualPlans.Of("POST", page + "/edit");
            Grant[] officers = AnnualPlans.Of("POST", page + "/edit?handler=SendOn");
            Grant[] reviewers = AnnualPlans.Of("POST", page + "/review");
            return new()
            {
                { "GET", $"{V1}/plans", AnnualPlans.Of("GET", "/plans") },
                { "GET", plan, readers },
                { "GET", $"{plan}/history", readers },
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
                { "POST", $"{plan}/parts/{{unit}}/fill", writers },
                { "POST", $"{plan}/parts/{{unit}}/pass-on", writers },
                { "POST", $"{plan}/parts/{{unit}}/return", writers },
                { "POST", $"{plan}/parts/{{unit}}/waive", officers },
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
}
