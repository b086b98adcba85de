namespace Visavis.Core;

/// <summary>Up to 2 048 observations as columns of integer codes: what a reader emits and the ledger stores. An <see cref="Observation"/> is a view of one row.</summary>
public sealed class ObservationBatch(ObservationDictionary dictionary)
{
    /// <summary>The most rows.</summary>
    public const int Capacity = 2048;

    /// <summary>Power of ten of the unit in which values are held: thousandths.</summary>
    public const int ValueScale = 3;

    /// <summary>Words behind the codes.</summary>
    public ObservationDictionary Dictionary { get; } = dictionary;

    /// <summary>Rows in use, from the first.</summary>
    public int Count { get; set; }

    /// <summary>Index in <see cref="Economies.All"/>.</summary>
    public short[] Reporter { get; } = new short[Capacity];

    /// <summary>Index in <see cref="Economies.All"/>.</summary>
    public short[] Partner { get; } = new short[Capacity];

    /// <summary>The <see cref="Core.Flow"/>.</summary>
    public byte[] Flow { get; } = new byte[Capacity];

    /// <summary>Index in the dictionary's commodities.</summary>
    public int[] Commodity { get; } = new int[Capacity];

    /// <summary>First month, counted from January of year 0.</summary>
    public int[] StartMonth { get; } = new int[Capacity];

    /// <summary>Length in months.</summary>
    public short[] Months { get; } = new short[Capacity];

    /// <summary>Index in the dictionary's frames: all that is the same for most rows of a file.</summary>
    public short[] Frame { get; } = new short[Capacity];

    /// <summary>The <see cref="ObservationStatus"/>.</summary>
    public byte[] Status { get; } = new byte[Capacity];

    /// <summary>Value in thousandths of the currency unit (of a kilogram); 0 where the status has no value.</summary>
    public long[] Value { get; } = new long[Capacity];

    /// <summary>Power of ten of the last printed digit, in currency units.</summary>
    public sbyte[] LastDigit { get; } = new sbyte[Capacity];

    /// <summary>Power of ten of the printed unit.</summary>
    public sbyte[] UnitExponent { get; } = new sbyte[Capacity];

    /// <summary>Line or row of the file, from 1.</summary>
    public long[] Line { get; } = new long[Capacity];

    /// <summary>Index in the dictionary's notes; 0 is no note.</summary>
    public int[] Note { get; } = new int[Capacity];

    /// <summary>Whether no row fits any more.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>One row as an observation.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="place">The file; the line is filled in.</param>
    public Observation this[int row, string source, Place place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            var status = (ObservationStatus)Status[row];
            return new(KeyOf(row), status, ValueOf(row, status), source, place with { Line = Line[row] })
            {
                LastDigit = LastDigit[row],
                UnitExponent = UnitExponent[row],
                Note = Dictionary.Notes[Note[row]],
            };
        }
    }

    private static decimal Thousandths(long value) => new decimal(value) / 1000;

    private decimal? ValueOf(int row, ObservationStatus status) => status.HasValue() ? Thousandths(Value[row]) : null;

    private ObservationKey KeyOf(int row)
    {
        var frame = Dictionary.Frames[Frame[row]];
        return new(
            Economies.All[Reporter[row]],
            Economies.All[Partner[row]],
            (Flow)Flow[row],
            Dictionary.Commodities[Commodity[row]],
            Period.Of(StartMonth[row], Months[row])
        )
        {
            Variable = frame.Variable,
            Valuation = frame.Valuation,
            Coverage = frame.Coverage,
            Basis = frame.Basis,
            Collection = frame.Collection,
            System = frame.System,
            Territory = frame.Territory,
            Currency = frame.Currency,
        };
    }
}
