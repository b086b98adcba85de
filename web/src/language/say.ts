import { useMemo } from "react";
import type { Language } from "../address/grammar";
import { useAddress } from "../address/history";
import en from "./texts/en.json";
import ru from "./texts/ru.json";

export type Key = keyof typeof en;
export type Say = (key: Key, values?: Record<string, string | number>) => string;

const books: Record<Language, Record<Key, string>> = { en, ru };

/** A text with its holes filled; a hole without its value is a mistake of ours. */
export function speaking(language: Language): Say {
  return (key, values = {}) =>
    books[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${key} needs ${name}`);
      return String(value);
    });
}

/** The language of the address, else the one that the browser prefers. */
export function languageOf(asked: Language | undefined, preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag === "en" || tag === "ru");
  return asked ?? (known) ?? "en";
}

export function useLanguage(): Language {
  return languageOf(useAddress().lang, navigator.languages);
}

export function useSay(): Say {
  const language = useLanguage();
  return useMemo(() => speaking(language), [language]);
}
