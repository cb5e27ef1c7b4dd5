using Ipses.Application.Rehearsal;
using Ipses.Domain.Common;
using Ipses.Hosting;

namespace Ipses.Web.Demo;

/// <summary>
/// <c>GET</c> and <c>POST /demo/clock</c>, for scripts: where the virtual clock stands, and moving it. Any persona may, without an
/// antiforgery token; outside of the demo the endpoints do not exist.
/// </summary>
public static class DemoClockEndpoints
{
    /// <summary>Maps the endpoints, in the demo only.</summary>
    public static IEndpointRouteBuilder MapDemoClock(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ProductEnvironment>() is not { IsDemo: true })
        {
            return endpoints;
        }

        endpoints.MapGet(
            "/demo/clock",
            (DemoTime time) => Results.Json(new { now = time.LocalNow })
        );
        endpoints.MapPost("/demo/clock", MoveAsync).DisableAntiforgery();
        return endpoints;
    }

    private static async Task<IResult> MoveAsync(
        HttpContext context,
        DemoTime time,
        CancellationToken cancellationToken
    )
    {
        IFormCollection? form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(cancellationToken)
            : null;
        string? Given(string name) =>
            form?[name].FirstOrDefault() ?? context.Request.Query[name].FirstOrDefault();

        // Scripts tend to post the plus of "+09:00" as it is, and a form reads that as a space.
        Result<DemoMove> move = time.Read(Given("to")?.Replace(' ', '+'), Given("others"));
        if (move.IsRefused)
        {
            return Results.Json(
                new
                {
                    now = time.LocalNow,
                    errors = move.Errors.Select(error => new
                    {
                        code = error.Code,
                        field = error.Field,
                        ko = error.Message.Ko,
                        en = error.Message.En,
                    }),
                },
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
        }

        // A visitor who closes the page must not leave the clock half-way: the journey goes on to its end.
        DemoJourney journey = await time.MoveAsync(move.Value, CancellationToken.None);
        return
            Given("then") is { Length: > 0 } then
            && then[0] == '/'
            && !then.StartsWith("//", StringComparison.Ordinal)
            ? Results.LocalRedirect(then)
            : Results.Json(
                new
                {
                    now = journey.Now,
                    done = journey.Done,
                    people = journey.People.Select(deed => new
                    {
                        task = deed.TaskId,
                        step = deed.Step,
                        institution = deed.InstitutionId,
                        person = deed.PersonId,
                        refusal = deed.Refusal,
                    }),
                }
            );
    }
}
