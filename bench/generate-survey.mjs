// Writes a generated survey with planted traps into a folder: its definition and its responses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeResponsesCsv } from '../dist/questionnaire/index.js';
import { importTypeScript } from './bundle.mjs';

const [respondents, folder] = process.argv.slice(2);
const { generateSurvey } = await importTypeScript('bench/adversary.ts');
const { definition, responses } = generateSurvey({ respondents: Number(respondents) });
writeFileSync(join(folder, 'definition.json'), JSON.stringify(definition));
writeFileSync(
  join(folder, 'responses.csv'),
  writeResponsesCsv(definition.questionnaire, responses),
);
