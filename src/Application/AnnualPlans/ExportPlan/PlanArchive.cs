using System.Globalization;
using System.IO.Compression;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>Every plan of a list as one ZIP; each is written when its turn comes, so that no machine has to hold all.</summary>
/// <param name="Rows">The plans.</param>
/// <param name="Format">Of each file.</param>
/// <param name="Language">In which they are written.</param>
public sealed record PlanArchive(
    IReadOnlyList<PlanRow> Rows,
    ExportFormat Format,
    Language Language
)
{
    /// <summary>What it is sent as.</summary>
    public const string MediaType = "application/zip";

    /// <summary>Its file name.</summary>
    /// <param name="year">The year that was asked for; null for all.</param>
    public string NameOf(int? year) =>
        $"annual-plans-{year?.ToString(CultureInfo.InvariantCulture) ?? "all"}-{ExportFormats.EndingOf(Format)}.zip";

    /// <summary>Writes it; a plan that has gone out of the reader's sight since the list was read is left out.</summary>
    public async Task WriteAsync(
        IDispatcher dispatcher,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        await using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (PlanRow row in Rows)
        {
            Result<ExportedFile> file = await dispatcher.AskAsync(
                new ExportPlan(row.InstitutionId, row.Year, Format, Language),
                cancellationToken
            );
            if (file.IsSuccess)
            {
                await using Stream entry = await zip.CreateEntry(file.Value.Name)
                    .OpenAsync(cancellationToken);
                await entry.WriteAsync(file.Value.Content, cancellationToken);
            }
        }
    }
}
