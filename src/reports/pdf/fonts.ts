import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const FACES = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold'] as const;
export type Face = (typeof FACES)[number];
export type Fonts = Readonly<Record<Face, Buffer>>;

const SANS = '@expo-google-fonts/source-sans-3';
const SERIF = '@expo-google-fonts/source-serif-4';
const FILES: Readonly<Record<Face, string>> = {
  sans: `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  'sans-bold': `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  'sans-italic': `${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  serif: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif-bold': `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
};

let loaded: Fonts | undefined;

/** The embedded fonts (OFL), read once from their packages. */
export function loadFonts(): Fonts {
  if (!loaded) {
    const { resolve } = createRequire(import.meta.url);
    const entries = FACES.map((face) => [face, readFileSync(resolve(FILES[face]))] as const);
    loaded = Object.fromEntries(entries) as Record<Face, Buffer>;
  }
  return loaded;
}
