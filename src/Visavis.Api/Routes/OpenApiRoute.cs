using System.Text;
using Visavis.Api.Asking;
using Visavis.Api.Described;

namespace Visavis.Api.Routes;

/// <summary>What the server can be asked.</summary>
internal sealed class OpenApiRoute : Route
{
    public override string Name => "openapi";

    public override string Path => "/api/v1/openapi.json";

    public override Reply Answer(Ask ask) =>
        new(Encoding.UTF8.GetBytes(OpenApi.Document().ToJsonString(Reply.Readable) + "\n"), Reply.Json);
}
