using Ipses.Persistence.Design;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Ipses.Testing.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Model;

public sealed class The_newest_migration_is_the_model
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void A_change_of_the_model_without_a_migration_fails_here_and_not_at_an_operator_s_start(
        string provider
    )
    {
        using IpsesDbContext context = provider switch
        {
            "Sqlite" => new SqliteDesignTimeFactory().CreateDbContext([]),
            "PostgreSql" => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
            _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
        };

        context.Database.GetMigrations().ShouldNotBeEmpty();
        context
            .Database.HasPendingModelChanges()
            .ShouldBeFalse(
                $"dotnet ef migrations add NAME --project src/Persistence --startup-project src/Persistence --context {provider}IpsesDbContext --output-dir Migrations/{provider}"
            );
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_migrated_does_not_block_the_next()
    {
        string folder = Directory.CreateTempSubdirectory("ipses-migration").FullName;
        try
        {
            await using SqliteDatabase database = new(
                Path.Combine(folder, "ipses.db"),
                NullLogger<SqliteCommitQueue>.Instance
            );
            await using (IpsesDbContext left = database.CreateWriter())
            {
                await left.Database.ExecuteSqlRawAsync(
                    """
                    CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                    INSERT INTO "__EFMigrationsLock" VALUES (1, '2027-01-04');
                    """
                );
            }

            await database.MigrateAsync(
                new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token
            );

            await using IpsesDbContext context = database.CreateWriter();
            (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_key_without_a_length_is_found_before_a_database_that_needs_one_refuses_it()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        await using IpsesDbContext context = product
            .Services.GetRequiredService<SqliteDatabase>()
            .CreateDbContext();

        string[] unbounded =
        [
            .. context
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetKeys().SelectMany(key => key.Properties))
                .Where(property => property.ClrType == typeof(string))
                .Where(property => property.GetMaxLength() is null or > 450)
                .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"),
        ];

        unbounded.ShouldBeEmpty();
    }
}
