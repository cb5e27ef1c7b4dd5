using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Persistence.Audit;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Ipses.Testing.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Units;

public sealed class The_commit_queue_groups_units : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() => _product = await ProductHost.StartAsync(Commands.Add);

    public async Task DisposeAsync() => await _product.DisposeAsync();

    private SqliteCommitQueue Queue =>
        _product.Services.GetRequiredService<SqliteDatabase>().Commits;

    [Fact]
    public async Task Units_that_wait_together_share_one_commit()
    {
        TaskCompletionSource gate = new();
        Task first = RunAsync("first", () => gate.Task);
        long before = Queue.Commits;

        Task[] waiting = [.. Enumerable.Range(0, 10).Select(i => RunAsync($"unit {i}"))];
        gate.SetResult();
        await Task.WhenAll([first, .. waiting]);

        // All that arrived while the first was at work commit with it, or in the one commit after it.
        (Queue.Commits - before).ShouldBeLessThanOrEqualTo(2);
        (await _product.ReadAsync<AuditEntry>()).Count.ShouldBe(11);
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_commit()
    {
        // Asked without the handler around it: the answer itself is looked at, not what runs some time after it.
        ICommits commits = _product.Services.GetRequiredService<ICommits>();
        TaskCompletionSource bothWait = new();
        TaskCompletionSource secondBegun = new();
        TaskCompletionSource secondMayEnd = new();
        Task<bool> first = commits.RunAsync(context => WriteAsync(context, bothWait.Task), default);
        Task<bool> second = commits.RunAsync(
            context =>
            {
                secondBegun.SetResult();
                return WriteAsync(context, secondMayEnd.Task);
            },
            default
        );
        bothWait.SetResult();
        await secondBegun.Task;

        // The first is done with its work and shares a commit with the second, which is still at work.
        first.IsCompleted.ShouldBeFalse();
        (await _product.ReadAsync<AuditEntry>()).ShouldBeEmpty();

        secondMayEnd.SetResult();
        await Task.WhenAll(first, second);
        (await _product.ReadAsync<AuditEntry>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_unit_that_fails_does_not_hurt_those_that_share_its_commit()
    {
        TaskCompletionSource gate = new();
        Task first = RunAsync("before", () => gate.Task);
        Task failing = RunAsync(
            "failing",
            () => throw new InvalidOperationException("a bug in one handler")
        );
        Task after = RunAsync("after");
        gate.SetResult();

        await first;
        await after;
        await Should.ThrowAsync<InvalidOperationException>(failing);
        (await _product.ReadAsync<AuditEntry>())
            .Select(entry => entry.Note)
            .ShouldBe(["before", "after"]);
    }

    [Fact]
    public async Task A_unit_opened_in_another_scope_from_inside_one_is_told_instead_of_waiting_for_itself()
    {
        Task nested = RunAsync("outer", () => RunAsync("inner"));

        await Should.ThrowAsync<InvalidOperationException>(nested);
        await RunAsync("the loop lives");
        (await _product.ReadAsync<AuditEntry>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_program_on_the_same_file_is_refused_with_the_way_out()
    {
        string path = _product.Services.GetRequiredService<SqliteDatabase>().Path;

        DatabaseInUseException refusal = Should.Throw<DatabaseInUseException>(() =>
            new SqliteDatabase(path, NullLogger<SqliteCommitQueue>.Instance)
        );

        refusal.Message.ShouldContain("--data");
        await RunAsync("the first goes on");
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_stop_and_what_was_not_leaves_no_trace()
    {
        await RunAsync("acknowledged");
        Error no = new("Test.No", LocalizedText.Same("no"));
        await _product
            .As(Actor.Program("test"))
            .SendAsync(
                new Act(
                    (unit, _) =>
                    {
                        unit.Add(Institutions.One("LOST"));
                        return Task.FromResult<Result<string>>(no);
                    }
                )
            );

        await _product.RestartAsync();

        (await _product.ReadAsync<AuditEntry>())
            .ShouldHaveSingleItem()
            .Note.ShouldBe("acknowledged");
        (await _product.ReadAsync<Institution>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_at_work_when_the_program_stops_is_finished_before_its_database_is_closed()
    {
        ICommits commits = _product.Services.GetRequiredService<ICommits>();
        // What is asked for last is disposed of first: the file under another of its names.
        _product.Services.GetRequiredService<IDbContextFactory<IpsesDbContext>>();
        TaskCompletionSource mayEnd = new();
        Task<bool> unit = commits.RunAsync(context => WriteAsync(context, mayEnd.Task), default);

        Task stopping = _product.StopAsync();
        mayEnd.SetResult();
        await stopping;

        (await unit).ShouldBeTrue();
        await _product.RestartAsync();
        (await _product.ReadAsync<AuditEntry>()).ShouldHaveSingleItem();
    }

    private async Task RunAsync(string note, Func<Task>? meanwhile = null)
    {
        await _product
            .As(Actor.Program("test"))
            .MustAsync(
                new Act(
                    async (_, _) =>
                    {
                        if (meanwhile is not null)
                        {
                            await meanwhile();
                        }

                        return "done";
                    }
                )
                {
                    Reason = note,
                }
            );
    }

    private static async Task<Verdict<bool>> WriteAsync(IpsesDbContext context, Task until)
    {
        await until;
        context.Add(new AuditEntry { Command = "Test" });
        await context.SaveChangesAsync();
        return new(Value: true, Keep: true);
    }
}
