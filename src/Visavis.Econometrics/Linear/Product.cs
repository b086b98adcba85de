using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Visavis.Econometrics.Linear;

/// <summary>Products of dense matrices (the BLAS call them gemm and syrk), blocked for the caches.</summary>
/// <remarks>
/// Panels of the right matrix stay in the first cache, blocks of the left in the second (Goto and van de Geijn 2008).
/// An element of the product is summed in one order whatever the width and the number of threads.
/// </remarks>
public static class Product
{
    private const int DepthOfBlock = 192;
    private const int RowsOfBlock = 96;
    private const int ColumnsOfBlock = 1920;

    // Below this many multiplications a second thread costs more than it brings.
    private const long WorthAThread = 500_000;

    /// <summary>C += alpha · A · B.</summary>
    /// <param name="c">m × n; must not share numbers with A or B.</param>
    /// <param name="alpha">What the product is multiplied by.</param>
    /// <param name="a">m × k.</param>
    /// <param name="b">k × n.</param>
    /// <param name="options">Width and threads.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Gemm(Matrix c, double alpha, Matrix a, Matrix b, DenseOptions options = default)
    {
        Check(c, a, b);
        if (Math.Abs(c.ColumnStride) != 1 && Math.Abs(c.RowStride) == 1)
        {
            (c, a, b) = (c.Transposed, b.Transposed, a.Transposed);
        }
        if (c.ColumnStride == -1)
        {
            (c, b) = (c.FromRight, b.FromRight);
        }
        Add(c, alpha, a, b, false, options);
    }

    /// <summary>C += alpha · A · Aᵀ on and below the diagonal; above it nothing is written.</summary>
    /// <param name="c">n × n; must not share numbers with A.</param>
    /// <param name="alpha">What the product is multiplied by.</param>
    /// <param name="a">n × k.</param>
    /// <param name="options">Width and threads.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Syrk(Matrix c, double alpha, Matrix a, DenseOptions options = default)
    {
        Check(c, a, a.Transposed);
        Add(c, alpha, a, a.Transposed, true, options);
    }

    private static void Check(Matrix c, Matrix a, Matrix b)
    {
        if (a.Rows != c.Rows || b.Columns != c.Columns || a.Columns != b.Rows)
        {
            throw new ArgumentException(
                $"{a.Rows} × {a.Columns} times {b.Rows} × {b.Columns} is not {c.Rows} × {c.Columns}."
            );
        }
    }

    private static void Add(Matrix c, double alpha, Matrix a, Matrix b, bool isLower, DenseOptions options)
    {
        var kernels = Kernels.Of(options.Width);
        var threads = (long)c.Rows * c.Columns * a.Columns < WorthAThread ? 1 : Math.Max(1, options.Threads);
        var width = Math.Min(ColumnsOfBlock, RoundUp(c.Columns, kernels.TileColumns));
        var panels = ArrayPool<double>.Shared.Rent(width * Math.Min(DepthOfBlock, a.Columns));
        for (var column = 0; column < c.Columns; column += ColumnsOfBlock)
        {
            var columns = Math.Min(ColumnsOfBlock, c.Columns - column);
            for (var from = 0; from < a.Columns; from += DepthOfBlock)
            {
                var depth = Math.Min(DepthOfBlock, a.Columns - from);
                Pack(b.Block(from, column, depth, columns).Transposed, kernels.TileColumns, panels);
                var job = new Job(kernels, c.Block(0, column, c.Rows, columns), alpha, a.Block(0, from, a.Rows, depth));
                job.Run(panels, isLower ? column : null, threads);
            }
        }
        ArrayPool<double>.Shared.Return(panels);
    }

    // Groups of so many rows, each turned so that what is multiplied together lies together; missing rows are zeros.
    private static void Pack(Matrix source, int group, double[] to)
    {
        for (var row = 0; row < source.Rows; row += group)
        {
            var rows = Math.Min(group, source.Rows - row);
            var panel = to.AsSpan(row * source.Columns, group * source.Columns);
            if (rows < group)
            {
                panel.Clear();
            }
            PackPanel(source.Block(row, 0, rows, source.Columns), group, panel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPanel(Matrix source, int group, Span<double> panel)
    {
        ref var to = ref MemoryMarshal.GetReference(panel);
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(source.Values), source.Offset);
        if (source.RowStride == 1)
        {
            for (var p = 0; p < source.Columns; p++)
            {
                source
                    .Values.AsSpan(source.Offset + (p * source.ColumnStride), source.Rows)
                    .CopyTo(panel[(p * group)..]);
            }
            return;
        }
        for (var r = 0; r < source.Rows; r++)
        {
            for (var p = 0; p < source.Columns; p++)
            {
                Unsafe.Add(ref to, (p * group) + r) = Unsafe.Add(
                    ref from,
                    (r * source.RowStride) + (p * source.ColumnStride)
                );
            }
        }
    }

    private static int RoundUp(int n, int step) => (n + step - 1) / step * step;

    /// <summary>One block of columns and of depth; its blocks of rows are the work of threads.</summary>
    private readonly record struct Job(Kernels Kernels, Matrix C, double Alpha, Matrix A)
    {
        /// <param name="panels">The right matrix, packed.</param>
        /// <param name="diagonal">Where only the lower triangle is wanted, the row of the first column's diagonal.</param>
        /// <param name="threads">Threads at most.</param>
        public void Run(double[] panels, int? diagonal, int threads)
        {
            var blocks = (C.Rows + RowsOfBlock - 1) / RowsOfBlock;
            var job = this;
            if (threads == 1)
            {
                for (var block = 0; block < blocks; block++)
                {
                    job.RunBlock(block * RowsOfBlock, panels, diagonal);
                }
                return;
            }
            Parallel.For(
                0,
                blocks,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                block => job.RunBlock(block * RowsOfBlock, panels, diagonal)
            );
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void RunBlock(int row, double[] panels, int? diagonal)
        {
            var rows = Math.Min(RowsOfBlock, C.Rows - row);
            if (row + rows <= diagonal)
            {
                return;
            }
            var left = ArrayPool<double>.Shared.Rent(RowsOfBlock * A.Columns);
            Pack(A.Block(row, 0, rows, A.Columns), Kernels.TileRows, left);
            for (var column = 0; column < C.Columns; column += Kernels.TileColumns)
            {
                for (var r = 0; r < rows; r += Kernels.TileRows)
                {
                    // How many columns right of the diagonal the tile's first element lies.
                    var above = diagonal is { } d ? column + d - row - r : int.MinValue;
                    if (above < Kernels.TileRows)
                    {
                        RunTile(row + r, column, above, left.AsSpan(r * A.Columns), panels);
                    }
                }
            }
            ArrayPool<double>.Shared.Return(left);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void RunTile(int row, int column, int above, Span<double> left, double[] panels)
        {
            ref var l = ref MemoryMarshal.GetReference(left);
            ref var r = ref panels[column * A.Columns];
            var width = Kernels.TileColumns;
            var isWhole = row + Kernels.TileRows <= C.Rows && column + width <= C.Columns;
            if (isWhole && C.ColumnStride == 1 && above <= -width)
            {
                Kernels.Tile(
                    A.Columns,
                    ref l,
                    ref r,
                    Alpha,
                    ref C.Values[C.Offset + (row * C.RowStride) + column],
                    C.RowStride
                );
                return;
            }
            Span<double> tile = stackalloc double[Kernels.TileRows * Kernels.MostTileColumns];
            tile.Clear();
            var block = C.Block(
                row,
                column,
                Math.Min(Kernels.TileRows, C.Rows - row),
                Math.Min(width, C.Columns - column)
            );
            Load(block, tile, width);
            Kernels.Tile(A.Columns, ref l, ref r, Alpha, ref tile[0], width);
            Store(tile, width, block, above);
        }

        private static void Load(Matrix block, Span<double> tile, int width)
        {
            for (var i = 0; i < block.Rows; i++)
            {
                for (var j = 0; j < block.Columns; j++)
                {
                    tile[(i * width) + j] = block[i, j];
                }
            }
        }

        private static void Store(Span<double> tile, int width, Matrix block, int above)
        {
            for (var i = 0; i < block.Rows; i++)
            {
                for (var j = 0; j < block.Columns && above + j <= i; j++)
                {
                    block[i, j] = tile[(i * width) + j];
                }
            }
        }
    }
}
