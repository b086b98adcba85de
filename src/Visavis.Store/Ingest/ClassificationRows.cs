using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes lines of code lists, in the order of <c>classification.sql</c>, and of concordances, in that of <c>concordance.sql</c>.</summary>
internal static class ClassificationRows
{
    public static void Write(scoped ChunkWriter chunk, int row, int vintage, (Category Category, long Line) item)
    {
        var to = new RowCursor(chunk, row);
        to.Int32(vintage);
        to.Text(item.Category.Commodity.Nomenclature);
        to.Text(item.Category.Commodity.Code);
        to.Text(item.Category.Parent);
        to.Text(item.Category.NameEn);
        to.Int64(item.Line);
    }

    public static void Write(
        scoped ChunkWriter chunk,
        int row,
        int vintage,
        (Correspondence Correspondence, long Line) item
    )
    {
        var to = new RowCursor(chunk, row);
        to.Int32(vintage);
        to.Text(item.Correspondence.From.Nomenclature);
        to.Text(item.Correspondence.From.Code);
        to.Text(item.Correspondence.To.Nomenclature);
        to.Text(item.Correspondence.To.Code);
        to.Decimal(item.Correspondence.Weight);
        to.Int64(item.Line);
    }
}
