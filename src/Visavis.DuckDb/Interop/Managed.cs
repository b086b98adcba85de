using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Visavis.DuckDb.Interop;

/// <summary>Objects of ours in DuckDB's keeping.</summary>
internal static class Managed
{
    public static nint Hold(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    public static T Get<T>(nint held) => (T)GCHandle.FromIntPtr(held).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Free(nint held) => GCHandle.FromIntPtr(held).Free();
}
