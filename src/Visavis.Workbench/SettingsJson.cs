using System.Text.Json.Serialization;

namespace Visavis.Workbench;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SettingsJson : JsonSerializerContext;
