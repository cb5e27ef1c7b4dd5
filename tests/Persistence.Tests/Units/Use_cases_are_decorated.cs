using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Persistence.Audit;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Units;

public sealed class Use_cases_are_decorated
{
    private static readonly Actor Somebody = new("officer.KIPO", null, []);

    [Fact]
    public void The_order_of_the_decorators_is_the_approved_one() =>
        Application
            .Common.Composition.DescribeOrder()
            .ShouldBe(
                "command: GateCommand → NameMentionsOfCommand → TransactCommand → handler\nquery: GateQuery → handler\n"
            );

    [Fact]
    public async Task A_command_without_an_authoriser_is_refused_to_everyone()
    {
        await using ProductHost product = await ProductHost.StartAsync(Commands.Add);

        Result<string> result = await product.As(Somebody).SendAsync(new Forgotten());

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("Access.Undeclared");
    }

    [Fact]
    public async Task A_command_that_succeeds_leaves_a_line_in_the_audit_trail_with_who_when_and_why()
    {
        await using ProductHost product = await ProductHost.StartAsync(Commands.Add);

        await product
            .As(Somebody)
            .MustAsync(
                new Act((_, _) => Task.FromResult<Result<string>>("done")) { Reason = "asked to" }
            );

        AuditEntry entry = (await product.ReadAsync<AuditEntry>()).ShouldHaveSingleItem();
        entry.Command.ShouldBe("Act");
        entry.PersonId.ShouldBe("officer.KIPO");
        entry.Note.ShouldBe("asked to");
        entry.At.ShouldBe(new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task R2_the_audit_trail_names_the_one_principal_for_whom_it_was_done_and_nobody_else()
    {
        await using ProductHost product = await ProductHost.StartAsync(Commands.Add);
        HeldAppointment own = new(Role.PerformanceOfficer, "KIPO", "KIPO");
        Actor substitute = new(
            "officer.KIPO",
            null,
            [
                own,
                new(Role.UnitHead, "KIPO/ipp", "KIPO", "KIPO/ipp", "head.ipp"),
                new(Role.DepartmentHead, "KIPO", "KIPO", null, "department-head.KIPO"),
            ]
        );

        foreach (Role role in (Role[])[Role.UnitHead, Role.PerformanceOfficer])
        {
            await product
                .As(substitute)
                .MustAsync(
                    new Act((_, _) => Task.FromResult<Result<string>>("done")) { In = role }
                );
        }

        (await product.ReadAsync<AuditEntry>(all => all.OrderBy(entry => entry.Number)))
            .Select(entry => entry.AsSubstituteFor)
            .ShouldBe(["head.ipp", null]);
    }

    [Fact]
    public async Task A_refused_command_leaves_nothing_behind()
    {
        await using ProductHost product = await ProductHost.StartAsync(Commands.Add);
        Error no = new("Test.No", LocalizedText.Same("no"));

        Result<string> result = await product
            .As(Somebody)
            .SendAsync(new Act((_, _) => Task.FromResult<Result<string>>(no)));

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("Test.No");
        (await product.ReadAsync<AuditEntry>()).ShouldBeEmpty();
    }
}
