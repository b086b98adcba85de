namespace Visavis.Core;

/// <summary>At whose border a movement is valued.</summary>
public enum Valuation : byte
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>Free on board: at the exporter's border.</summary>
    Fob,

    /// <summary>Cost, insurance, freight: at the importer's border.</summary>
    Cif,
}

/// <summary>What kind of trade a figure covers.</summary>
public enum Coverage : byte
{
    /// <summary>The source does not say: in official speeches often goods and services.</summary>
    Unstated,

    /// <summary>Goods.</summary>
    Goods,

    /// <summary>Services.</summary>
    Services,

    /// <summary>Goods and services together.</summary>
    GoodsAndServices,
}

/// <summary>By what rule the partner was attributed.</summary>
public enum PartnerBasis : byte
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>Where the goods were made.</summary>
    Origin,

    /// <summary>From where the goods were sent.</summary>
    Consignment,

    /// <summary>The last known destination.</summary>
    Destination,
}

/// <summary>How the figures were collected.</summary>
public enum Collection : byte
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>Customs declarations.</summary>
    CustomsDeclarations,

    /// <summary>Statistical forms: inside the EAEU since 2011, inside the EU since 1993.</summary>
    StatisticalForms,

    /// <summary>Estimated by the publisher.</summary>
    Estimated,
}

/// <summary>Which border makes a movement trade (IMTS 2010).</summary>
public enum TradeSystem : byte
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>The border of the statistical territory is the economic one.</summary>
    General,

    /// <summary>Goods count when they enter free circulation.</summary>
    Special,
}

/// <summary>What a cell holds.</summary>
public enum Variable : byte
{
    /// <summary>Value in a currency.</summary>
    TradeValue,

    /// <summary>Net weight in kilograms.</summary>
    NetWeight,

    /// <summary>Amount in the supplementary unit of the nomenclature.</summary>
    SupplementaryAmount,
}
