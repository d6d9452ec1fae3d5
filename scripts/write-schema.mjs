// Writes docs/formats/questionnaire.schema.json from the description that the parser is made of, and
// the table of types in docs/formats/README.md from what each type says of itself, so that nobody
// edits them by hand; tests compare both.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { questionnaireSchema } from '../src/questionnaire/index.ts';
import { withTypeRows } from '../test/support/kinds/type-rows.ts';

const inFormats = (name) => fileURLToPath(new URL(`../docs/formats/${name}`, import.meta.url));

async function write(path, text) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

const readme = inFormats('README.md');
await write(inFormats('questionnaire.schema.json'), JSON.stringify(questionnaireSchema(), null, 2));
await write(readme, withTypeRows(readFileSync(readme, 'utf8')));
