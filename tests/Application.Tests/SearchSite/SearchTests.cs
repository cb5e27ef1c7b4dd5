using Ipses.Application.Search;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Databases;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.SearchSite;

/// <summary>The search finds what is there in both languages, and nothing that its reader may not see, on every database (R3).</summary>
public sealed class SearchTests
{
    public static TheoryData<string> Databases => ["SQLite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_reader_finds_by_korean_and_english_names_what_they_may_see_and_nothing_else(
        string database
    )
    {
        await using ProductHost product = await StartAsync(database);
        await OpenAsync(product, "kipo", "KIPO", new("50%_달성 점검", "Check 50%_Done"));
        await OpenAsync(product, "kcc", "KCC", new("505 달성 점검", "Check 505 done"));

        (await HitsAsync(product, "officer.KIPO", "달성 점검")).ShouldBe(["/tasks/kipo"]);
        (await HitsAsync(product, "officer.KCC", "CHECK 505")).ShouldBe(["/tasks/kcc"]);
        (await HitsAsync(product, "coordinator", "달성 점검"))
            .Order()
            .ShouldBe(["/tasks/kcc", "/tasks/kipo"]);
        (await HitsAsync(product, "coordinator", "50%_")).ShouldBe(
            ["/tasks/kipo"],
            "percent sign and underline are letters like others"
        );
        (await HitsAsync(product, "coordinator", "officer@kipo")).ShouldContain(
            "/administration/people/officer.KIPO"
        );
        (await HitsAsync(product, "officer.KCC", "officer@kipo")).ShouldBeEmpty();
        (await HitsAsync(product, "coordinator", "특허청")).ShouldContain(
            "/administration/institutions/KIPO"
        );
    }

    [Fact]
    public async Task A_plans_objectives_and_indicators_are_found_by_its_own_people_alone()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);

        (await HitsAsync(product, "officer.KIPO", "그 밖의 지표")).ShouldContain(path =>
            path.StartsWith("/plans/KIPO/2026#n-", StringComparison.Ordinal)
        );
        (await HitsAsync(product, "officer.KCC", "그 밖의 지표")).ShouldNotContain(path =>
            path.StartsWith("/plans/KIPO", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_kind_with_many_hits_is_cut_and_shown_at_length_when_asked_for()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.People);

        SearchGroup people = (await FindAsync(product, "coordinator", "officer@")).Single();
        people.Hits.Count.ShouldBe(Ipses.Application.Search.Search.OfEach);
        people.HasMore.ShouldBeTrue();
        (await FindAsync(product, "coordinator", "officer@", people.Order))
            .Single()
            .Hits.Count.ShouldBeGreaterThan(Ipses.Application.Search.Search.OfEach);
        (await FindAsync(product, "coordinator", "o")).ShouldBeEmpty("one letter is too short");
    }

    private static Task<ProductHost> StartAsync(string database) =>
        database == "SQLite"
            ? ProductHost.StartAsync(StartingPoint.People)
            : PostgreSqlProduct.StartAsync(StartingPoint.People);

    private static async Task<IReadOnlyList<SearchGroup>> FindAsync(
        ProductHost product,
        string person,
        string term,
        int? kind = null
    ) =>
        (await product.As(person).AskAsync(new Ipses.Application.Search.Search(term, kind)))
            .Value
            .Groups;

    private static async Task<IReadOnlyList<string>> HitsAsync(
        ProductHost product,
        string person,
        string term
    ) =>
        [
            .. (await FindAsync(product, person, term))
                .SelectMany(group => group.Hits)
                .Select(hit => hit.Path)
                .OfType<string>(),
        ];

    private static Task OpenAsync(
        ProductHost product,
        string id,
        string institution,
        LocalizedText title
    ) =>
        product.StageAsync(unit =>
            unit.Add(
                DeadlineTask.Open(
                    new TaskTerms
                    {
                        Id = id,
                        Title = title,
                        Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, institution),
                        InstitutionId = institution,
                        StepKey = "test",
                        Due = new TaskDue(new DateOnly(2027, 2, 26), null, false, []),
                        Ladder = ReminderLadder.None,
                    },
                    new LadderCalendar(BusinessCalendar.Korea, product.Clock.Zone),
                    unit.Now,
                    Doer.Program("test")
                )
            )
        );
}
