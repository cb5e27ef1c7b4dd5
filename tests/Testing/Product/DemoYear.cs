using System.Text.Json;
using Ipses.Application.AnnualPlans.StartFromLastYear;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Rehearsal;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Testing.Product;

/// <summary>The demo's year 2027 at the moments that pages are looked at. KIPO is left to the tests from February on.</summary>
public static class DemoYear
{
    /// <summary>4 January: the year is open, its guidelines are a draft.</summary>
    public static readonly StartingPoint Opened = new(
        "year-opened",
        StartingPoint.Demo,
        async product =>
        {
            await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
            await product.DrainAsync();
        }
    );

    /// <summary>2 February: the guidelines are issued, every institution drafts its plan.</summary>
    public static readonly StartingPoint Drafting = new(
        "year-drafting",
        Opened,
        product => GoOnAsync(product, new DateOnly(2027, 2, 2))
    );

    /// <summary>22 February: some plans are in approval, parts are late, and one workflow has stopped at a fault.</summary>
    public static readonly StartingPoint Approving = new(
        "year-approving",
        Drafting,
        async product =>
        {
            await product.As(Actor.Program("demo")).MustAsync(new RecordDemoVisit("officer.KIPO"));
            await product
                .As("officer.KIPO")
                .MustAsync(new StartFromLastYear(AnnualPlan.IdOf("KIPO", new FiscalYear(2027))));
            await StopAtAFaultAsync(product);
            await GoOnAsync(product, new DateOnly(2027, 2, 22));
            string task = await KipoTaskAsync(product, "annual-plan.draft");
            await product
                .As("officer.KIPO")
                .MustAsync(new AddComment(task, "두 국의 조직 개편이 진행 중입니다."));
            await product
                .As("officer.KIPO")
                .MustAsync(
                    new AskExtension(
                        task,
                        new DateOnly(2027, 3, 5),
                        "조직 개편으로 취합이 늦어집니다."
                    )
                );
        }
    );

    /// <summary>11 March: plans are reviewed and returned, the session of 15 March is called.</summary>
    public static readonly StartingPoint Reviewing = new(
        "year-reviewing",
        Approving,
        product => GoOnAsync(product, new DateOnly(2027, 3, 11))
    );

    /// <summary>16 March: the session is over, plans are confirmed; KIPO's is not.</summary>
    public static readonly StartingPoint Confirmed = new(
        "year-confirmed",
        Reviewing,
        async product =>
        {
            await GoOnAsync(product, new DateOnly(2027, 3, 16));
            await product
                .As("administrator")
                .MustAsync(
                    new CreateInvitation("officer.KIPO", InvitationSecret.HashOf(Invitation))
                );
        }
    );

    /// <summary>The secret in a one-time link that KIPO's officer has on 16 March.</summary>
    public const string Invitation = "an-invitation-of-the-demo-year";

    private static async Task<string> KipoTaskAsync(ProductHost product, string step) =>
        (
            await product.ReadAsync<DeadlineTask>(all =>
                all.Where(task => task.InstitutionId == "KIPO" && task.StepKey == step)
            )
        )
            .Single()
            .Id;

    private static async Task GoOnAsync(ProductHost product, DateOnly day)
    {
        using (await product.Services.GetRequiredService<SyntheticRun>().BeginAsync(Profile.Mixed))
        {
            await product.AdvanceToAsync(day);
        }
    }

    private static Task StopAtAFaultAsync(ProductHost product) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async services =>
            {
                IWorkflowRuntime runtime = services.GetRequiredService<IWorkflowRuntime>();
                Result<Nothing> staged = await services
                    .GetRequiredService<ITransaction>()
                    .RunAsync<Nothing>(
                        async cancellation =>
                        {
                            await runtime.PublishDefinitionAsync(Faulty, cancellation);
                            await runtime.EnqueueStartAsync(
                                new StartRequest("letter:2027", "letter"),
                                cancellation
                            );
                            return Nothing.Value;
                        },
                        CancellationToken.None
                    );
                return staged.Value;
            }
        );

    /// <summary>A definition of one step that always stops with an incident.</summary>
    private static string Faulty =>
        JsonSerializer.Serialize(
            new
            {
                id = "letter.v1",
                definitionId = "letter",
                name = "Annual letter",
                version = 1,
                isLatest = true,
                isPublished = true,
                root = new
                {
                    id = "write",
                    nodeId = "letter:write",
                    name = "Write the letter",
                    type = "Elsa.Fault",
                    version = 1,
                    code = Literal("Letter.NoAddress"),
                    message = Literal("No address"),
                },
            }
        );

    private static object Literal(string value) =>
        new { typeName = "String", expression = new { type = "Literal", value } };
}
