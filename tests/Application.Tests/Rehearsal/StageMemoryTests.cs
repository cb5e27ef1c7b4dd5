using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Rehearsal;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Rehearsal;

/// <summary>A rehearsal asks who holds which role from memory: somebody who leaves in the middle of the quarter must be missed there, too.</summary>
public sealed class StageMemoryTests
{
    private static readonly DateOnly LastDay = new(2027, 2, 10);

    [Fact]
    public async Task What_is_remembered_of_the_organisation_is_right_on_every_day_of_the_quarter()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        (string leaving, string away) = await SomebodyLeavesAndSomebodyIsAwayAsync(product);
        await using AsyncServiceScope scope = product.Services.CreateAsyncScope();
        IDirectory asked = scope.ServiceProvider.GetRequiredService<IDirectory>();
        StageMemory memory = new();
        await memory.SetAsync(scope.ServiceProvider.GetRequiredService<IReader>(), default);
        RememberedDirectory remembered = new(asked, memory, product.Clock);

        List<string> different = [];
        for (DateOnly day = new(2027, 1, 1); day < new DateOnly(2027, 4, 1); day = day.AddDays(1))
        {
            Holder[] real = [.. await HoldersAsync(asked, day)];
            if (!real.SequenceEqual(await HoldersAsync(remembered, day)))
            {
                different.Add($"holders on {day:yyyy-MM-dd}");
            }

            foreach (string person in (string[])[leaving, away])
            {
                if (
                    !(await asked.HeldByAsync(person, day, default)).SequenceEqual(
                        await remembered.HeldByAsync(person, day, default)
                    )
                )
                {
                    different.Add($"held by {person} on {day:yyyy-MM-dd}");
                }
            }
        }

        different.ShouldBeEmpty();
        (await HoldersAsync(remembered, LastDay)).ShouldContain(new Holder(leaving));
        (await HoldersAsync(remembered, LastDay.AddDays(1))).ShouldNotContain(new Holder(leaving));
    }

    private static async Task<(string Leaving, string Away)> SomebodyLeavesAndSomebodyIsAwayAsync(
        ProductHost product
    )
    {
        string leaving = "";
        string away = "";
        await product.StageAsync(async unit =>
        {
            IReadOnlyList<Appointment> held = await unit.ListAsync<Appointment, Appointment>(
                all => all.Where(one => one.BodyId == "KIPO" && one.To == null),
                default
            );
            Appointment officer = held.First(one => one.Role == Role.PerformanceOfficer);
            Appointment head = held.First(one => one.Role == Role.InstitutionHead);
            (leaving, away) = (officer.PersonId, head.PersonId);
            officer.End(LastDay).IsSuccess.ShouldBeTrue();
            unit.Add(
                Substitution
                    .Name(
                        new(head.PersonId, officer.PersonId, new(2027, 1, 20), new(2027, 1, 29)),
                        held,
                        []
                    )
                    .Value
            );
        });
        return (leaving, away);
    }

    private static async Task<IReadOnlyList<Holder>> HoldersAsync(
        IDirectory directory,
        DateOnly day
    ) =>
        [
            .. await directory.HoldersAsync(Role.PerformanceOfficer, "KIPO", day, default),
            .. await directory.HoldersAsync(Role.InstitutionHead, "KIPO", day, default),
            .. await directory.HoldersAsync(Role.GpecMember, null, day, default),
        ];
}
