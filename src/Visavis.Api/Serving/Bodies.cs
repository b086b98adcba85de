using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Visavis.Api.Serving;

/// <summary>What is sent with a question: a few at a time, each of a length that is told before, none slower than one waits.</summary>
internal sealed class Bodies : IDisposable
{
    // A page of elsewhere cannot send it without asking first, and is not answered when it asks.
    public const string MediaType = "application/octet-stream";

    /// <summary>What a body can be refused for: too slow, of no told length, too long, of another type.</summary>
    public static readonly IReadOnlyList<int> Refusals =
    [
        StatusCodes.Status408RequestTimeout,
        StatusCodes.Status411LengthRequired,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
    ];

    private const int AtOnce = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim free = new(AtOnce);

    public void Dispose() => free.Dispose();

    /// <summary>Reads a body and does something with it; who comes when all seats are taken waits for one.</summary>
    /// <exception cref="BadHttpRequestException">It is of another type, of no told length, too long, too short or too slow.</exception>
    /// <exception cref="TimeoutException">No seat became free.</exception>
    public async Task With(HttpContext http, int most, Func<byte[], Task> work)
    {
        var length = Length(http.Request, most);
        if (!await free.WaitAsync(Patience, http.RequestAborted).ConfigureAwait(false))
        {
            throw new TimeoutException();
        }
        try
        {
            await work(await Read(http, length, most).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    private static int Length(HttpRequest request, int most) =>
        !MediaType.Equals(request.ContentType, StringComparison.OrdinalIgnoreCase)
            ? throw Refused(StatusCodes.Status415UnsupportedMediaType)
        : request.ContentLength is not { } length ? throw Refused(StatusCodes.Status411LengthRequired)
        : length > most ? throw Refused(StatusCodes.Status413PayloadTooLarge)
        : (int)length;

    private static async Task<byte[]> Read(HttpContext http, int length, int most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }
        using var late = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        late.CancelAfter(Patience);
        var bytes = new byte[length];
        try
        {
            await http.Request.Body.ReadExactlyAsync(bytes, late.Token).ConfigureAwait(false);
            return bytes;
        }
        catch (EndOfStreamException)
        {
            throw Refused(StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            throw Refused(StatusCodes.Status408RequestTimeout);
        }
    }

    private static BadHttpRequestException Refused(int status) => new("", status);
}
