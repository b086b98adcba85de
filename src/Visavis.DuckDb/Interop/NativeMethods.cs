using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Visavis.DuckDb.Interop;

/// <summary>DuckDB's C API, as much of it as is used here.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "duckdb";

    /// <summary>The file name of the library on this platform.</summary>
    internal static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll"
        : OperatingSystem.IsMacOS() ? "libduckdb.dylib"
        : "libduckdb.so";

    // A module initializer because the resolver must stand before the first call, whichever that is.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ResolveBesideTheAssembly() =>
        NativeLibrary.SetDllImportResolver(
            typeof(NativeMethods).Assembly,
            static (name, _, _) => name == Library ? Load(Path.Combine(AppContext.BaseDirectory, FileName)) : 0
        );

    private static nint Load(string path) =>
        NativeLibrary.TryLoad(path, out var library)
            ? library
            : throw new DllNotFoundException(
                $"DuckDB's library cannot be loaded from {path} ({RuntimeInformation.RuntimeIdentifier}). "
                    + "Build src/Visavis.DuckDb again: it fetches the library with npm."
            );
}
