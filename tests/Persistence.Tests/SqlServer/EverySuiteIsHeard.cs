using System.Runtime.CompilerServices;
using Ipses.Testing.Databases.SqlServer;

namespace Ipses.Persistence.Tests.SqlServer;

/// <summary>This suite judges the statements, so it listens whether or not it was asked to, and before its first test.</summary>
internal static class EverySuiteIsHeard
{
    // A question is compiled once a process: whoever begins to listen later misses it.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin() => SqlServerStatements.Listen();
}
