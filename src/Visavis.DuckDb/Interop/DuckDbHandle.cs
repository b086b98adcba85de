using System.Runtime.InteropServices;

namespace Visavis.DuckDb.Interop;

/// <summary>Something of DuckDB's that must be given back, and never before what it stands on.</summary>
internal abstract class DuckDbHandle : SafeHandle
{
    private readonly DuckDbHandle? _owner;

    protected DuckDbHandle(nint value, DuckDbHandle? owner = null)
        : base(0, ownsHandle: true)
    {
        var held = false;
        owner?.DangerousAddRef(ref held);
        _owner = owner;
        SetHandle(value);
    }

    public override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Free(ref handle);
        _owner?.DangerousRelease();
        return true;
    }

    protected abstract void Free(ref nint value);
}
