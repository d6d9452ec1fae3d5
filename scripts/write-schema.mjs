// Writes docs/formats/questionnaire.schema.json from the description that the parser is made of, so
// that nobody edits it by hand; a test compares the two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { questionnaireSchema } from '../src/questionnaire/index.ts';

const path = fileURLToPath(new URL('../docs/formats/questionnaire.schema.json', import.meta.url));
const options = await resolveConfig(path);
writeFileSync(
  path,
  await format(JSON.stringify(questionnaireSchema(), null, 2), { ...options, filepath: path }),
);
