namespace Ipses.Application.Common;

/// <summary>Hears of workflow instances that this process has changed, right after the commit; there may be none or several.</summary>
public interface IInstanceObserver
{
    /// <summary>These have changed, or are gone. Never blocks and never throws.</summary>
    void Changed(IReadOnlyCollection<string> instanceIds);
}
