using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Application.Common;
using Ipses.Hosting.Settings;

namespace Ipses.Web.Startup;

/// <summary>The certificate by which the site answers over https itself.</summary>
/// <param name="Own">With its private key.</param>
/// <param name="Chain">Those between it and its authority, which visitors need as well.</param>
internal sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Chain)
{
    /// <summary>Reads the files that are set; null when none is.</summary>
    /// <exception cref="InvalidSettingsException">They can't be read, or hold no private key.</exception>
    internal static ServerCertificate? Load(CertificateSettings settings)
    {
        if (!settings.IsSet())
        {
            return null;
        }

        try
        {
            ServerCertificate found = IsPem(settings.File) ? FromPem(settings) : FromPfx(settings);
            return found.Own.HasPrivateKey
                ? found
                : throw new CryptographicException("it holds no private key");
        }
        catch (Exception error)
            when (error
                    is CryptographicException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw new InvalidSettingsException([
                $"{SettingsReader.Section}:Site:Certificate:File: {settings.File} can't be used: {error.Message}",
            ]);
        }
    }

    private static bool IsPem(string file) =>
        File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal);

    private static ServerCertificate FromPem(CertificateSettings settings)
    {
        string key = settings.KeyFile.Length > 0 ? settings.KeyFile : settings.File;
        X509Certificate2Collection all = [];
        all.ImportFromPemFile(settings.File);
        return new(
            settings.Password.Length > 0
                ? X509Certificate2.CreateFromEncryptedPemFile(settings.File, settings.Password, key)
                : X509Certificate2.CreateFromPemFile(settings.File, key),
            [.. all.Skip(1)]
        );
    }

    private static ServerCertificate FromPfx(CertificateSettings settings)
    {
        X509Certificate2Collection all = X509CertificateLoader.LoadPkcs12CollectionFromFile(
            settings.File,
            settings.Password
        );
        X509Certificate2 own =
            all.FirstOrDefault(one => one.HasPrivateKey)
            ?? throw new CryptographicException("it holds no private key");
        return new(own, [.. all.Where(one => one != own)]);
    }
}
