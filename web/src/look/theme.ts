import { useSyncExternalStore } from "react";

// Light, dark, or as the system has it; kept on this machine, since it is the reader's and not the view's.
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const place = "visavis-theme";
const changed = "visavis:looks";
const darkness = matchMedia("(prefers-color-scheme: dark)");

const chosen = (): Theme => themes.find((t) => t === localStorage.getItem(place)) ?? "auto";
const isDark = () => (chosen() === "auto" ? darkness.matches : chosen() === "dark");

export function showTheme() {
  const theme = chosen();
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function choose(theme: Theme) {
  localStorage.setItem(place, theme);
  showTheme();
  document.dispatchEvent(new Event(changed));
}

function listen(listener: () => void) {
  document.addEventListener(changed, listener);
  darkness.addEventListener("change", listener);
  return () => {
    document.removeEventListener(changed, listener);
    darkness.removeEventListener("change", listener);
  };
}

export const useTheme = () => useSyncExternalStore(listen, chosen);
export const useIsDark = () => useSyncExternalStore(listen, isDark);
