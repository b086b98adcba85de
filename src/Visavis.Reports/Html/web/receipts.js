// The receipts of the page, unpacked when the first is asked for.
const packed = document.getElementById("receipts-data");
let loaded;

export const hasReceipts = packed !== null;

export function receipts() {
  return (loaded ??= visavis.unpack(packed).then((text) => new Book(JSON.parse(text))));
}

class Book {
  constructor(data) {
    this.words = data.words;
    this.data = data;
    this.count = data.receipts.length;
  }

  /** A receipt by its id (r-12); nothing where there is no such receipt. */
  find(id) {
    const row = this.data.receipts[Number(id.slice(2)) - 1];
    return row && this.told(id, row);
  }

  all() {
    return this.data.receipts.map((row, i) => this.told(`r-${i + 1}`, row));
  }

  told(id, [address, shown, kind, side, method, inputs, notes]) {
    return {
      id,
      address,
      shown,
      side,
      kind: this.data.kinds[kind],
      method: this.data.methods[method],
      inputs: inputs.map((i) => this.input(this.data.inputs[i])),
      notes: notes.map((n) => this.data.notes[n]),
    };
  }

  input([what, value, source, vintage, file, line, column]) {
    return { what, value, vintage, line, column, source: this.data.sources[source], file: this.data.files[file] };
  }
}

export const commandOf = (receipt) => `visavis receipt '${receipt.address.replaceAll("'", "'\\''")}'`;

/** A sentence that can stand in a paper. */
export function citation(receipt, words) {
  const sources = [...new Set(receipt.inputs.map((i) => i.source.cite.replace(/[.\s]+$/, "")))].join("; ");
  const cite = sources ? words.cite : words.citeAlone;
  return cite.replace("{sources}", () => sources).replace("{address}", () => receipt.address);
}
