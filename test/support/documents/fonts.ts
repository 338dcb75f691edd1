import { fileURLToPath } from 'node:url';

function font(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${path}`));
}

/** Tinos: the widths and shapes of Times New Roman, in which official documents are set. */
export const REGULAR = font('400Regular/Tinos_400Regular.ttf');
export const BOLD = font('700Bold/Tinos_700Bold.ttf');
