using Ipses.Persistence.Design;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ipses.Persistence.Tests.SqlServer;

/// <summary>
/// What SQL Server's own parser and schema model say of our tables and statements, without a server: they find syntax, unknown
/// tables, columns and types. A connection to a real one is used where <c>IPSES_TEST_SQLSERVER</c> names it.
/// </summary>
public sealed class SqlServerSchema : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly TSql160Parser _parser = new(initialQuotedIdentifiers: true);
    private int _statements;

    /// <summary>The script that an operator runs to bring any older database up to date.</summary>
    public static string MigrationScript()
    {
        using SqlServerIpsesDbContext context =
            new SqlServerDesignTimeFactory().CreateDbContext([]);
        return context
            .GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    /// <summary>The statements that make all tables, applied to the model; gives what the parser does not understand.</summary>
    public IReadOnlyList<string> Create()
    {
        using SqlServerIpsesDbContext context =
            new SqlServerDesignTimeFactory().CreateDbContext([]);
        TSqlScript script = Parse(
            context.Database.GenerateCreateScript(),
            out IReadOnlyList<string> faults
        );
        Sql160ScriptGenerator generator = new();
        foreach (TSqlStatement statement in script.Batches.SelectMany(batch => batch.Statements))
        {
            generator.GenerateScript(statement, out string text);
            _model.AddObjects(text);
        }

        return faults;
    }

    /// <summary>Adds a statement that the product sends, so that <see cref="Validate"/> judges it.</summary>
    public void Add(string statement) =>
        _model.AddObjects(
            FormattableString.Invariant($"CREATE PROCEDURE dbo.s{_statements++} AS\n{statement}")
        );

    /// <summary>What is wrong with tables and statements.</summary>
    public IReadOnlyList<string> Validate() =>
        [
            .. _model
                .Validate()
                .Select(message => $"{message.Prefix}{message.Number} {message.Message}"),
        ];

    public TSqlScript Parse(string text, out IReadOnlyList<string> faults)
    {
        var parsed = (TSqlScript)
            _parser.Parse(new StringReader(text), out IList<ParseError> errors);
        faults = [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
        return parsed;
    }

    public void Dispose() => _model.Dispose();
}
