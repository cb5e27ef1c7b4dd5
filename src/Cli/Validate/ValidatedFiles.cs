using Ipses.Application.Calendars;
using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Validate;

/// <summary>Workflow definitions read from files: what one calls may be another of them, or a shipped one.</summary>
internal sealed class ValidatedFiles
{
    private readonly Dictionary<string, EngineResult<WorkflowDefinition>> _read = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, WorkflowDefinition> _workflows = new(
        StringComparer.Ordinal
    );
    private readonly DefinitionChecks _checks;
    private readonly BusinessCalendar _calendar;

    private ValidatedFiles(DefinitionChecks checks, BusinessCalendar calendar)
    {
        _checks = checks;
        _calendar = calendar;
    }

    internal static async Task<ValidatedFiles> ReadAsync(
        IReadOnlyList<FileInfo> files,
        IServiceProvider product,
        CancellationToken cancellation
    )
    {
        ValidatedFiles read = new(
            product.GetRequiredService<DefinitionChecks>(),
            new BusinessCalendar(
                HolidayTableFile.Find(product.GetRequiredService<IpsesSettings>().Calendar)
            )
        );
        DefinitionCache definitions = product.GetRequiredService<DefinitionCache>();
        IEnumerable<FileInfo> shipped = new DirectoryInfo(
            Path.Combine(AppContext.BaseDirectory, "workflows")
        ).EnumerateFiles("*.json");
        foreach (FileInfo file in shipped.Concat(files).Where(file => file.Exists))
        {
            EngineResult<WorkflowDefinition> one = definitions.Reader.Read(
                await File.ReadAllTextAsync(file.FullName, cancellation)
            );
            read._read[file.FullName] = one;
            if (one.IsSuccess)
            {
                read._workflows[one.Value.DefinitionId] = one.Value;
            }
        }

        return read;
    }

    /// <summary>What is wrong with a file; what can't be read at all is an error without an activity.</summary>
    internal IReadOnlyList<AnalysisFinding> Look(FileInfo file)
    {
        if (!_read.TryGetValue(file.FullName, out EngineResult<WorkflowDefinition>? one))
        {
            return
            [
                Unreadable(
                    "File.NotFound",
                    "",
                    new Label("There is no such file.", "파일이 없습니다.")
                ),
            ];
        }

        return one.IsSuccess
            ? _checks.Look(one.Value, _workflows, _calendar, new HashSet<string>())
            : [.. one.Errors.Select(error => Unreadable(error.Code, error.Place, error.Message))];
    }

    private static AnalysisFinding Unreadable(string rule, string place, Label message) =>
        new(rule, FindingSeverity.Error, place, "", message, Label.Same(""));
}
