using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.OutputConverters;

/// <summary>What could turn an output of one type into a variable of another: nothing, values are read by the type of the variable.</summary>
internal sealed class OutputConvertersEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/descriptors/output-converters",
            IResult (string? sourceType, string? destinationType) =>
            {
                Error[] missing =
                [
                    .. string.IsNullOrEmpty(sourceType) ? [Missing("sourceType")] : (Error[])[],
                    .. string.IsNullOrEmpty(destinationType)
                        ? [Missing("destinationType")]
                        : (Error[])[],
                ];
                return missing.Length > 0
                    ? ElsaProblem.Of(missing)
                    : ElsaCall.ShowAll(Array.Empty<object>());
            }
        );

    private static Error Missing(string name) =>
        new(
            "Elsa.ParameterMissing",
            new($"매개변수 {name}이(가) 필요합니다.", $"The parameter {name} is needed."),
            ErrorKind.Invalid
        );
}
