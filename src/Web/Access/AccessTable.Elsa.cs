using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private const string ElsaApi = ApiPaths.Elsa + "/api";

    /// <summary>Who draws workflows (R2): the coordinator.</summary>
    private static Grant[] Designers => [Grant.All(Role.Coordinator)];

    /// <summary>Who looks at workflows and at how they run.</summary>
    private static Grant[] DesignReaders =>
        [Grant.All(Role.Coordinator, Role.Administrator, Role.Auditor)];

    private static AccessRows Elsa =>
        new() { { "GET", $"{ElsaApi}/package/version", DesignReaders } };
}
