using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows People =>
        new()
        {
            { "GET POST", "/account/sign-in", Grant.Everyone },
            { "GET", "/account/sign-in/provider", Grant.Everyone },
            { "GET POST", "/account/continue", Grant.Everyone },
            { "GET POST", "/account/sign-out", Grant.Everyone },
            { "GET POST", "/account", Grant.SignedIn },
            { "GET POST", "/account/tokens", Grant.SignedIn },
            { "GET POST", "/account/setup/{token}", Grant.Everyone },
            // The secret in the address is the right to read: calendar programs have no session.
            { "GET", "/calendar/feed/{secret}.ics", Grant.Everyone },
            { "GET", "/demo", Grant.Demo },
            { "POST", "/demo/sign-in", Grant.Demo },
            { "GET", "/administration", Keepers },
            { "POST", "/administration", Administrators },
            { "GET", "/administration/institutions", Keepers },
            { "POST", "/administration/institutions", Administrators },
            { "GET", "/administration/institutions/{id}", Keepers },
            { "POST", "/administration/institutions/{id}", Administrators },
            { "GET", "/administration/units/{institution}/{unit}", Keepers },
            { "POST", "/administration/units/{institution}/{unit}", Administrators },
            { "GET", "/administration/people/{id}", Keepers },
            { "POST", "/administration/people/{id}", Administrators },
            { "GET", "/administration/vacancies", Keepers },
            { "GET", "/administration/staff/{institution?}", Keepers },
            { "POST", "/administration/staff/{institution?}", Administrators },
            { "GET", "/administration/bodies", Keepers },
            { "GET", "/administration/bodies/{id}", Keepers },
            { "POST", "/administration/bodies/{id}", Administrators },
        };

    private static Grant Administrators => Grant.All(Role.Administrator);

    /// <summary>Those who keep or watch the organisation.</summary>
    private static Grant Keepers => Grant.All(Role.Administrator, Role.Coordinator, Role.Auditor);
}
