using System.Reflection;

namespace Ipses.Exports;

/// <summary>Names this assembly to the composition, which scans it for implementations of ports.</summary>
public static class ExportsAssembly
{
    /// <summary>This assembly.</summary>
    public static Assembly Assembly => typeof(ExportsAssembly).Assembly;
}
