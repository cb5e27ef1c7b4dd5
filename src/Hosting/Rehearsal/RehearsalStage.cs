using System.Globalization;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Rehearsal;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Hosting.Startup;
using Ipses.Persistence.Copies;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Hosting.Rehearsal;

/// <summary>
/// Rehearses a cycle: the whole product once more, on a throw-away database and a virtual clock, with people who act by a
/// profile. Nothing of it touches the real data, no mail leaves.
/// </summary>
public static class RehearsalStage
{
    /// <summary>The last day of what the shipped workflows model of a year; late people need some weeks after March.</summary>
    private static readonly (int Month, int Day) LastDay = (4, 30);

    /// <summary>Runs it, a virtual day after the other.</summary>
    /// <param name="request">What is rehearsed.</param>
    /// <param name="settings">Whose calendar and zone count; where data and mail go is not taken over.</param>
    /// <param name="site">Whose organisation and definitions are rehearsed; null, or a site where nobody is yet, for the shipped ones with synthetic people.</param>
    /// <param name="progress">Told after each day.</param>
    /// <param name="cancellationToken">Stops between two pieces of work; nothing is left behind.</param>
    public static async Task<RehearsalReport> RunAsync(
        RehearsalRequest request,
        IpsesSettings settings,
        SiteOrganisation? site,
        IProgress<RehearsalProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        DirectoryInfo folder = Directory.CreateDirectory(
            Path.Combine(FastFolder(), "ipses-rehearsal-" + Path.GetRandomFileName())
        );
        try
        {
            await using ServiceProvider stage = Compose(request, settings, folder.FullName);
            bool isOwn = await CopyAsync(stage, site, request.Sector, cancellationToken);
            await stage.RunStartupTasksAsync(cancellationToken);
            if (request.Drafts)
            {
                await PublishDraftsAsync(stage, cancellationToken);
            }

            await ArrangeAsync(stage, request, isOwn, cancellationToken);
            await SettleAsync(stage, cancellationToken);
            CycleClock clock = stage.GetRequiredService<CycleClock>();
            DateOnly first = clock.Today;
            using (
                await stage
                    .GetRequiredService<SyntheticRun>()
                    .BeginAsync(request.Profile, request.Seed, cancellationToken)
            )
            {
                await PlayAsync(stage, clock, request.Year, progress, cancellationToken);
                await using AsyncServiceScope scope = stage.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Program;
                return await scope
                    .ServiceProvider.GetRequiredService<RehearsalReporter>()
                    .ReportAsync(request, first, cancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Actor Program => Actor.Program("rehearsal");

    private static ServiceProvider Compose(
        RehearsalRequest request,
        IpsesSettings settings,
        string folder
    )
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Ipses:DataFolder"] = folder,
                    ["Ipses:TimeZone"] = settings.TimeZone,
                    ["Ipses:Calendar"] = settings.Calendar,
                    ["Ipses:Mail:Hold"] = "true",
                    ["Ipses:Demo:Start"] = FirstMorning(request.Year, settings.TimeZone),
                }
            )
            .Build();
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        services.AddIpses(configuration, IpsesEnvironment.Rehearsal);
        return services.BuildServiceProvider();
    }

    /// <summary>Whether the stage now has the site's organisation.</summary>
    private static async Task<bool> CopyAsync(
        ServiceProvider stage,
        SiteOrganisation? site,
        Sector sector,
        CancellationToken cancellationToken
    )
    {
        if (site is null)
        {
            return false;
        }

        OrganisationCopy copy = await site.TakeAsync(cancellationToken);
        if (!copy.HasEvaluated(sector))
        {
            return false;
        }

        IDatabase database = stage.GetRequiredService<IDatabase>();
        await database.MigrateAsync(cancellationToken);
        await using IpsesDbContext context = database.CreateWriter();
        await copy.PutAsync(context, cancellationToken);
        return true;
    }

    /// <summary>On the stage only: what is not yet published for real is rehearsed as if it were.</summary>
    private static async Task PublishDraftsAsync(
        ServiceProvider stage,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = stage.CreateAsyncScope();
        IEngineStore store = scope.ServiceProvider.GetRequiredService<IEngineStore>();
        IWorkflowRuntime runtime = scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>();
        Result<Nothing> published = await scope
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync(
                async token =>
                {
                    foreach (
                        DefinitionRecord draft in (
                            await store.ListDefinitionsAsync(null, token)
                        ).Where(version => !version.IsPublished)
                    )
                    {
                        EngineResult<PublishedDefinition> done =
                            await runtime.PublishDefinitionAsync(draft.Json, token);
                        if (!done.IsSuccess)
                        {
                            return Result<Nothing>.Refused([
                                .. done.Errors.Select(error => new Error(
                                    error.Code,
                                    new(error.Message.Ko, error.Message.En)
                                )),
                            ]);
                        }
                    }

                    return Nothing.Value;
                },
                cancellationToken
            );
        if (published.IsRefused)
        {
            throw new RehearsalException(published.Errors);
        }
    }

    private static async Task ArrangeAsync(
        ServiceProvider stage,
        RehearsalRequest request,
        bool isOwn,
        CancellationToken cancellationToken
    )
    {
        if (!isOwn)
        {
            await SendAsync(stage, Program, new LoadDemoWorld(), cancellationToken);
        }

        await SendAsync(
            stage,
            Program,
            new LoadDemoPlans(request.Sector, request.Year - 1),
            cancellationToken
        );
        await using AsyncServiceScope scope = stage.CreateAsyncScope();
        IDirectory directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
        DateOnly today = stage.GetRequiredService<CycleClock>().Today;
        Holder? opener = (
            await directory.HoldersAsync(
                Role.Coordinator,
                Institution.PrimeMinistersOffice,
                today,
                cancellationToken
            )
        ).FirstOrDefault();
        string coordinator =
            opener?.PersonId ?? throw new RehearsalException([RehearsalErrors.NobodyOpens(today)]);
        await SendAsync(
            stage,
            new Actor(
                coordinator,
                null,
                await directory.HeldByAsync(coordinator, today, cancellationToken)
            ),
            new OpenCycle(request.Sector, request.Year),
            cancellationToken
        );
    }

    private static async Task SettleAsync(
        ServiceProvider stage,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = stage.CreateAsyncScope();
        await stage
            .GetRequiredService<StageMemory>()
            .SetAsync(scope.ServiceProvider.GetRequiredService<IReader>(), cancellationToken);
    }

    private static async Task PlayAsync(
        ServiceProvider stage,
        CycleClock clock,
        int year,
        IProgress<RehearsalProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        DuePump pump = stage.GetRequiredService<DuePump>();
        DateOnly first = clock.Today;
        DateOnly last = new(year, LastDay.Month, LastDay.Day);
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            await pump.AdvanceAsync(clock.InstantOf(day, new TimeOnly(23, 59)), cancellationToken);
            progress?.Report(
                new(day, day.DayNumber - first.DayNumber + 1, last.DayNumber - first.DayNumber + 1)
            );
        }
    }

    private static async Task SendAsync<TResult>(
        ServiceProvider stage,
        Actor actor,
        ICommand<TResult> command,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = stage.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = actor;
        Result<TResult> result = await scope
            .ServiceProvider.GetRequiredService<IDispatcher>()
            .SendAsync(command, cancellationToken);
        if (result.IsRefused)
        {
            throw new RehearsalException(result.Errors);
        }
    }

    /// <summary>Nine o'clock on the first Monday of January: the cycle is opened before anything of it is due.</summary>
    private static string FirstMorning(int year, string zone)
    {
        DateTime monday = new(year, 1, 1, 9, 0, 0, DateTimeKind.Unspecified);
        while (monday.DayOfWeek != DayOfWeek.Monday)
        {
            monday = monday.AddDays(1);
        }

        TimeZoneInfo there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return new DateTimeOffset(monday, there.GetUtcOffset(monday)).ToString(
            "O",
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>Memory-backed where there is such a folder: a throw-away database need not wait for a disk.</summary>
    private static string FastFolder() =>
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
}

/// <summary>How far a rehearsal has come.</summary>
/// <param name="Day">The virtual day that is over.</param>
/// <param name="Done">Days done, from 1.</param>
/// <param name="Of">Days in all.</param>
public sealed record RehearsalProgress(DateOnly Day, int Done, int Of);

/// <summary>A rehearsal could not begin: what was refused and why.</summary>
public sealed class RehearsalException(IReadOnlyList<Error> errors)
    : Exception(string.Join("; ", errors.Select(error => error.Message.En)))
{
    public IReadOnlyList<Error> Errors { get; } = errors;
}
