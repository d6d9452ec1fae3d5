// What a reader can use of questions by one profile question at a time, on generated surveys.
import { beside } from '../scripts/yardsticks.mjs';
import { importTypeScript } from './bundle.mjs';

const PLAN = ['role', 'tenure', 'shift'];
const CASES = [40, 120, 412, 1500].flatMap((respondents) =>
  [10, 5].map((threshold) => ({ respondents, threshold })),
);
const SEEDS = [1, 2];

export async function byGroup() {
  const ours = await importTypeScript('bench/adversary.ts');
  return CASES.map((one) => {
    const sums = SEEDS.map((seed) => measure(ours, { ...one, seed }));
    const [usable, asked, seconds] = ['usable', 'asked', 'seconds'].map((figure) =>
      sums.reduce((sum, made) => sum + made[figure], 0),
    );
    const share = ((100 * usable) / asked).toFixed(0);
    const known = beside(`by-group ${one.respondents}, k = ${one.threshold}`);
    return `${one.respondents} people, k = ${one.threshold}: ${share} % in ${(seconds / SEEDS.length).toFixed(2)} s${known && `; ${known}`}`;
  });
}

function measure({ generateSurvey, tabulate, rangedTables, useOfGroups }, size) {
  const survey = generateSurvey(size);
  const { responses } = survey;
  const crossings = PLAN.map((code) => [code]);
  const profile = survey.definition.questionnaire.profile.filter(({ code }) => PLAN.includes(code));
  const questionnaire = { ...survey.definition.questionnaire, profile };
  const definition = { ...survey.definition, questionnaire, crossings };
  const asked = definition.questionnaire.sections.flatMap(({ questions }) => questions);
  const tabled = asked.filter(({ options }) => options).map(({ code }) => code);
  const started = performance.now();
  const tables = rangedTables(tabulate(definition, responses), definition);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, ...useOfGroups(tables, tabled, PLAN, responses, size.threshold) };
}
