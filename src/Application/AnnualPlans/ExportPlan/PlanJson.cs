using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>A plan for programs: everything that it says in both languages, names of kinds in English as the code has them.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    internal static void Write(PlanSeen seen, Stream stream) =>
        JsonSerializer.Serialize(
            stream,
            new Exported(
                seen.Plan.Id,
                seen.Plan.InstitutionId,
                seen.Found.Institution,
                seen.Plan.Year,
                seen.Plan.State,
                seen.Revision,
                seen.Version,
                seen.Content.WeightSum(),
                seen.Rendition.MadeAt,
                seen.Reader,
                seen.Content
            ),
            Options
        );

    private sealed record Exported(
        string Id,
        string InstitutionCode,
        LocalizedText Institution,
        int Year,
        PlanState State,
        int Revision,
        ConfirmedVersion? Version,
        decimal WeightSum,
        DateTimeOffset AsOf,
        LocalizedText AsSeenBy,
        PlanContent Content
    );
}
