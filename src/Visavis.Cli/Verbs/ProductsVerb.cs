using System.CommandLine;
using System.Globalization;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Classify;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis products</c>: nomenclatures, which of their codes are known here, and what a code holds.</summary>
internal static class ProductsVerb
{
    private static readonly Argument<string?> Text = new("text") { Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> NomenclatureOption = new("--nomenclature") { HelpName = "ID" };

    public static Command Command()
    {
        var command = new Command("products") { Text, NomenclatureOption };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, parsed.GetValue(Text))));
        return command;
    }

    private static int Run(Session session, string? text)
    {
        var catalogue = Workspaces.OpenReady(session).Products();
        var id = session.Get(NomenclatureOption);
        Nomenclature? nomenclature = null;
        if (id is not null && !Nomenclatures.TryFind(id, out nomenclature))
        {
            return session.Fail(Workbench.Texts.UnknownNomenclature(id), ExitCode.BadInput);
        }
        if (text is null && nomenclature is null)
        {
            WriteEditions(session, catalogue.Editions);
            return ExitCode.Done;
        }
        var found = catalogue.Find(text ?? "", nomenclature);
        if (found.Count == 0)
        {
            return session.Fail(Workbench.Texts.UnknownProduct(text ?? id!), ExitCode.BadInput);
        }
        WriteCategories(session, found);
        return ExitCode.Done;
    }

    private static void WriteEditions(Session session, IReadOnlyList<KnownNomenclature> editions)
    {
        if (session.Json)
        {
            ProductsJson.Write(session, editions);
            return;
        }
        Tables.Write(
            session,
            ["id", "name", "years", "bundled", "stored", "converts-to"],
            editions.Select(e =>
                (string[])
                    [
                        e.Nomenclature.Id,
                        e.Nomenclature.Name(session.Say.Language),
                        Years(e.Nomenclature),
                        Number(e.Bundled),
                        e.Stored == 0 ? session.Say["said.products.lacking"] : Number(e.Stored),
                        string.Join(' ', e.ConvertsTo),
                    ]
            ),
            3,
            4
        );
        session.Out.WriteLine(session.Say["said.products.how"]);
    }

    private static void WriteCategories(Session session, IReadOnlyList<Category> found)
    {
        if (session.Json)
        {
            ProductsJson.Write(session, found);
            return;
        }
        Tables.Write(
            session,
            ["nomenclature", "code", "parent", "name", "class"],
            found.Select(c =>
                (string[])
                    [
                        c.Commodity.Nomenclature,
                        c.Commodity.Code,
                        c.Parent,
                        c.Name(session.Say.Language),
                        string.Join(", ", ClassesOf(c.Commodity).Select(k => $"{k.Scheme}: {k.Class}")),
                    ]
            )
        );
    }

    public static IEnumerable<(string Scheme, string Class)> ClassesOf(Commodity commodity)
    {
        foreach (var scheme in ClassScheme.All.Where(s => s.Nomenclature == commodity.Nomenclature))
        {
            if (scheme.TryClass(commodity.Code, out var found))
            {
                yield return (scheme.Id, found);
            }
        }
    }

    private static string Years(Nomenclature nomenclature) =>
        $"{Number(nomenclature.From)}–{(nomenclature.To is { } to ? Number(to) : "")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
