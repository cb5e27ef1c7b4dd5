namespace Ipses.Application.Common;

/// <summary>
/// Marks a class that handlers, activities and reactions of its feature share: scanning registers it as itself, one per scope.
/// Classes that implement a port of Application need no mark: scanning registers them as that port.
/// </summary>
public interface IScoped;
