/** What a receipt's address selects: `turnover?by=x&reporter=RUS@1` selects by x, reporter RUS. */
export function selectionOf(receipt: string): URLSearchParams {
  const at = receipt.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : receipt.slice(at + 1).replace(/@\d+$/, ""));
}
