using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes rows set aside, in the order of <c>set_aside.sql</c>.</summary>
internal static class SetAsideRows
{
    public static void Write(scoped ChunkWriter chunk, int row, int vintage, SetAside aside)
    {
        var to = new RowCursor(chunk, row);
        to.Int32(vintage);
        to.Int64(aside.Line);
        to.Text(aside.Column);
        to.Text(aside.Text);
        to.Text(aside.Problem.Code);
        to.Text(aside.Problem.Need);
        to.Text(aside.Problem.Found);
        to.Text(aside.Problem.Place);
        to.Text(aside.Problem.Try);
    }
}
