using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.SignIn;

namespace Ipses.Web.Demo;

/// <summary>
/// Signs a visitor of the demo in as one of its synthetic people: by <c>POST /demo/sign-in</c> with the form field
/// <c>persona</c> for scripts, and behind the persona picker. Outside of the demo the endpoint does not exist.
/// </summary>
public static class DemoSignIn
{
    /// <summary>Maps the endpoint, in the demo only.</summary>
    public static IEndpointRouteBuilder MapDemoSignIn(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ProductEnvironment>() is { IsDemo: true })
        {
            endpoints.MapPost("/demo/sign-in", SignInAsync).DisableAntiforgery();
        }

        return endpoints;
    }

    /// <summary>Remembers that the persona's institution is the visitor's now; the refusal where there is no such person.</summary>
    public static async Task<Result<Nothing>> VisitAsync(
        IServiceProvider services,
        string personId,
        CancellationToken cancellationToken
    )
    {
        // A scope of its own: the program records the visit, not the visitor.
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("demo");
        return await scope
            .ServiceProvider.GetRequiredService<IDispatcher>()
            .SendAsync(new RecordDemoVisit(personId), cancellationToken);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        IFormCollection? form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(cancellationToken)
            : null;
        string name = form?["persona"].FirstOrDefault() ?? "";
        if (Persona.Parse(name) is not { } persona)
        {
            return Results.Json(
                new
                {
                    errors = new[]
                    {
                        new
                        {
                            code = "Demo.NoSuchPersona",
                            field = "persona",
                            ko = PersonaTexts.Unknown(name).Ko,
                            en = PersonaTexts.Unknown(name).En,
                        },
                    },
                },
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
        }

        Result<Nothing> visit = await VisitAsync(
            context.RequestServices,
            persona.PersonId,
            cancellationToken
        );
        if (visit.IsRefused)
        {
            return Results.Json(
                new { errors = visit.Errors.Select(error => new { code = error.Code }) },
                statusCode: StatusCodes.Status409Conflict
            );
        }

        await Sessions.BeginAsync(context, persona.PersonId);
        return form?[SignInPaths.ReturnUrl].FirstOrDefault() is { Length: > 0 } back
            ? Results.LocalRedirect(Sessions.Safe(back))
            : Results.Json(new { persona = persona.Name, person = persona.PersonId });
    }
}
