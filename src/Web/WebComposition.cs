using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Hosting.Operation;
using Ipses.Hosting.Settings;
using Ipses.Web.Access;
using Ipses.Web.Api;
using Ipses.Web.Api.Workbooks;
using Ipses.Web.CalendarFeeds;
using Ipses.Web.Demo;
using Ipses.Web.Health;
using Ipses.Web.Languages;
using Ipses.Web.Rescue;
using Ipses.Web.Shell;
using Ipses.Web.SignIn;
using Ipses.Web.Startup;
using Ipses.Web.Studio;
using Ipses.Web.WorkflowAddresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Serilog;

namespace Ipses.Web;

/// <summary>What the site needs, and the order in which a request passes through it.</summary>
public static class WebComposition
{
    /// <summary>Registers pages, session, access table, languages, compression and limits.</summary>
    public static WebApplicationBuilder AddIpsesWeb(
        this WebApplicationBuilder builder,
        IpsesSettings settings
    )
    {
        IServiceCollection services = builder.Services;
        services.AddHostedService<PrepareBeforeListening>();
        RequestLog.Add(services, settings.Log);
        Telemetry.Add(services, settings.Telemetry);
        Keys.Add(services);
        services.AddHttpContextAccessor();
        services
            .AddRazorPages(pages => pages.Conventions.Add(new WorkbookAddresses()))
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.Add<TableDownload>();
            });
        // Korean stands in pages as Korean, not as numbers of its letters.
        services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = WebServer.LargestRequest(settings);
            // A plan's tree is posted whole: 500 rows of some 30 fields.
            form.ValueCountLimit = 20_000;
        });
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "ipses.antiforgery";
            // Not strict: a visit from a link in a mail would get a new cookie, and break the forms of other tabs.
            token.Cookie.SameSite = SameSiteMode.Lax;
            token.Cookie.SecurePolicy = SessionCookie.SecurePolicy(settings);
            token.HeaderName = "RequestVerificationToken";
        });

        services.Configure<CookieTempDataProviderOptions>(told =>
            told.Cookie.SecurePolicy = SessionCookie.SecurePolicy(settings)
        );

        services
            .AddAuthentication(ApiComposition.ByPath)
            .AddApiTokens()
            .AddCookie(cookie =>
            {
                SessionCookie.Configure(cookie, settings);
                cookie.Events.OnRedirectToLogin = Challenge.AnswerAsync;
            })
            .AddProvider(settings);
        AuthorizationPolicy byTable = new([new AccessTableRequirement()], []);
        services.AddAuthorizationBuilder().SetDefaultPolicy(byTable).SetFallbackPolicy(byTable);
        services.AddScoped<IAuthorizationHandler, AccessTableHandler>();
        services.AddScoped<CurrentReader>();
        services.TryAddScoped<IReaders, DirectoryReaders>();
        services.AddScoped<IActors, ReaderActors>();
        services.AddElsaSurfaceHub();
        services.TryAddScoped<IHeaderFacts, CycleHeader>();
        services.AddScoped(provider =>
            WordingMiddleware.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)
        );

        services.AddSingleton(StudioFiles.Beside(builder.Environment.ContentRootPath));
        services.AddIpsesApi();
        services.AddHealthChecks();
        services.AddResponseCompression(compression =>
        {
            // Pages hold no secret beside text that an attacker could inject; antiforgery tokens differ on every request.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli =>
            brotli.Level = CompressionLevel.Fastest
        );
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsPasswordTry(context)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = settings.Site.SignInsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                : CalendarFeedEndpoint.IsAskedBy(context)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        $"calendar {context.Connection.RemoteIpAddress}",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = CalendarFeedEndpoint.MostPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                : RateLimitPartition.GetNoLimiter("")
            );
        });
        return builder;
    }

    /// <summary>The order of a request's way: what protects first, what answers last.</summary>
    public static WebApplication UseIpsesWeb(this WebApplication app, IpsesSettings settings)
    {
        if (TrustedProxies.Options(settings) is { } proxies)
        {
            app.UseForwardedHeaders(proxies);
        }
        app.UseSerilogRequestLogging(options =>
            RequestLog.Configure(options, app.Services.GetRequiredService<Serilog.ILogger>())
        );
        app.UseResponseCompression();
        app.UseWhen(
            context =>
                !SecurityHeaders.IsStudioFrame(context)
                && !SecurityHeaders.IsWorkflowAddress(context),
            site => site.UseSecurityHeaders(SecurityHeaders.For(settings))
        );
        app.UseWhen(
            SecurityHeaders.IsWorkflowAddress,
            workflows =>
                workflows.UseSecurityHeaders(SecurityHeaders.ForWorkflowAddresses(settings))
        );
        app.UseWhen(
            SecurityHeaders.IsStudioFrame,
            frame => frame.UseSecurityHeaders(SecurityHeaders.ForStudioFrame(settings))
        );
        if (settings.Site.RequireHttps)
        {
            // Who asks for the health asks from within, and is not sent to the address of the people.
            app.UseWhen(
                context =>
                    !context.Request.Path.StartsWithSegments(
                        "/health",
                        StringComparison.OrdinalIgnoreCase
                    ),
                site => site.UseHttpsRedirection()
            );
        }
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseApiProblems();
        app.UseElsaSurfaceProblems();
        app.UseStaticFiles(StaticCaching.Options);
        app.Services.GetRequiredService<StudioFiles>().Serve(app);
        long largest = WebServer.LargestRequest(settings);
        app.Use(
            (HttpContext context, RequestDelegate next) =>
                RefuseTooLargeAsync(context, next, largest)
        );
        app.UseMiddleware<FormRescueMiddleware>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<WordingMiddleware>();
        app.UseAuthorization();
        app.UseApiRequests();
        app.UseElsaSurfaceRequests();
        return app;
    }

    /// <summary>Maps the pages and the operators' endpoints.</summary>
    public static WebApplication MapIpsesWeb(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }
        );
        // Who may enter is the access table's decision, as everywhere; the page itself only insists on a session.
        app.MapJobsPage(http => http.User.Identity?.IsAuthenticated == true);
        app.MapCalendarFeed();
        app.MapProviderSignIn();
        app.MapDemoClock();
        app.MapDemoSignIn();
        app.MapIpsesApi();
        app.MapElsaSurface();
        app.MapWorkflowAddresses();
        return app;
    }

    /// <summary>In the demo a person is picked: there is no password to guess.</summary>
    private static bool IsPasswordTry(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.Path.Equals(SignInPaths.SignIn, StringComparison.OrdinalIgnoreCase)
        && !context.RequestServices.GetRequiredService<ProductEnvironment>().IsDemo;

    /// <summary>A request that says itself that it is too large is told so, before anything reads it.</summary>
    private static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next, long largest)
    {
        if (context.Request.ContentLength > largest)
        {
            // The page that explains it must not read what was sent.
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Request.ContentLength = null;
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        return next(context);
    }
}
