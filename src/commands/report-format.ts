import { extname } from 'node:path';
import { formatList } from '../language/index.js';
import { refuse } from './refusals.js';

export const FORMATS = ['pdf', 'html', 'zip', 'csv', 'xlsx', 'ods', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatOptions {
  readonly out: string;
  readonly format?: Format;
  readonly edition: string;
  readonly register?: string;
  readonly chapters?: string;
  readonly before?: readonly string[];
  readonly references?: string;
  readonly labels?: boolean;
  readonly bom?: boolean;
}

const endings = (formats: readonly Format[]): string =>
  formatList(
    formats.map((one) => `.${one}`),
    'en',
    'or',
  );

/** A name that says nothing, such as `report`, leaves the PDF; one that says something else, none. */
function formatOf({ out, format }: FormatOptions): Format {
  const ending = extname(out).slice(1).toLowerCase();
  const named = FORMATS.find((one) => one === ending);
  if (format !== undefined && named !== undefined && named !== format) {
    throw refuse('report-name-contradicts', { ending, format });
  }
  const chosen = format ?? named ?? (ending === '' ? 'pdf' : undefined);
  if (chosen === undefined) throw refuse('report-format-unknown', { formats: endings(FORMATS) });
  return chosen;
}

/** Names of chapters as somebody types them, with or without room between them. */
export const chapterNames = (typed: string): readonly string[] =>
  typed.split(',').map((name) => name.trim());

/** What a file is to be, by its name or by `--format`; refuses options that it could not heed. */
export function chooseFormat(options: FormatOptions): Format {
  const format = formatOf(options);
  const { edition, register, chapters, before, references, labels, bom } = options;
  const belong = [
    { name: '--edition', isGiven: edition !== 'full', formats: ['pdf', 'html', 'zip'] },
    { name: '--register', isGiven: register !== undefined, formats: ['pdf', 'html', 'zip'] },
    { name: '--chapters', isGiven: chapters !== undefined, formats: ['pdf', 'html', 'zip'] },
    { name: '--before', isGiven: before !== undefined, formats: ['pdf', 'html', 'zip'] },
    { name: '--references', isGiven: references !== undefined, formats: ['pdf', 'html', 'zip'] },
    { name: '--labels', isGiven: labels === true, formats: ['csv'] },
    { name: '--bom', isGiven: bom === true, formats: ['csv'] },
  ] satisfies { name: string; isGiven: boolean; formats: Format[] }[];
  for (const { name, isGiven, formats } of belong) {
    if (isGiven && !(formats as Format[]).includes(format)) {
      throw refuse('report-option-of-other-format', { option: name, formats: endings(formats) });
    }
  }
  return format;
}
