using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;

namespace Ipses.Web.Tests.Cycles;

/// <summary>A year just opened, with a workflow beside the shipped ones whose only step can't be dated yet: it counts from an event that has not happened.</summary>
public sealed class CycleSite : YearSite
{
    private const string Undatable = "undatable";

    public Browser Browser { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Browser = await Browser.StartAsync();
        await StageAsync(
            async (services, cancellation) =>
                (
                    await services
                        .GetRequiredService<IWorkflowRuntime>()
                        .PublishDefinitionAsync(Definition(), cancellation)
                ).Errors.ShouldBeEmpty()
        );
    }

    public override async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Starts the workflow that stops at its only step.</summary>
    public async Task StopAsync(string instance)
    {
        await StageAsync(
            (services, cancellation) =>
                services
                    .GetRequiredService<IWorkflowRuntime>()
                    .EnqueueStartAsync(
                        new StartRequest(instance, Undatable)
                        {
                            Input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                            {
                                ["Sector"] = EngineJson.From("Central"),
                                ["Year"] = EngineJson.From(2027),
                                ["Institution"] = EngineJson.From("KIPO"),
                            },
                        },
                        cancellation
                    )
        );
        await DrainAsync();
    }

    /// <summary>The event from which the step counts.</summary>
    public Task HappenAsync() =>
        StageAsync(
            async (services, cancellation) =>
            {
                IUnitOfWork unit = services.GetRequiredService<IUnitOfWork>();
                Cycle cycle = (
                    await unit.FindAsync<Cycle>(
                        Cycle.KeyOf(Sector.Central, new FiscalYear(2027)),
                        cancellation
                    )
                )!;
                cycle
                    .Record("issued", new DateOnly(2027, 1, 29), new Deed("test", null, unit.Now))
                    .IsSuccess.ShouldBeTrue();
            }
        );

    /// <summary>A page of somebody who is signed in, in Chromium.</summary>
    public async Task<IPage> EnterAsync(string persona, bool scripts = true)
    {
        IPage page = await Browser.VisitorAsync(
            Site.Address,
            "en-GB",
            Browser.Wide,
            scripts: scripts
        );
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = Site.SessionOf(IdOf(persona)),
                Url = Site.Address,
            },
        ]);
        return page;
    }

    private static string Definition() =>
        JsonSerializer.Serialize(
            new
            {
                id = Undatable + ".v1",
                definitionId = Undatable,
                name = "Undatable",
                version = 1,
                inputs = new[]
                {
                    Input("Sector", "String"),
                    Input("Year", "Int32"),
                    Input("Institution", "String"),
                },
                outcomes = new[] { "Done" },
                isLatest = true,
                isPublished = true,
                root = new
                {
                    id = "flow",
                    nodeId = "flow",
                    type = "Elsa.Flowchart",
                    version = 1,
                    activities = new object[]
                    {
                        Step("start", "Elsa.Start", []),
                        Step(
                            "ask",
                            "Ipses.AssignTask",
                            new()
                            {
                                ["titleKo"] = "의견 제출",
                                ["titleEn"] = "Give an opinion",
                                ["role"] = nameof(Role.PerformanceOfficer),
                                ["body"] = "KIPO",
                                ["institution"] = "KIPO",
                                ["dueKey"] = "opinion",
                                ["dueRule"] = "2 business days after issued",
                                ["stepKey"] = "opinion",
                            }
                        ),
                        Step("finish", "Elsa.End", []),
                    },
                    connections = new[] { Connection("start", "ask"), Connection("ask", "finish") },
                },
            }
        );

    private static object Input(string name, string type) => new { name, type };

    private static object Connection(string from, string to) =>
        new
        {
            source = new { activity = from, port = "Done" },
            target = new { activity = to, port = "In" },
        };

    private static Dictionary<string, object> Step(
        string id,
        string type,
        Dictionary<string, string> inputs
    )
    {
        Dictionary<string, object> step = inputs.ToDictionary(
            input => input.Key,
            input =>
                (object)
                    new
                    {
                        typeName = "String",
                        expression = new { type = "Literal", value = input.Value },
                    }
        );
        step["id"] = id;
        step["nodeId"] = "flow:" + id;
        step["name"] = id;
        step["type"] = type;
        step["version"] = 1;
        return step;
    }
}
