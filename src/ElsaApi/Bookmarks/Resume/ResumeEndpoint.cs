using System.Text.Json;
using Ipses.Application.Workflows.Instances.ResumeBookmark;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Bookmarks.Resume;

/// <summary>
/// Lets a step of Elsa's go on by its bookmark. Elsa takes an encrypted token from anybody; here <c>t</c> is the bookmark's id, and
/// who asks shows who they are. Only by POST, so that no link on another page does it.
/// </summary>
internal sealed class ResumeEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/bookmarks/resume",
            (string? t, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new ResumeBookmark(asked.BookmarkId ?? t ?? "", asked.Input),
                        _ => Results.Ok()
                    )
                )
        );

    /// <param name="BookmarkId">Which, where the address doesn't say it.</param>
    /// <param name="Input">What the step is given.</param>
    private sealed record Asked(string? BookmarkId, JsonElement Input);
}
