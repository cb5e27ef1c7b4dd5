using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Ipses.Web.Studio;

/// <summary>
/// Elsa Studio's own files as its npm package brings them, compressed ones included: a folder beside the published program, or where
/// the build left them. Who accepts Brotli or gzip gets what is already compressed.
/// </summary>
public sealed class StudioFiles
{
    /// <summary>Where the files lie on this site: what Studio calls its base.</summary>
    public const string Root = "/studio";

    /// <summary>The folder of the files beside a published program.</summary>
    private const string Folder = "studio";

    /// <summary>The file in which a build tells where they are.</summary>
    private const string Pointer = "studio.folder";

    private const string Forever = "public, max-age=31536000, immutable";

    private readonly IFileProvider _files;

    private StudioFiles(string? folder)
    {
        IsThere = Directory.Exists(folder);
        _files = IsThere ? new PhysicalFileProvider(folder!) : new NullFileProvider();
    }

    /// <summary>Whether there is a Studio to serve.</summary>
    public bool IsThere { get; }

    /// <summary>Looks for them from the folder of the program.</summary>
    public static StudioFiles Beside(string program)
    {
        string published = Path.Combine(program, Folder);
        string pointer = Path.Combine(program, Pointer);
        return new StudioFiles(
            Directory.Exists(published) ? published
            : File.Exists(pointer) ? File.ReadAllText(pointer).Trim()
            : null
        );
    }

    /// <summary>Serves them below <see cref="Root"/>; what is no file of Studio's goes on.</summary>
    public void Serve(IApplicationBuilder app)
    {
        StaticFileOptions options = new()
        {
            FileProvider = _files,
            RequestPath = Root,
            ContentTypeProvider = new StudioTypes(),
            OnPrepareResponse = Describe,
        };
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal),
            studio =>
            {
                studio.Use(ChooseAsync);
                studio.UseStaticFiles(options);
            }
        );
    }

    /// <summary>Whether the name carries a hash of the content, so that it never means anything else.</summary>
    public static bool IsHashed(string path)
    {
        string[] parts = Path.GetFileName(path).Split('.');
        return parts[1..^1]
            .Any(part => part.Length == 10 && part.All(c => char.IsAsciiLetterOrDigit(c)));
    }

    /// <summary>The request goes on to the file in the encoding that the browser likes best, and comes back under its own name.</summary>
    private async Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        PathString asked = context.Request.Path;
        if (
            asked.StartsWithSegments(Root, StringComparison.Ordinal, out PathString file)
            && StudioEncoding.Best(context.Request) is { } encoding
            && _files.GetFileInfo(file.Value + encoding.Ending).Exists
        )
        {
            context.Request.Path = asked + encoding.Ending;
        }
        await next(context);
        context.Request.Path = asked;
    }

    private static void Describe(StaticFileResponseContext response)
    {
        IHeaderDictionary headers = response.Context.Response.Headers;
        string name = response.File.Name;
        headers.CacheControl = IsHashed(StudioEncoding.Plain(name)) ? Forever : "no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (StudioEncoding.Of(name) is { } encoding)
        {
            headers.ContentEncoding = encoding.Name;
        }
    }

    /// <summary>Content types of what lies in the package, compressed or not.</summary>
    private sealed class StudioTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _known = new()
        {
            Mappings =
            {
                [".wasm"] = "application/wasm",
                [".dat"] = "application/octet-stream",
                [".blat"] = "application/octet-stream",
                [".cur"] = "image/x-icon",
                [".scss"] = "text/plain",
                [".webmanifest"] = "application/manifest+json",
            },
        };

        public bool TryGetContentType(string subpath, out string contentType) =>
            _known.TryGetContentType(StudioEncoding.Plain(subpath), out contentType!);
    }
}
