using Ipses.Domain.Common;
using Ipses.Web.Problems;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages;

/// <summary>What stands in for a page that can't be shown: what happened, what to do, and the id in the log.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel(ILogger<ProblemModel> log) : IpsesPage
{
    /// <summary>The HTTP status that is being explained.</summary>
    public int Status { get; private set; } = 500;

    /// <summary>What to tell.</summary>
    public ProblemText Text => ProblemTexts.Of(Status);

    /// <summary>The id that also stands in the log.</summary>
    public string Id => ErrorId.Of(HttpContext);

    public override LocalizedText Title => Text.Title;

    public void OnGet(int status) => Explain(status);

    public void OnPost(int status) => Explain(status);

    private void Explain(int status)
    {
        IExceptionHandlerFeature? failure = HttpContext.Features.Get<IExceptionHandlerFeature>();
        bool asked =
            failure is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;
        // Somebody who types this page's address has no problem to be told about.
        Status =
            asked ? 404
            : status is >= 400 and < 600 ? status
            : 500;
        Response.StatusCode = Status;
        if (failure is not null)
        {
            log.LogError(
                "Error {ErrorId} at {Path}: {Kind}",
                Id,
                failure.Path,
                failure.Error.GetType().Name
            );
        }
    }
}
