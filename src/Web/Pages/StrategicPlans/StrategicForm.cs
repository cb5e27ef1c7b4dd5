using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>A strategic plan as its form posts it: every field as typed.</summary>
public sealed class StrategicForm
{
    /// <summary>The version that was seen; 0 where there was no draft.</summary>
    public int Seen { get; set; }

    public string? MissionKo { get; set; }

    public string? MissionEn { get; set; }

    public string? VisionKo { get; set; }

    public string? VisionEn { get; set; }

    /// <summary>One a line.</summary>
    public string? Agencies { get; set; }

    /// <inheritdoc cref="Agencies"/>
    public string? References { get; set; }

    public List<ObjectiveFields> Objectives { get; set; } = [];

    /// <summary>The fields of a plan, with a blank objective and a blank target in each to write on without a script.</summary>
    public static StrategicForm Of(StrategicContent content, int version) =>
        new()
        {
            Seen = version,
            MissionKo = content.Mission.Ko,
            MissionEn = content.Mission.En,
            VisionKo = content.Vision.Ko,
            VisionEn = content.Vision.En,
            Agencies = string.Join('\n', content.AffiliatedAgencies),
            References = string.Join('\n', content.References),
            Objectives =
            [
                .. content.Objectives.Select(objective => new ObjectiveFields
                {
                    NameKo = objective.Name.Ko,
                    NameEn = objective.Name.En,
                    Targets =
                    [
                        .. objective.Targets.Select(target => new TargetFields
                        {
                            NameKo = target.Name.Ko,
                            NameEn = target.Name.En,
                            Unit = target.Unit,
                            Values =
                            [
                                .. target.Values.Select(value =>
                                    value?.ToString("0.######", CultureInfo.InvariantCulture)
                                ),
                            ],
                        }),
                        new TargetFields(),
                    ],
                }),
                new ObjectiveFields { Targets = [new TargetFields()] },
            ],
        };

    /// <summary>What the form says; what has no name is left out.</summary>
    public StrategicContent Content() =>
        new()
        {
            Mission = Both(MissionKo, MissionEn),
            Vision = Both(VisionKo, VisionEn),
            AffiliatedAgencies = Lines(Agencies),
            References = Lines(References),
            Objectives =
            [
                .. Objectives
                    .Where(objective => !string.IsNullOrWhiteSpace(objective.NameKo))
                    .Select(
                        (objective, o) =>
                            new LongTermObjective(
                                FormattableString.Invariant($"o{o + 1}"),
                                Both(objective.NameKo, objective.NameEn),
                                [
                                    .. objective
                                        .Targets.Where(target =>
                                            !string.IsNullOrWhiteSpace(target.NameKo)
                                        )
                                        .Select(
                                            (target, t) =>
                                                new FiveYearTarget(
                                                    FormattableString.Invariant(
                                                        $"o{o + 1}-t{t + 1}"
                                                    ),
                                                    Both(target.NameKo, target.NameEn),
                                                    target.Unit?.Trim() ?? "",
                                                    [.. target.Values.Select(NumberOf)]
                                                )
                                        ),
                                ]
                            )
                    ),
            ],
        };

    private static decimal? NumberOf(string? text) =>
        decimal.TryParse(
            text?.Trim(),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out decimal value
        )
            ? value
            : null;

    /// <summary>A text without its English form stands in Korean in both.</summary>
    private static LocalizedText Both(string? korean, string? english)
    {
        string ko = korean?.Trim() ?? "";
        string en = english?.Trim() ?? "";
        return new LocalizedText(ko, en.Length == 0 ? ko : en);
    }

    private static string[] Lines(string? text) =>
        (text ?? "")
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>An objective as typed.</summary>
public sealed class ObjectiveFields
{
    public string? NameKo { get; set; }

    public string? NameEn { get; set; }

    public List<TargetFields> Targets { get; set; } = [];
}

/// <summary>A target as typed.</summary>
public sealed class TargetFields
{
    public string? NameKo { get; set; }

    public string? NameEn { get; set; }

    public string? Unit { get; set; }

    /// <summary>One per year, first year first.</summary>
    public List<string?> Values { get; set; } = [];
}
