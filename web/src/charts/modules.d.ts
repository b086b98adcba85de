// The report's drawing code, which is plain JavaScript.
declare module "*/Charts/web/draw.js" {
  export interface View {
    finalize(): void;
    toSVG(): Promise<string>;
    addEventListener(name: string, listen: (event: MouseEvent, item: unknown) => void): void;
  }
  export function draw(spec: object, theme: object, width: number, options: object): { view: View; fit: () => Promise<void> };
}
declare module "*/Charts/web/tip.js" {
  import type { View } from "*/Charts/web/draw.js";
  export function listen(view: View, place: HTMLElement, words: object): void;
}
