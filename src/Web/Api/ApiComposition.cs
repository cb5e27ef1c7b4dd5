using System.Text.Json;
using Ipses.Domain.Common;
using Ipses.Web.Access;
using Ipses.Web.Api.Account;
using Ipses.Web.Api.Administration;
using Ipses.Web.Api.AnnualPlans;
using Ipses.Web.Api.Calendars;
using Ipses.Web.Api.Cycles;
using Ipses.Web.Api.DeadlineTasks;
using Ipses.Web.Api.Deliberations;
using Ipses.Web.Api.Guidelines;
using Ipses.Web.Api.Mailbox;
using Ipses.Web.Api.Operation;
using Ipses.Web.Api.Rehearsals;
using Ipses.Web.Api.SavedViews;
using Ipses.Web.Api.Search;
using Ipses.Web.Api.StrategicPlans;
using Ipses.Web.Api.Workbooks;
using Ipses.Web.Api.Workflows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Ipses.Web.Api;

/// <summary>What programs call: registered, stood in the way of a request, and mapped.</summary>
public static class ApiComposition
{
    /// <summary>Lets in by token where programs call, by session everywhere else.</summary>
    public const string ByPath = "ByPath";

    /// <summary>Registers tokens, the common part of endpoints and how JSON is written.</summary>
    public static IServiceCollection AddIpsesApi(this IServiceCollection services)
    {
        services.AddSingleton<FailedTokens>();
        services.AddSingleton<IAuthorizationHandler, ReadOnlyTokens>();
        services.AddScoped<ApiCall>();
        services.AddApiDescription();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // What could not be read is told with its place, not by a bare status.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Adds the scheme of tokens, and the one that chooses between it and sessions by the request's path.</summary>
    public static AuthenticationBuilder AddApiTokens(this AuthenticationBuilder authentication) =>
        authentication
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Name, null)
            .AddPolicyScheme(
                ByPath,
                null,
                scheme =>
                    scheme.ForwardDefaultSelector = context =>
                        ApiPaths.TakesToken(context)
                            ? BearerTokens.Name
                            : CookieAuthenticationDefaults.AuthenticationScheme
            );

    /// <summary>What goes wrong where programs call is told as a problem, not as a page.</summary>
    public static void UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(
            ApiPaths.IsApi,
            api =>
            {
                api.UseExceptionHandler(failed =>
                    failed.Run(context =>
                        ApiProblem
                            .Of(context, StatusCodes.Status500InternalServerError)
                            .WriteAsync(context)
                    )
                );
                api.UseStatusCodePages(status =>
                    ApiProblem
                        .Of(status.HttpContext, status.HttpContext.Response.StatusCode)
                        .WriteAsync(status.HttpContext)
                );
            }
        );

    /// <summary>Reads keys of repeatable requests, and tells what could not be read.</summary>
    public static void UseApiRequests(this IApplicationBuilder app) =>
        app.UseWhen(
            ApiPaths.IsApi,
            api => api.Use(TellUnreadableAsync).UseMiddleware<IdempotencyKeys>()
        );

    /// <summary>Maps every endpoint, feature by feature.</summary>
    public static void MapIpsesApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi(ApiPaths.Description + "/{documentName}.json");
        RouteGroupBuilder api = endpoints.MapGroup(ApiPaths.V1);
        api.AddEndpointFilter<IfMatchFilter>();
        api.Refuses(
            StatusCodes.Status400BadRequest,
            StatusCodes.Status401Unauthorized,
            StatusCodes.Status403Forbidden,
            StatusCodes.Status404NotFound,
            StatusCodes.Status422UnprocessableEntity,
            StatusCodes.Status429TooManyRequests
        );
        api.MapAccount();
        api.MapTasks();
        api.MapSavedViews();
        api.MapPlans();
        api.MapApprovalChain();
        api.MapStrategicPlans();
        api.MapSessions();
        api.MapGuidelines();
        api.MapCycles();
        api.MapCalendar();
        api.MapMails();
        api.MapOrganisations();
        api.MapPeople();
        api.MapRehearsals();
        api.MapWorkflows();
        api.MapSearch();
        api.MapOperation();
        api.MapWorkbooks();
    }

    private static async Task TellUnreadableAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            // What a reader of JSON says names types of the program: its place is enough.
            Error error = unreadable.InnerException is JsonException json
                ? ApiTexts.UnreadableAt(json.Path ?? "$", 1 + (json.LineNumber ?? 0))
                : ApiTexts.Unreadable(unreadable.Message);
            await ApiProblem.Of(context, [error], unreadable.StatusCode).WriteAsync(context);
        }
    }
}
