import { fileURLToPath } from 'node:url';

function font(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${path}`));
}

/** Be Vietnam Pro, which has every Vietnamese letter. */
export const REGULAR = font('400Regular/BeVietnamPro_400Regular.ttf');
export const BOLD = font('700Bold/BeVietnamPro_700Bold.ttf');
