using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// The approval line (결재선) that an institution has set for its plans (R16). Every setting is kept: who set it, when, and
/// from which day it holds. A round that has begun keeps the chain it began with.
/// </summary>
public sealed class ApprovalChain : Aggregate
{
    private ApprovalChain() { }

    /// <summary>The code of the institution.</summary>
    public string InstitutionId { get; private init; } = "";

    /// <summary>Every setting in the order in which they were made; append-only.</summary>
    public IReadOnlyList<ChainSetting> Settings { get; private set; } = [];

    /// <summary>The chain of an institution that has set none: department head, then head of the institution.</summary>
    public static IReadOnlyList<ApprovalStepRule> Default { get; } =
    [new(Role.DepartmentHead), new(Role.InstitutionHead)];

    public static string IdOf(string institutionId) => $"approval-chain:{institutionId}";

    /// <summary>An institution's chain before anything is set.</summary>
    public static ApprovalChain Of(string institutionId) =>
        new() { Id = IdOf(institutionId), InstitutionId = institutionId };

    /// <summary>The setting that holds on a day: of those that have begun the one that begins last, of several the newest; null where none has.</summary>
    public ChainSetting? SettingOn(DateOnly day) =>
        Settings
            .Where(setting => setting.From <= day)
            .OrderBy(setting => setting.From)
            .ThenBy(setting => setting.Number)
            .LastOrDefault();

    /// <summary>The steps that a round beginning on that day goes through.</summary>
    public IReadOnlyList<ApprovalStepRule> StepsOn(DateOnly day) =>
        SettingOn(day)?.Steps ?? Default;

    /// <summary>Sets the chain from a day on, or says everything that is wrong with it.</summary>
    /// <param name="seen">How many settings there were when the person began to change the chain.</param>
    /// <param name="today">Today in the cycle's time: no setting reaches back.</param>
    public Result Set(
        IReadOnlyList<ApprovalStepRule> steps,
        DateOnly from,
        int seen,
        DateOnly today,
        Deed deed
    )
    {
        if (seen != Settings.Count)
        {
            return ApprovalChainErrors.SetMeanwhile(Settings[^1]);
        }
        List<Error> refusals =
        [
            .. ApprovalChainPolicy.WhatIsWrongWith(InstitutionId, steps, from, today),
        ];
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }
        Settings = [.. Settings, new ChainSetting(Settings.Count + 1, [.. steps], from, deed)];
        return Result.Done;
    }
}

/// <summary>One setting of a chain.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Steps">The steps in their order.</param>
/// <param name="From">The first day on which rounds begin with it.</param>
/// <param name="Set">Who set it, for whom, when.</param>
public sealed record ChainSetting(
    int Number,
    IReadOnlyList<ApprovalStepRule> Steps,
    DateOnly From,
    Deed Set
);
