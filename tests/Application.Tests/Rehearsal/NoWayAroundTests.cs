using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Application.Rehearsal;
using Ipses.Domain.AnnualPlans;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Rehearsal;

/// <summary>A workflow only orchestrates: no definition gets around a rule (R16).</summary>
public sealed class NoWayAroundTests
{
    [Fact]
    public async Task A_definition_that_leaves_out_the_committee_confirms_nothing_and_shows_why()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        await PublishAsync(product, await WithoutTheCommitteeAsync());

        await StartAsync(product, "KCC");
        SyntheticRun run = product.Services.GetRequiredService<SyntheticRun>();
        using (await run.BeginAsync(Profile.OnTime))
        {
            await product.AdvanceToAsync(new DateOnly(2027, 3, 31));
        }

        AnnualPlan plan = (
            await product.ReadAsync<AnnualPlan>(all =>
                all.Where(one => one.Id == "annual-plan:KCC:2027")
            )
        ).ShouldHaveSingleItem();
        plan.State.ShouldBe(PlanState.Accepted);
        IncidentRecord incident = (await IncidentsAsync(product)).ShouldHaveSingleItem();
        incident.ActivityType.ShouldBe("Ipses.ConfirmPlan");
        incident.Code.ShouldStartWith("AnnualPlan.");
    }

    /// <summary>Whoever adds a step says whether a rule decides how it ends; these are the ones where none does.</summary>
    [Fact]
    public async Task Every_step_of_the_product_that_a_rule_decides_is_guarded()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        product
            .Services.GetRequiredService<ActivityCatalog>()
            .Descriptors.Where(d =>
                d.TypeName.StartsWith("Ipses.", StringComparison.Ordinal) && !d.IsGuarded
            )
            .Select(d => d.TypeName)
            .ShouldBe(
                [
                    "Ipses.ForEachInstitution",
                    "Ipses.Notify",
                    "Ipses.OpenDrafting",
                    "Ipses.RecordCycleEvent",
                    "Ipses.WaitForDate",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_coordinator_neither_skips_nor_alters_a_confirmation_that_was_refused()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        await PublishAsync(product, await WithoutTheCommitteeAsync());
        await StartAsync(product, "KCC");
        SyntheticRun run = product.Services.GetRequiredService<SyntheticRun>();
        using (await run.BeginAsync(Profile.OnTime))
        {
            await product.AdvanceToAsync(new DateOnly(2027, 3, 31));
        }

        IncidentRecord incident = (await IncidentsAsync(product)).ShouldHaveSingleItem();
        Decision decision = new("somebody", "in a hurry");
        await InUnitAsync(
            product,
            async (runtime, cancellation) =>
            {
                (await runtime.SkipAsync(incident.Id, decision, "Done", cancellation))
                    .Errors.Select(e => e.Code)
                    .ShouldBe(["Alteration.Guarded"]);
                (
                    await runtime.AlterAsync(
                        incident.InstanceId,
                        [new Alteration.CancelActivity(incident.ActivityId)],
                        decision,
                        cancellation
                    )
                )
                    .Errors.Select(e => e.Code)
                    .ShouldBe(["Alteration.Guarded"]);
            }
        );
        (await IncidentsAsync(product)).ShouldHaveSingleItem();
    }

    /// <summary>The shipped definition with the review leading straight to the confirmation.</summary>
    private static async Task<string> WithoutTheCommitteeAsync()
    {
        string shipped = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "workflows", "annual-plan.institution.json")
        );
        JsonNode definition = JsonNode.Parse(shipped)!;
        foreach (JsonNode? connection in definition["root"]!["connections"]!.AsArray())
        {
            if (connection!["target"]!["activity"]!.GetValue<string>() == "deliberate")
            {
                connection["target"]!["activity"] = "confirm";
            }
        }

        string changed = definition.ToJsonString();
        changed.ShouldNotContain("\"target\":{\"activity\":\"deliberate\"");
        return changed;
    }

    private static Task<IReadOnlyList<IncidentRecord>> IncidentsAsync(ProductHost product) =>
        product.InScopeAsync(
            Actor.Program("test"),
            services =>
                services
                    .GetRequiredService<IEngineStore>()
                    .ListIncidentsAsync(null, openOnly: true, CancellationToken.None)
        );

    private static Task PublishAsync(ProductHost product, string json) =>
        InUnitAsync(
            product,
            async (runtime, cancellation) =>
                (await runtime.PublishDefinitionAsync(json, cancellation)).Errors.ShouldBeEmpty()
        );

    private static Task StartAsync(ProductHost product, string institution) =>
        InUnitAsync(
            product,
            (runtime, cancellation) =>
                runtime.EnqueueStartAsync(
                    new StartRequest(
                        $"annual-plan.institution:{institution}:2027",
                        "annual-plan.institution"
                    )
                    {
                        Input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                        {
                            ["Sector"] = EngineJson.From("Central"),
                            ["Year"] = EngineJson.From(2027),
                            ["Institution"] = EngineJson.From(institution),
                        },
                    },
                    cancellation
                )
        );

    private static Task InUnitAsync(
        ProductHost product,
        Func<IWorkflowRuntime, CancellationToken, Task> work
    ) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async services =>
            {
                IWorkflowRuntime runtime = services.GetRequiredService<IWorkflowRuntime>();
                await services
                    .GetRequiredService<ITransaction>()
                    .RunAsync<Nothing>(
                        async cancellation =>
                        {
                            await work(runtime, cancellation);
                            return Nothing.Value;
                        },
                        CancellationToken.None
                    );
                return true;
            }
        );
}
