using System.Net.Security;
using Ipses.Application.Common;
using Ipses.Hosting.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Ipses.Web.Startup;

/// <summary>
/// The certificate that is in its files now: every new connection looks whether they have changed, which costs far less than
/// its handshake, so that a renewal needs no restart. A renewal that can't be used (a key that is not written yet) leaves the
/// certificate before it in use and is told in the log, once.
/// </summary>
internal sealed partial class RenewedCertificate
{
    private readonly CertificateSettings _settings;
    private readonly Lock _renewal = new();
    private volatile Served _served;

    private RenewedCertificate(CertificateSettings settings, ServerCertificate first)
    {
        _settings = settings;
        _served = new(ContextOf(first), StampOf(settings));
    }

    /// <summary>Reads the files that are set; null when none is.</summary>
    /// <exception cref="InvalidSettingsException">They can't be read, or hold no private key.</exception>
    internal static RenewedCertificate? Load(CertificateSettings settings) =>
        ServerCertificate.Load(settings) is { } first ? new(settings, first) : null;

    /// <summary>Serves https on this endpoint.</summary>
    internal void Serve(ListenOptions listen)
    {
        ILogger logger = listen
            .ApplicationServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger<RenewedCertificate>();
        listen.UseHttps(
            new TlsHandshakeCallbackOptions
            {
                OnConnection = _ =>
                    ValueTask.FromResult(
                        new SslServerAuthenticationOptions
                        {
                            ServerCertificateContext = Newest(logger),
                            ApplicationProtocols =
                            [
                                SslApplicationProtocol.Http2,
                                SslApplicationProtocol.Http11,
                            ],
                        }
                    ),
            }
        );
    }

    private SslStreamCertificateContext Newest(ILogger logger)
    {
        Stamp now = StampOf(_settings);
        if (now == _served.Stamp)
        {
            return _served.Context;
        }

        lock (_renewal)
        {
            if (now == _served.Stamp)
            {
                return _served.Context;
            }

            try
            {
                ServerCertificate renewed = ServerCertificate.Load(_settings)!;
                _served = new(ContextOf(renewed), now);
                LogRenewed(logger, renewed.Own.Subject, renewed.Own.NotAfter.ToUniversalTime());
            }
            catch (InvalidSettingsException unusable)
            {
                _served = _served with { Stamp = now };
                LogUnusable(logger, string.Join(' ', unusable.Faults));
            }

            return _served.Context;
        }
    }

    private static SslStreamCertificateContext ContextOf(ServerCertificate certificate) =>
        SslStreamCertificateContext.Create(certificate.Own, certificate.Chain, offline: true);

    private static Stamp StampOf(CertificateSettings settings) =>
        new(OneOf(settings.File), settings.KeyFile.Length > 0 ? OneOf(settings.KeyFile) : default);

    /// <summary>When the file itself was written, behind the links by which renewals are often swapped in.</summary>
    private static (DateTime Written, long Length) OneOf(string path)
    {
        try
        {
            FileInfo file = new(path);
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // In the middle of a swap: the next connection looks again.
            return default;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The site's certificate was renewed: {Subject}, valid until {Until:u}"
    )]
    private static partial void LogRenewed(ILogger logger, string subject, DateTime until);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The renewed certificate can't be used, the one before it stays in use: {Why}"
    )]
    private static partial void LogUnusable(ILogger logger, string why);

    /// <summary>By what a changed file is noticed.</summary>
    private readonly record struct Stamp(
        (DateTime Written, long Length) Certificate,
        (DateTime Written, long Length) Key
    );

    /// <summary>What connections get, and the files that it was read from.</summary>
    private sealed record Served(SslStreamCertificateContext Context, Stamp Stamp);
}
