// Writes a generated survey with planted traps into a folder: its definition and its responses. With a plan,
// of a company of 150 sites and 24 roles in trees: by five profile questions and five pairs of them, or by
// site and role inside it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeResponsesCsv } from '../dist/questionnaire/index.js';
import { importTypeScript } from './bundle.mjs';

const [respondents, folder, plan] = process.argv.slice(2);
const { generateSurvey, withManyGroups } = await importTypeScript('bench/adversary.ts');
const generated = generateSurvey({ respondents: Number(respondents) });
const { definition, responses } = plan ? planned(withManyGroups(generated)) : generated;
writeFileSync(join(folder, 'definition.json'), JSON.stringify(definition));
writeFileSync(
  join(folder, 'responses.csv'),
  writeResponsesCsv(definition.questionnaire, responses),
);

function planned(survey) {
  const crossings =
    plan === 'inside' ? [['site'], ['site', 'role']] : survey.definition.crossings.slice(0, 10);
  return { ...survey, definition: { ...survey.definition, crossings } };
}
