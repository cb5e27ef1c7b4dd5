namespace Ipses.Application.Common;

/// <summary>Another process serves the same file; two writers would each believe to be the only one.</summary>
public sealed class DatabaseInUseException(string path, Exception inner)
    : Exception(
        $"The database {path} is in use by another process. One program may serve a data folder at a time: stop the other one, or start this one with another folder (--data DIR).",
        inner
    );
