using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Hosting.Settings;
using Ipses.Web.Health;
using Ipses.Web.Shell;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Web.Pages.Administration;

/// <summary>What this installation runs with, and how it is; to read only.</summary>
public sealed class SettingsModel(EffectiveSettings settings, HealthCheckService health)
    : IpsesPage,
        IHasTables
{
    public override LocalizedText Title => SettingTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>Every setting.</summary>
    public IReadOnlyList<EffectiveSetting> Settings { get; } = settings.List();

    /// <summary>What each check has seen just now.</summary>
    public HealthReport Health { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Health = await health.CheckHealthAsync(cancellation);

    /// <summary>A status in words.</summary>
    public static LocalizedText Of(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => SettingTexts.Healthy,
            HealthStatus.Degraded => SettingTexts.Degraded,
            _ => SettingTexts.Unhealthy,
        };

    /// <summary>What a check has found.</summary>
    public static Finding FindingOf(HealthReportEntry check) =>
        Finding.In(check.Data) ?? new(LocalizedText.Same(check.Description ?? ""));

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(SettingTexts.Check, Health.Entries)
                .Verbatim(SettingTexts.Check, one => one.Key)
                .Text(SettingTexts.Status, one => Of(one.Value.Status))
                .Text(SettingTexts.Seen, one => FindingOf(one.Value).What)
                .Text(SettingTexts.ToDo, one => FindingOf(one.Value).ToDo)
                .Build(),
            ExportTable
                .Of(SettingTexts.Settings, Settings)
                .Verbatim(SettingTexts.Name, setting => setting.Name)
                .Text(
                    SettingTexts.Value,
                    setting =>
                        setting.IsSecretSet
                            ? SettingTexts.SecretSet
                            : LocalizedText.Same(setting.Value ?? "")
                )
                .Text(SettingTexts.Origin, SettingTexts.Of)
                .Text(SettingTexts.Meaning, setting => SettingTexts.MeaningOf(setting.Name))
                .Build(),
        ];
}
