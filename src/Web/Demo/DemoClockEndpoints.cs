using System.Text.RegularExpressions;
using Ipses.Application.Rehearsal;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Demo;

/// <summary>
/// <c>GET</c> and <c>POST /demo/clock</c>, for scripts: where the virtual clock stands, and moving it. Any persona may, without an
/// antiforgery token; outside of the demo the endpoints do not exist. People move it on the page <c>/demo</c>.
/// </summary>
public static partial class DemoClockEndpoints
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
        IHostApplicationLifetime program,
        CancellationToken cancellationToken
    )
    {
        IFormCollection? form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(cancellationToken)
            : null;
        string? Given(string name) =>
            form?[name].FirstOrDefault() ?? context.Request.Query[name].FirstOrDefault();

        string? to = Given("to") is { } given ? LostPlus().Replace(given, "+") : null;
        Result<DemoMove> move = time.Read(to, Given("others"));
        if (move.IsRefused)
        {
            return Problem(move, time);
        }

        // A script that is stopped must not leave the clock half-way: the journey goes on while the program does.
        Result<DemoJourney> journey = await time.MoveAsync(move.Value, program.ApplicationStopping);
        return journey.IsRefused
            ? Problem(journey, time)
            : Results.Json(
                new
                {
                    now = journey.Value.Now,
                    done = journey.Value.Done,
                    people = journey.Value.People.Select(deed => new
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

    /// <summary>The refusal as RFC 9457 describes it, with each error in both languages.</summary>
    private static IResult Problem(Result refusal, DemoTime time) =>
        Results.Problem(
            new ProblemDetails
            {
                Title = "The virtual clock did not move.",
                Detail = string.Join(' ', refusal.Errors.Select(error => error.Message.En)),
                Status = IpsesPage.StatusOf(refusal.Errors),
                Extensions =
                {
                    ["now"] = time.LocalNow,
                    ["errors"] = refusal
                        .Errors.Select(error => new
                        {
                            code = error.Code,
                            field = error.Field,
                            ko = error.Message.Ko,
                            en = error.Message.En,
                        })
                        .ToArray(),
                },
            }
        );

    /// <summary>Scripts tend to send the plus of "+09:00" as it is, and a form or query reads that as a blank.</summary>
    [GeneratedRegex("(?<=T[0-9:.]+) (?=[0-9]{2}:[0-9]{2}$)", RegexOptions.None, 1000)]
    private static partial Regex LostPlus();
}
