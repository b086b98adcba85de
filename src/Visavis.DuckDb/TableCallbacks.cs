using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>What DuckDB calls to scan an exposed table. No exception may leave these functions: each becomes DuckDB's error.</summary>
internal static unsafe class TableCallbacks
{
    private sealed record Scan(ExposedTable Table, ChunkFiller Filler);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Bind(nint info)
    {
        try
        {
            var registry = Managed.Get<TableRegistry>(NativeMethods.BindGetExtraInfo(info));
            using var id = new ValueHandle(NativeMethods.BindGetParameter(info, 0));
            var table = registry.Find(NativeMethods.GetInt64(id));
            Describe(table.Source, info);
            NativeMethods.BindSetBindData(info, Managed.Hold(table), &Managed.Free);
        }
        catch (Exception exception)
        {
            NativeMethods.BindSetError(info, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Init(nint info)
    {
        var table = Managed.Get<ExposedTable>(NativeMethods.InitGetBindData(info));
        NativeMethods.InitSetMaxThreads(info, (ulong)table.Source.MaxThreads);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void LocalInit(nint info)
    {
        var table = Managed.Get<ExposedTable>(NativeMethods.InitGetBindData(info));
        try
        {
            var scan = new Scan(table, table.Source.Open());
            NativeMethods.InitSetInitData(info, Managed.Hold(scan), &Managed.Free);
        }
        catch (Exception exception)
        {
            table.Fail(exception);
            NativeMethods.InitSetError(info, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Fill(nint info, nint chunk)
    {
        var scan = Managed.Get<Scan>(NativeMethods.FunctionGetLocalInitData(info));
        try
        {
            _ = ChunkWriter.Fill(scan.Filler, scan.Table.Source.Columns, chunk);
        }
        catch (Exception exception)
        {
            scan.Table.Fail(exception);
            NativeMethods.FunctionSetError(info, exception.Message);
        }
    }

    private static void Describe(TableSource source, nint info)
    {
        foreach (var column in source.Columns)
        {
            using var type = column.Type.Create();
            NativeMethods.BindAddResultColumn(info, Sql.Checked(column.Name), type);
        }
        if (source.Rows is { } rows)
        {
            NativeMethods.BindSetCardinality(info, (ulong)rows, 0);
        }
    }
}
