using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Application.Rehearsal;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.DeadlineTasks;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Upgrades;

public sealed class A_database_of_an_earlier_version_goes_on
{
    public static TheoryData<string> Earlier => [.. KeptDatabase.Names];

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task A_quarter_that_an_earlier_version_began_is_ended_by_this_one_with_every_plan_confirmed(
        string name
    )
    {
        await using ProductHost product = await KeptDatabase.StartAsync(name);
        IReadOnlyList<AnnualPlan> before = await PlansAsync(product);
        before.Count.ShouldBe(39);
        before.ShouldContain(plan => plan.State == PlanState.Draft);
        before.ShouldContain(plan => plan.State == PlanState.Submitted);
        before.ShouldNotContain(plan => plan.State == PlanState.Confirmed);
        string[] letters = [.. (await LettersAsync(product)).Select(mail => mail.Key)];

        using (await product.Services.GetRequiredService<SyntheticRun>().BeginAsync(Profile.OnTime))
        {
            await product.AdvanceToAsync(new DateOnly(2027, 3, 31));
        }

        (await PlansAsync(product))
            .Where(plan => plan.State != PlanState.Confirmed)
            .Select(plan => $"{plan.InstitutionId} {plan.State}")
            .ShouldBeEmpty();
        (await product.ReadAsync<DeadlineTask>())
            .Where(task => task.IsOpen)
            .Select(task => $"{task.StepKey} {task.AssigneeKey}")
            .ShouldBeEmpty();
        IReadOnlyList<OutgoingMail> after = await LettersAsync(product);
        letters.Except(after.Select(mail => mail.Key)).ShouldBeEmpty();
        after.GroupBy(mail => mail.Key).Where(group => group.Count() > 1).ShouldBeEmpty();
        (await product.JournalFaultsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task Its_tables_are_those_of_this_version_after_the_first_start(string name)
    {
        await using ProductHost product = await KeptDatabase.StartAsync(name);

        (
            await product.InScopeAsync(
                Actor.Program("test"),
                services =>
                    services
                        .GetRequiredService<IDatabaseMaintenance>()
                        .FindFaultsAsync(CancellationToken.None)
            )
        ).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<AnnualPlan>> PlansAsync(ProductHost product) =>
        product.ReadAsync<AnnualPlan>(all => all.Where(plan => plan.Year == 2027));

    private static Task<IReadOnlyList<OutgoingMail>> LettersAsync(ProductHost product) =>
        product.ReadAsync<OutgoingMail>();
}
