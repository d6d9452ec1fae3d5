import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FOLDER = '@expo-google-fonts/source-sans-3';
const FILES = {
  plain: `${FOLDER}/400Regular/SourceSans3_400Regular.ttf`,
  bold: `${FOLDER}/600SemiBold/SourceSans3_600SemiBold.ttf`,
} as const;

/** Embeds the two faces of a slip (OFL). */
export function registerSlipFonts(pdf: PDFKit.PDFDocument): void {
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FILES)) {
    pdf.registerFont(name, readFileSync(resolve(file)));
  }
}
