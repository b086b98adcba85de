/** Widths of letters as the font file itself gives them (OpenType: cmap format 12, head, hhea, hmtx): the same on every machine. */
export function readFont(bytes) {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(data);
  const unitsPerEm = data.getUint16(tables.head + 18);
  const metrics = data.getUint16(tables.hhea + 34);
  const glyphs = readGlyphs(data, tables.cmap);
  const advance = (glyph) => data.getUint16(tables.hmtx + 4 * Math.min(glyph, metrics - 1));
  return (text, size) => {
    let width = 0;
    for (const letter of text) width += advance(glyphs(letter.codePointAt(0)));
    return (width * size) / unitsPerEm;
  };
}

function readTables(data) {
  const tables = {};
  for (let i = 0; i < data.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(entry + k)));
    tables[tag] = data.getUint32(entry + 8);
  }
  return tables;
}

function readGlyphs(data, cmap) {
  const groups = subtable(data, cmap);
  const count = data.getUint32(groups + 12);
  const at = (i) => groups + 16 + 12 * i;
  return (letter) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (letter < data.getUint32(at(middle))) high = middle - 1;
      else if (letter > data.getUint32(at(middle) + 4)) low = middle + 1;
      else return data.getUint32(at(middle) + 8) + letter - data.getUint32(at(middle));
    }
    return 0;
  };
}

function subtable(data, cmap) {
  for (let i = 0; i < data.getUint16(cmap + 2); i++) {
    const offset = cmap + data.getUint32(cmap + 4 + 8 * i + 4);
    if (data.getUint16(offset) === 12) return offset;
  }
  throw new Error("the font has no table of letters in format 12");
}
