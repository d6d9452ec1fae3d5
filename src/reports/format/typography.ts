import type { ReportLanguage } from '../report-document.js';

const NARROW_NO_BREAK = '\u202f';

/** Spaces as each language sets them, for our own texts; what others typed is left as typed. */
export function typeset(text: string, language: ReportLanguage): string {
  switch (language) {
    case 'fr':
      return text
        .replace(/ ([:;?!%»])/g, `${NARROW_NO_BREAK}$1`)
        .replace(/« /g, `«${NARROW_NO_BREAK}`);
    case 'de':
      return text
        .replace(/ %/g, `${NARROW_NO_BREAK}%`)
        .replace(/\b(z|d|u)\. ?(B|h|a)\./g, `$1.${NARROW_NO_BREAK}$2.`);
    case 'en':
      return text;
  }
}

/** Puts values where a text says `{name}`; an unknown name is a fault of ours. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in a text of the report`);
    return value;
  });
}
