namespace Visavis.Core;

/// <summary>How a period stands in a sentence.</summary>
public enum PeriodForm
{
    /// <summary>Alone: "March 2022", "март 2022".</summary>
    Plain,

    /// <summary>When: "in March 2022", "в марте 2022 года".</summary>
    In,

    /// <summary>Over what time: "for March 2022", "за март 2022 года".</summary>
    For,

    /// <summary>Whose: "of March 2022", "марта 2022 года".</summary>
    Of,

    /// <summary>On the axis of a chart, as short as it can be: "Mar 2022", "мар 2022".</summary>
    Axis,
}
