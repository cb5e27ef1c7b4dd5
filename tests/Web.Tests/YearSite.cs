using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests;

/// <summary>The demo's site on Monday 4 January 2027 with the year opened; nobody acts but those whom a test lets act.</summary>
public class YearSite : IAsyncLifetime
{
    public TestSite Site { get; protected set; } = null!;

    public CycleClock Clock => Site.Services.GetRequiredService<CycleClock>();

    public virtual async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        await MustAsync("coordinator", new OpenCycle(Sector.Central, 2027));
        await DrainAsync();
    }

    public virtual async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>A browser without script, signed in as this persona.</summary>
    public Visitor As(string persona, string language = "en") =>
        new(Site.SignedIn(IdOf(persona), language));

    public static string IdOf(string persona) => Persona.Parse(persona)?.PersonId ?? persona;

    /// <summary>Gives a command as this persona, where the page is not what is tested.</summary>
    public async Task<TResult> MustAsync<TResult>(string persona, ICommand<TResult> command)
    {
        await using AsyncServiceScope scope = Site.Services.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        string person = IdOf(persona);
        services.GetRequiredService<ICurrentActor>().Actor = new Actor(
            person,
            null,
            await services
                .GetRequiredService<IDirectory>()
                .HeldByAsync(person, Clock.Today, CancellationToken.None)
        );
        Result<TResult> done = await services
            .GetRequiredService<IDispatcher>()
            .SendAsync(command, CancellationToken.None);
        done.Errors.ShouldBeEmpty();
        return done.Value;
    }

    /// <summary>Stages what no command makes, in one unit of work.</summary>
    public async Task StageAsync(Func<IServiceProvider, CancellationToken, Task> stage)
    {
        await using AsyncServiceScope scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("test");
        Result<Nothing> staged = await scope
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync<Nothing>(
                async cancellation =>
                {
                    await stage(scope.ServiceProvider, cancellation);
                    return Nothing.Value;
                },
                CancellationToken.None
            );
        staged.Errors.ShouldBeEmpty();
    }

    /// <summary>Everything of a kind as committed.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(Func<IQueryable<T>, IQueryable<T>> shape)
        where T : class
    {
        await using AsyncServiceScope scope = Site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .ListAsync(shape, CancellationToken.None);
    }

    /// <summary>Carries out what is due now.</summary>
    public Task DrainAsync() =>
        Site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);

    /// <summary>Moves the clock to ten in the morning of a day, carrying out what falls due on the way.</summary>
    public Task MoveToAsync(DateOnly day) =>
        Site
            .Services.GetRequiredService<DuePump>()
            .AdvanceAsync(Clock.InstantOf(day, new TimeOnly(10, 0)), CancellationToken.None);
}
