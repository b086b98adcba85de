using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Visavis.Sources;

/// <summary>What the libraries throw over a damaged package of Office: nowhere listed, seen under seeded damage.</summary>
internal static class DamagedPackage
{
    public static bool Explains(Exception e) =>
        e
            is OpenXmlPackageException
                or XmlException
                or InvalidDataException
                or FormatException
                or InvalidOperationException
                or ArgumentException
                or KeyNotFoundException
                or NotSupportedException
                or OverflowException
                or IndexOutOfRangeException
                or NullReferenceException
                or InvalidCastException;
}
