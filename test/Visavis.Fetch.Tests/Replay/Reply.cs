using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Visavis.Fetch.Tests.Replay;

/// <summary>An answer, written as a test wants it.</summary>
internal sealed class Reply(Func<Stream, CancellationToken, Task> write)
{
    public Task Write(Stream stream, CancellationToken end) => write(stream, end);

    public static Reply Json(string text) => With(200, text, "application/json; charset=utf-8");

    public static Reply Csv(string text) => With(200, text, "text/csv; charset=utf-8");

    public static Reply Html(string text) => With(200, text, "text/html");

    public static Reply With(int status, string text = "", string type = "application/json", params string[] headers) =>
        Bytes(status, Encoding.UTF8.GetBytes(text), [$"Content-Type: {type}", .. headers]);

    /// <summary>A body that unpacks to so many bytes of blanks.</summary>
    public static Reply Packed(int bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var written = 0; written < bytes; written += blanks.Length)
            {
                gzip.Write(blanks);
            }
        }
        return Bytes(200, packed.ToArray(), ["Content-Type: application/json", "Content-Encoding: gzip"]);
    }

    /// <summary>Announces the whole and sends a part: then the line is dead.</summary>
    public static Reply CutOff(string text, int after) =>
        new(
            async (stream, end) =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                await stream.WriteAsync(Head(200, bytes.Length, ["Content-Type: application/json"]), end);
                await stream.WriteAsync(bytes.AsMemory(0, after), end);
            }
        );

    /// <summary>Sends a byte, does something, sends a byte, until the client hangs up.</summary>
    public static Reply Drip(Action between) =>
        new(
            async (stream, end) =>
            {
                await stream.WriteAsync(Head(200, 1 << 20, ["Content-Type: application/json"]), end);
                while (!end.IsCancellationRequested)
                {
                    await stream.WriteAsync(" "u8.ToArray(), end);
                    await stream.FlushAsync(end);
                    between();
                    await Task.Yield();
                }
            }
        );

    /// <summary>Sends the head and a byte, and then nothing more; does something until the client hangs up.</summary>
    public static Reply Stall(Action meanwhile) =>
        new(
            async (stream, end) =>
            {
                await stream.WriteAsync(Head(200, 100, ["Content-Type: application/json"]), end);
                await stream.WriteAsync("{"u8.ToArray(), end);
                var hungUp = stream.ReadAsync(new byte[1], end).AsTask();
                while (!hungUp.IsCompleted)
                {
                    meanwhile();
                    await Task.Yield();
                }
            }
        );

    private static Reply Bytes(int status, byte[] body, string[] headers) =>
        new(
            async (stream, end) =>
            {
                await stream.WriteAsync(Head(status, body.Length, headers), end);
                await stream.WriteAsync(body, end);
            }
        );

    private static byte[] Head(int status, int length, string[] headers)
    {
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Replayed"),
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}"),
            "Connection: close",
            .. headers,
        ];
        return Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n");
    }
}
