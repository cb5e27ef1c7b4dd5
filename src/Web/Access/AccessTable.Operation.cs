using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows Operation =>
        new()
        {
            { "GET", "/administration/access-log", Grant.All(Role.Administrator, Role.Auditor) },
            { "GET", "/administration/settings", Grant.All(Role.Administrator) },
        };
}
