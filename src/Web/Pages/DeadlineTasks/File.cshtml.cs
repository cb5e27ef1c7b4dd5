using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>Hands out a file as a download: it is never shown inside the site, whatever its content.</summary>
public sealed class FileModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => DeadlineTaskTexts.Attachments;

    public async Task<IActionResult> OnGetAsync(
        string id,
        string file,
        CancellationToken cancellationToken
    )
    {
        Result<DownloadedFile> found = await dispatcher.AskAsync(
            new DownloadFile(id, file),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        return File(found.Value.Content, found.Value.MediaType, found.Value.FileName);
    }
}
