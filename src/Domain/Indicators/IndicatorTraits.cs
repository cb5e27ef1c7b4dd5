namespace Ipses.Domain.Indicators;

/// <summary>Whether an indicator is counted or judged (R12).</summary>
public enum IndicatorKind
{
    /// <summary>A number is measured (정량).</summary>
    Quantitative,

    /// <summary>People judge (정성).</summary>
    Qualitative,
}

/// <summary>Where an indicator stands in the logic model input → activity → output → result (R12).</summary>
public enum LogicLevel
{
    Input,
    Activity,
    Output,
    Result,
}

/// <summary>Which way is better (R12, R13).</summary>
public enum Direction
{
    /// <summary>More is better (상향).</summary>
    More,

    /// <summary>Less is better (하향).</summary>
    Less,

    /// <summary>Nearer to an ideal value is better (유지).</summary>
    Nearer,
}

/// <summary>How often the result is measured (R12).</summary>
public enum MeasuringFrequency
{
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// <summary>Which standard deviation of three results is meant; the year's settings say, and it is stored with the indicator (section 8).</summary>
public enum DeviationKind
{
    /// <summary>Divides by n − 1; the default.</summary>
    Sample,

    /// <summary>Divides by n.</summary>
    Population,
}
