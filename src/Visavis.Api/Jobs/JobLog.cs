namespace Visavis.Api.Jobs;

/// <summary>Ids of the jobs that were accepted, in a file of the workspace: a server that is started anew loses none. The oldest give way.</summary>
/// <param name="workspace">The folder of the workspace.</param>
/// <param name="most">So many are remembered.</param>
internal sealed class JobLog(string workspace, int most)
{
    private readonly string path = Path.Combine(workspace, "jobs");
    private readonly Lock gate = new();

    public bool Has(string id) => Ids().Contains(id, StringComparer.Ordinal);

    public void Add(string id) => Change(ids => ids.Contains(id) ? ids : [.. ids.TakeLast(most - 1), id]);

    public void Remove(string id) => Change(ids => [.. ids.Where(i => i != id)]);

    private string[] Ids() => File.Exists(path) ? File.ReadAllLines(path) : [];

    // The file is whole at any moment: it is written beside and put in its place.
    private void Change(Func<string[], string[]> change)
    {
        lock (gate)
        {
            var ids = Ids();
            var changed = change(ids);
            if (changed.Length != ids.Length || !changed.SequenceEqual(ids, StringComparer.Ordinal))
            {
                File.WriteAllLines($"{path}.half", changed);
                File.Move($"{path}.half", path, overwrite: true);
            }
        }
    }
}
