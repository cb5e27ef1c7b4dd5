namespace Ipses.Application.Common;

/// <summary>Counts what has been committed, so that what was read can be kept as long as nothing has.</summary>
public interface IChangeStamp
{
    /// <summary>Grows with every commit that changed something. Databases that other processes write to have none.</summary>
    long Current { get; }
}
