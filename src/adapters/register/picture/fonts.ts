import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/** Names of our own, so that no font of the system answers to them. */
const FAMILIES = { 400: 'Register Regular', 600: 'Register SemiBold' } as const;
const FILES = {
  400: '400Regular/BeVietnamPro_400Regular.ttf',
  600: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
} as const;

/** Makes Be Vietnam Pro known to the canvas, once. */
export function registerFonts(): void {
  for (const weight of [400, 600] as const) {
    if (GlobalFonts.has(FAMILIES[weight])) continue;
    const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`));
    if (!GlobalFonts.registerFromPath(path, FAMILIES[weight]))
      throw new Error(`the font ${FILES[weight]} cannot be used`);
  }
}

/** The value of a canvas's `font`. */
export function cssFont(weight: 400 | 600, size: number): string {
  return `${size}px "${FAMILIES[weight]}"`;
}
