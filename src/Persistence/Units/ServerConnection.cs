using Ipses.Application.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Ipses.Persistence.Units;

/// <summary>What a connection string says about how safely it reaches its server.</summary>
/// <param name="Host">The server as it is named.</param>
/// <param name="IsOnThisMachine">Whether nothing crosses a network.</param>
/// <param name="HasCredentials">Whether the account proves who it is: by password, certificate or the network's sign-in.</param>
/// <param name="IsEncrypted">Whether it fails rather than go on unencrypted.</param>
/// <param name="ChecksCertificate">Whether the server has to prove who it is.</param>
public sealed record ServerConnection(
    string Host,
    bool IsOnThisMachine,
    bool HasCredentials,
    bool IsEncrypted,
    bool ChecksCertificate
)
{
    /// <summary>Of the database that is set; null for the embedded one.</summary>
    /// <exception cref="ArgumentException">It is no connection string of this provider.</exception>
    public static ServerConnection? Of(DatabaseSettings settings) =>
        settings.Provider switch
        {
            DatabaseProvider.PostgreSql => Of(
                new NpgsqlConnectionStringBuilder(settings.ConnectionString)
            ),
            DatabaseProvider.SqlServer => Of(
                new SqlConnectionStringBuilder(settings.ConnectionString)
            ),
            _ => null,
        };

    private static ServerConnection Of(NpgsqlConnectionStringBuilder connection)
    {
        string host = connection.Host ?? "";
        return new(
            host,
            // A path is a socket of this machine; several hosts stand in a list.
            host.Split(',')
                .All(one => one is ['/', ..] || MachineNames.IsThisMachine(one.Split(':')[0])),
            connection
                is { Password.Length: > 0 }
                    or { Passfile.Length: > 0 }
                    or { SslCertificate.Length: > 0 },
            connection.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull,
            connection.SslMode is SslMode.VerifyCA or SslMode.VerifyFull
        );
    }

    private static ServerConnection Of(SqlConnectionStringBuilder connection)
    {
        string host = connection.DataSource.Split(':')[^1].Split(',', '\\')[0];
        return new(
            host,
            host is "." or "(local)" or "(localdb)" || MachineNames.IsThisMachine(host),
            connection.Password.Length > 0
                || connection.IntegratedSecurity
                || connection.Authentication
                    is not (
                        SqlAuthenticationMethod.NotSpecified
                        or SqlAuthenticationMethod.SqlPassword
                    ),
            !connection.Encrypt.Equals(SqlConnectionEncryptOption.Optional),
            !connection.TrustServerCertificate
        );
    }
}
