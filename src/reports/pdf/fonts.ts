import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const FACES = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold'] as const;
export type Face = (typeof FACES)[number];

const { resolve } = createRequire(import.meta.url);
const GOOGLE = '@expo-google-fonts';

const SANS = `${GOOGLE}/source-sans-3`;
const SERIF = `${GOOGLE}/source-serif-4`;
const FILES: Readonly<Record<Face, string>> = {
  sans: `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  'sans-bold': `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  'sans-italic': `${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  serif: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif-bold': `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
};

/** A font for letters that the faces lack. */
export interface OtherFont {
  readonly packageName: string;
  readonly name: string;
  /** What it is tried for, so that no file is read for nothing. */
  readonly letters: RegExp;
  readonly file: (weight: '400Regular' | '600SemiBold') => string;
}

const noto = (name: string, letters: RegExp): OtherFont => {
  const folder = `${GOOGLE}/${name.toLowerCase().replaceAll(' ', '-')}`;
  const file = name.replaceAll(' ', '');
  return {
    name,
    packageName: folder,
    letters,
    file: (weight) => `${folder}/${weight}/${file}_${weight}.ttf`,
  };
};

export const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** In the order in which they are tried. */
export const OTHER_FONTS: readonly OtherFont[] = [
  noto('Noto Sans Arabic', /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/u),
  noto('Noto Sans Hebrew', /[\u0590-\u05ff\ufb1d-\ufb4f]/u),
  noto('Noto Emoji', /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{So}]/u),
];

/** Of Chinese, Japanese and Korean; whoever needs one installs its package. */
export const EAST_ASIAN_FONTS = {
  jp: noto('Noto Sans JP', EAST_ASIAN),
  sc: noto('Noto Sans SC', EAST_ASIAN),
  tc: noto('Noto Sans TC', EAST_ASIAN),
  kr: noto('Noto Sans KR', EAST_ASIAN),
} as const;

const read = new Map<string, Buffer | null>();

/** The bytes of a font (OFL), read once from its package; null where that is not installed. */
export function readFont(file: string): Buffer | null {
  let bytes = read.get(file);
  if (bytes === undefined) {
    try {
      bytes = readFileSync(resolve(file));
    } catch {
      bytes = null;
    }
    read.set(file, bytes);
  }
  return bytes;
}

export function readFace(face: Face): Buffer {
  const bytes = readFont(FILES[face]);
  if (!bytes) throw new TypeError(`the font of ${face} is not installed`);
  return bytes;
}
