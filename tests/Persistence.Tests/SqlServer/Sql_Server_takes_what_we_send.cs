using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Rehearsal;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Organisations;
using Ipses.Persistence.Design;
using Ipses.Persistence.Model;
using Ipses.Testing.Databases.SqlServer;
using Ipses.Testing.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.SqlServer;

/// <summary>An operator on SQL Server gets tables that can be made and queries that they can answer.</summary>
public sealed class Sql_Server_takes_what_we_send
{
    /// <summary>Characters of the longest text column that is not <c>max</c>.</summary>
    private const int LongestText = 4000;

    /// <summary>Bytes of a clustered index's key, and of any other's.</summary>
    private const int WidestKey = 900;
    private const int WidestIndex = 1700;

    [Fact]
    public void The_migration_script_is_T_SQL_and_its_tables_are_sound()
    {
        using SqlServerSchema schema = new();

        schema.Parse(SqlServerSchema.MigrationScript(), out IReadOnlyList<string> faults);
        faults.ShouldBeEmpty();
        schema.Create().ShouldBeEmpty();
        schema.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void A_column_that_does_not_exist_is_found()
    {
        using SqlServerSchema schema = new();
        schema.Create();

        schema.Add("SELECT [a].[Nonsense] FROM [AnnualPlans] AS [a]");

        schema.Validate().ShouldContain(fault => fault.Contains("Nonsense"));
    }

    [Fact]
    public void No_column_is_longer_and_no_key_wider_than_the_server_allows()
    {
        using SqlServerIpsesDbContext context =
            new SqlServerDesignTimeFactory().CreateDbContext([]);
        IModel model = context.Model;

        model
            .GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.GetMaxLength() > LongestText)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ShouldBeEmpty();
        model
            .GetEntityTypes()
            .SelectMany(entity => entity.GetKeys().Select(key => (entity, key.Properties)))
            .Where(key => BytesOf(key.Properties) > WidestKey)
            .Select(key => $"key of {key.entity.DisplayName()}")
            .ShouldBeEmpty();
        model
            .GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes().Select(index => (entity, index.Properties)))
            .Where(index => BytesOf(index.Properties) > WidestIndex)
            .Select(index =>
                $"index of {index.entity.DisplayName()} on {string.Join(", ", index.Properties.Select(one => one.Name))}"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_statement_that_a_quarter_and_the_suites_before_send_is_one_that_the_tables_can_answer()
    {
        await using (ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo))
        {
            await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
            SyntheticRun people = product.Services.GetRequiredService<SyntheticRun>();
            using (await people.BeginAsync(Profile.OnTime))
            {
                await product.AdvanceToAsync(new DateOnly(2027, 3, 16));
            }

            (await product.ReadAsync<AnnualPlan>(all => all.Where(plan => plan.Year == 2027)))
                .Count(plan => plan.State == PlanState.Confirmed)
                .ShouldBeGreaterThan(30);
        }

        SqlServerStatements.Untranslatable.ShouldBeEmpty();
        string[] statements = [.. SqlServerStatements.All()];
        foreach (string kind in (string[])["SELECT", "INSERT", "UPDATE", "DELETE"])
        {
            statements.ShouldContain(one => one.Contains(kind, StringComparison.Ordinal));
        }

        using SqlServerSchema schema = new();
        schema.Create();
        foreach (string statement in statements)
        {
            schema.Add(statement);
        }

        schema.Validate().ShouldBeEmpty($"of {statements.Length} statements");
    }

    private static int BytesOf(IEnumerable<IReadOnlyProperty> properties) =>
        properties.Sum(property =>
            property.GetTypeMapping().Converter?.ProviderClrType == typeof(string)
            || property.ClrType == typeof(string)
                ? 2 * (property.GetMaxLength() ?? 450)
                : 8
        );
}
