using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.ImportDefinitions;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Application.Workflows.Differences;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Workflows;

/// <summary>Workflows from files: first what they would change, then the decision. They become drafts, all or none.</summary>
public sealed class ImportModel(IDispatcher dispatcher) : IpsesPage
{
    /// <summary>Bytes of all files together; they come back with the decision.</summary>
    private const long Largest = 20_000_000;

    /// <inheritdoc />
    public override LocalizedText Title => WorkflowTexts.Import;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [new(WorkflowTexts.Workflows, "/cycle/workflows")];

    public IReadOnlyList<DefinitionFile> Files { get; private set; } = [];

    /// <summary>What each file would change, in the order of the files.</summary>
    public IReadOnlyList<DefinitionToImport> Found { get; private set; } = [];

    public bool MayImport => Found.Count > 0 && Found.All(one => one.Refusals.Count == 0);

    public void OnGet() { }

    /// <summary>Shows what the files would change.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(IFormFile[]? files, CancellationToken token)
    {
        if (files is not { Length: > 0 } || files.Sum(file => file.Length) > Largest)
        {
            return Refused(Result.Refused([DefinitionPackage.NoFiles]));
        }

        List<DefinitionFile> read = [];
        foreach (IFormFile file in files)
        {
            using MemoryStream content = new();
            await file.CopyToAsync(content, token);
            Result<IReadOnlyList<DefinitionFile>> inside = DefinitionPackage.Read(
                file.FileName,
                content.ToArray()
            );
            if (inside.IsRefused)
            {
                return Refused(inside);
            }

            read.AddRange(inside.Value);
        }

        return read.Count == 0
            ? Refused(Result.Refused([DefinitionPackage.NoFiles]))
            : await ShowAsync(read, null, token);
    }

    /// <summary>Brings the files in that were shown.</summary>
    public async Task<IActionResult> OnPostAsync(
        string[]? names,
        string[]? texts,
        CancellationToken token
    )
    {
        DefinitionFile[] files =
        [
            .. (names ?? []).Zip(texts ?? [], (name, text) => new DefinitionFile(name, text)),
        ];
        if (files.Length == 0)
        {
            return Refused(Result.Refused([DefinitionPackage.NoFiles]));
        }

        Result<IReadOnlyList<SavedDefinition>> kept = await dispatcher.SendAsync(
            new ImportDefinitions(files),
            token
        );
        return kept.IsRefused
            ? await ShowAsync(files, kept, token)
            : Done(WorkflowTexts.Imported(kept.Value.Count(one => one.IsNew)), "/cycle/workflows");
    }

    public static LocalizedText Becomes(DefinitionToImport one) =>
        one switch
        {
            { Refusals.Count: > 0 } => WorkflowTexts.NotPossible,
            { NewestVersion: { } version } => WorkflowTexts.ChangesVersion(version),
            _ => WorkflowTexts.NewHere,
        };

    public static string Badge(Changed change) =>
        change switch
        {
            Changed.Added => "bg-light-success",
            Changed.Removed => "bg-light-danger",
            _ => "bg-light-warning",
        };

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<DefinitionFile> files,
        Result? refusal,
        CancellationToken token
    )
    {
        Result<IReadOnlyList<DefinitionToImport>> found = await dispatcher.AskAsync(
            new PreviewImport(files),
            token
        );
        if (found.IsRefused)
        {
            return Refused(found);
        }

        (Files, Found) = (files, found.Value);
        return refusal is null ? Page() : Refused(refusal);
    }
}
