using System.Reflection;

namespace Ipses.Notifications;

/// <summary>Names this assembly to the composition, which scans it for implementations of ports.</summary>
public static class NotificationsAssembly
{
    /// <summary>This assembly.</summary>
    public static Assembly Assembly => typeof(NotificationsAssembly).Assembly;
}
