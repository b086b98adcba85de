(async function () {
  const packed = document.getElementById("charts-script").textContent;
  const bytes = Uint8Array.from(atob(packed), function (c) { return c.charCodeAt(0); });
  const open = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(open).text();
  document.head.append(script);
})();
