export interface Named {
  readonly code: string;
  readonly nameEn: string;
  readonly nameRu: string;
}

/** Economies that a reader may mean by a few letters, in either language or by code; the likeliest first. */
export function search<T extends Named>(all: readonly T[], letters: string, most = 8): T[] {
  const wanted = plain(letters);
  if (wanted === "") return [];
  return all
    .map((economy) => ({ economy, rank: rankOf(economy, wanted) }))
    .filter(({ rank }) => rank < 4)
    .sort((x, y) => x.rank - y.rank || x.economy.nameEn.localeCompare(y.economy.nameEn, "en"))
    .slice(0, most)
    .map(({ economy }) => economy);
}

function rankOf({ code, nameEn, nameRu }: Named, wanted: string): number {
  const names = [nameEn, nameRu].map(plain);
  if (plain(code) === wanted || names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (plain(code).startsWith(wanted) || names.some((name) => name.includes(` ${wanted}`))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : 4;
}

const plain = (text: string) => text.trim().toLowerCase().replaceAll("ё", "е");
