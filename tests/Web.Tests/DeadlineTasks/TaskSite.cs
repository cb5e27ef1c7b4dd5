using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Ipses.Web.Tests.DeadlineTasks;

/// <summary>The demo's site on Monday 22 February 2027 with tasks of KIPO: one late, one due this week, one with a plan's form.</summary>
public sealed class TaskSite : IAsyncLifetime
{
    public const string Officer = "officer.KIPO";

    public TestSite Site { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        Browser = await Browser.StartAsync();
        CycleClock clock = Site.Services.GetRequiredService<CycleClock>();
        ((VirtualCycleClock)clock).MoveTo(
            clock.InstantOf(new DateOnly(2027, 2, 22), new TimeOnly(10, 0))
        );
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>Opens a task of KIPO's performance officer, unless another assignee is given.</summary>
    public async Task OpenAsync(
        string id,
        string due,
        string? form = null,
        Assignee? assignee = null,
        LocalizedText? title = null
    )
    {
        await using AsyncServiceScope scope = Site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync<Nothing>(
                _ =>
                {
                    Open(scope.ServiceProvider, id, due, form, assignee, title);
                    return Task.FromResult<Result<Nothing>>(Nothing.Value);
                },
                CancellationToken.None
            );
    }

    /// <summary>Stages such a task in the open unit of work.</summary>
    public static void Open(
        IServiceProvider services,
        string id,
        string due,
        string? form = null,
        Assignee? assignee = null,
        LocalizedText? title = null
    )
    {
        IUnitOfWork unit = services.GetRequiredService<IUnitOfWork>();
        unit.Add(
            DeadlineTask.Open(
                Terms(id, due, form, assignee, title),
                new LadderCalendar(
                    BusinessCalendar.Korea,
                    services.GetRequiredService<CycleClock>().Zone
                ),
                unit.Now,
                Doer.Program("workflow (annual-plan:KIPO:2027)")
            )
        );
    }

    /// <summary>A page of somebody who is signed in.</summary>
    public async Task<IPage> AsAsync(
        string person,
        string language = "ko-KR",
        int width = Browser.Wide,
        bool scripts = true
    )
    {
        IPage page = await Browser.VisitorAsync(Site.Address, language, width, scripts);
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = Site.SessionOf(person),
                Url = Site.Address,
            },
        ]);
        return page;
    }

    private static TaskTerms Terms(
        string id,
        string due,
        string? form,
        Assignee? assignee,
        LocalizedText? title
    ) =>
        new()
        {
            Id = id,
            Title =
                title
                ?? new("2027년도 성과관리 시행계획 작성", "Draft the annual performance plan 2027"),
            Instructions = new(
                "부서 작성분을 취합하고 지표와 가중치를 완성해 결재를 올립니다.",
                "Merge the units' parts, complete indicators and weights, and send the plan on for approval."
            ),
            Assignee = assignee ?? Assignee.HoldersOf(Role.PerformanceOfficer, "KIPO"),
            InstitutionId = "KIPO",
            Document = new("annual-plan", "annual-plan:KIPO:2027"),
            Form = form,
            StepKey = "annual-plan.draft",
            Sector = Sector.Central,
            Year = new FiscalYear(2027),
            Due = new(
                DateOnly.ParseExact(
                    due,
                    "yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                "last business day of february",
                false,
                [new("2월의 마지막 영업일입니다.", "It is the last business day of February.")]
            ),
            LegalBasis = new(
                "정부업무평가 기본법 제6조",
                "Government Performance Evaluation Act, Article 6"
            ),
        };
}
