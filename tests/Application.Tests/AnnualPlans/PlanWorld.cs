using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;

namespace Ipses.Application.Tests.AnnualPlans;

/// <summary>The product with the demo's people, last year's plans recorded and KIPO's draft of 2027 open, as its workflow opens it.</summary>
internal sealed class PlanWorld : IAsyncDisposable
{
    public const string Kipo = "annual-plan:KIPO:2027";
    public const string Bureau = "KIPO/ipp";
    public static readonly string[] Units = [Bureau, "KIPO/ipp-promotion", "KIPO/ipp-protection"];

    private PlanWorld(ProductHost product) => Product = product;

    public ProductHost Product { get; }

    public ProductSession Officer => Product.As("officer.KIPO");

    public ProductSession DepartmentHead => Product.As("department-head.KIPO");

    public ProductSession Head => Product.As("head.KIPO");

    public ProductSession Pmo => Product.As("coordinator");

    public static async Task<PlanWorld> StartAsync(params string[] units)
    {
        ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        PlanWorld world = new(product);
        await product.StageAsync(unit =>
        {
            (AnnualPlan plan, PlanRevision first) = AnnualPlan.Open(
                "KIPO",
                new FiscalYear(2027),
                Sector.Central,
                new PlanContent(),
                units,
                new(),
                new Deed("workflow", null, unit.Now)
            );
            unit.Add(plan);
            unit.Add(first);
        });
        return world;
    }

    public async Task<AnnualPlan> PlanAsync(string id = Kipo) =>
        (await Product.ReadAsync<AnnualPlan>(all => all.Where(plan => plan.Id == id))).Single();

    /// <summary>Someone who holds the role at the unit.</summary>
    public async Task<ProductSession> HolderAsync(Role role, string unitId)
    {
        IReadOnlyList<Holder> holders = await Product.InScopeAsync(
            Actor.Program("test"),
            scope =>
                ((IDirectory)scope.GetService(typeof(IDirectory))!).HoldersAsync(
                    role,
                    unitId,
                    Product.Clock.Today,
                    default
                )
        );
        return Product.As(holders[0].PersonId);
    }

    /// <summary>A deadline task for a form of the plan, as a workflow's step opens it.</summary>
    public async Task<string> OpenTaskAsync(string form, Role role, string body)
    {
        string id = KeyedId.From("test", form, body);
        await Product.StageAsync(unit =>
            unit.Add(
                DeadlineTask.Open(
                    new TaskTerms
                    {
                        Id = id,
                        Title = LocalizedText.Same(form),
                        Assignee = Assignee.HoldersOf(role, body),
                        InstitutionId = "KIPO",
                        Document = new DocumentReference(AnnualPlan.DocumentKind, Kipo),
                        Form = form,
                        StepKey = form,
                        Due = new TaskDue(new DateOnly(2027, 2, 26), null, false, []),
                        Ladder = ReminderLadder.None,
                    },
                    new LadderCalendar(BusinessCalendar.Korea, Product.Clock.Zone),
                    unit.Now,
                    Doer.Program("test")
                )
            )
        );
        return id;
    }

    public async Task<DeadlineTask> TaskAsync(string id) =>
        (await Product.ReadAsync<DeadlineTask>(all => all.Where(task => task.Id == id))).Single();

    /// <summary>What the approval step of the workflow does: sets the chain.</summary>
    public Task BeginApprovalAsync() =>
        Product.StageAsync(async unit =>
        {
            AnnualPlan plan = (await unit.FindAsync<AnnualPlan>(Kipo, default))!;
            plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]);
        });

    /// <summary>What the submission step of the workflow does.</summary>
    public Task SubmitAsync() =>
        Product.StageAsync(async unit =>
        {
            AnnualPlan plan = (await unit.FindAsync<AnnualPlan>(Kipo, default))!;
            plan.Submit(new Deed("workflow", null, unit.Now));
        });

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
