const visavis = {
  unpack: async function (element) {
    const bytes = Uint8Array.from(atob(element.textContent), function (c) { return c.charCodeAt(0); });
    const open = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(open).text();
  },
};
document.querySelectorAll("script.program").forEach(async function (packed) {
  const script = document.createElement("script");
  script.textContent = await visavis.unpack(packed);
  document.head.append(script);
});
