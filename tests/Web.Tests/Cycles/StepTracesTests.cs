using System.Net;
using Ipses.Application.Mail;
using Ipses.Domain.DeadlineTasks;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Cycles;

/// <summary>From a step of a running workflow one comes to the tasks and mails it made, and from these back to the step.</summary>
public sealed class StepTracesTests(YearSite year) : IClassFixture<YearSite>
{
    [Fact]
    public async Task A_step_shows_its_task_and_the_mail_about_it_and_both_lead_back()
    {
        DeadlineTask task = (
            await year.ReadAsync<DeadlineTask>(all => all.Where(one => one.InstanceId != null))
        ).First();
        OutgoingMail mail = (
            await year.ReadAsync<OutgoingMail>(all =>
                all.Where(one => one.InstanceId == task.InstanceId)
            )
        ).First(one => one.Content.TaskId == task.Id);
        using Visitor coordinator = year.As("coordinator");

        string page = await coordinator.ReadAsync("/cycle/instances/" + task.InstanceId);
        string step = page[
            page.IndexOf($"id=\"step-{task.Origin!.ActivityId}\"", StringComparison.Ordinal)..
        ];

        step.ShouldContain($"id=\"task-{task.Id}\"");
        step.ShouldContain($"href=\"/tasks/{task.Id}\"");
        step.ShouldContain($"id=\"mail-{mail.Id}\"");
        string back = $"/cycle/instances/{task.InstanceId}#";
        WebUtility
            .HtmlDecode(await coordinator.ReadAsync("/tasks/" + task.Id))
            .ShouldContain($"{back}task-{task.Id}");
        WebUtility
            .HtmlDecode(await coordinator.ReadAsync("/mailbox/" + mail.Id))
            .ShouldContain($"{back}mail-{mail.Id}");
    }
}
