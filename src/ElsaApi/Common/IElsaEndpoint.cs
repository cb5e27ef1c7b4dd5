using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Common;

/// <summary>One endpoint (or one address with several verbs) of Elsa's surface; every class of this assembly is mapped.</summary>
internal interface IElsaEndpoint
{
    /// <summary>Maps it, by an address below <c>/elsa/api</c>.</summary>
    void Map(IEndpointRouteBuilder api);
}
