using System.Text.Json;
using Ipses.Web.Access;
using Microsoft.OpenApi;

namespace Ipses.Web.Api;

/// <summary>The OpenAPI description of the API: what endpoints say of themselves, and what all of them have in common.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";
    private const string Bearer = "bearer";

    private const string What = """
        Everything that the pages do, for programs. A program acts as the person whose token it sends, and may what that
        person's appointments of the day allow.

        **Refusals** are problems (RFC 9457): `type` ends in a stable code, `errors` tells all reasons with field, rule and way
        out, in Korean or English by `Accept-Language`.

        **Versions**: documents come with an `ETag`. `If-None-Match` answers 304 where nothing has changed; commands that change
        what others may have changed need it as `If-Match`, and answer 412 where somebody was first.

        **Repetitions**: a command with an `Idempotency-Key` is carried out once in 24 hours, however often it is sent; the
        same answer comes again with `Idempotent-Replayed: true`. A refusal has changed nothing and is not kept.

        **Lists** come in stretches in the order of ids: follow `Link: rel="next"` and everything is met exactly once.
        """;

    /// <summary>Registers the description.</summary>
    internal static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Document,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = endpoint =>
                    ("/" + endpoint.RelativePath).StartsWith(
                        ApiPaths.V1 + "/",
                        StringComparison.Ordinal
                    );
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Introduce(document);
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        Complete(
                            operation,
                            context.Description.HttpMethod ?? "GET",
                            context.Description.ActionDescriptor.EndpointMetadata
                        );
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Ipses",
            Version = Document,
            Description = What,
        };
        // The same text wherever it is asked for.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                Description =
                    "A token of a person, made on the account page or by “ipses token create”.",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(Bearer, document)] = [],
            },
        ];
    }

    private static void Complete(OpenApiOperation operation, string verb, IList<object> metadata)
    {
        operation.Parameters ??= [];
        if (verb == HttpMethods.Get)
        {
            operation.Parameters.Add(
                Header("If-None-Match", "The ETag that one has; 304 where it is the newest.")
            );
        }
        else
        {
            operation.Parameters.Add(
                Header(
                    IdempotentRequest.Header,
                    "Chosen by the sender: the same key and request are carried out once."
                )
            );
        }

        if (metadata.OfType<IfMatchNeeded>().Any())
        {
            operation.Parameters.Add(
                Header("If-Match", "The ETag, or the node's revision, that one has seen.", true)
            );
        }

        if (
            metadata.OfType<Example>().FirstOrDefault() is { } example
            && operation.RequestBody?.Content?.Values.FirstOrDefault() is { } content
        )
        {
            content.Example = JsonSerializer.SerializeToNode(example.Body, ApiJson.Options);
        }
    }

    private static OpenApiParameter Header(string name, string what, bool required = false) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = what,
            Required = required,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}

/// <summary>A body as it is sent, for the description.</summary>
/// <param name="Body">Written as the API writes it, so that it can't go stale.</param>
internal sealed record Example(object Body);
