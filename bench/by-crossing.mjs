// What a reader can use of questions by two profile questions at once, one inside the other, on
// generated surveys.
import { beside } from '../scripts/yardsticks.mjs';
import { importTypeScript } from './bundle.mjs';

const PAIRS = [
  ['role', 'tenure'],
  ['tenure', 'shift'],
  ['site', 'role'],
];
const CASES = [120, 412, 1500, 5000].flatMap((respondents) =>
  PAIRS.flatMap((pair) => [10, 5].map((threshold) => ({ respondents, pair, threshold }))),
);

export async function* byCrossing() {
  const ours = await importTypeScript('bench/adversary.ts');
  for (const one of CASES) yield line(ours, one);
}

function line(ours, { respondents, pair, threshold }) {
  const survey = ours.generateSurvey({ respondents, threshold });
  const { responses } = survey;
  const profile = survey.definition.questionnaire.profile.filter(({ code }) => pair.includes(code));
  const questionnaire = { ...survey.definition.questionnaire, profile };
  const [first] = pair;
  const definition = { ...survey.definition, questionnaire, crossings: [[first], pair] };
  const asked = questionnaire.sections.flatMap(({ questions }) => questions);
  // A count of people stands for each single choice and scale only.
  const codesOf = asked
    .filter(({ type }) => type !== 'multiple' && type !== 'text')
    .map(({ code }) => code);
  const started = performance.now();
  const tables = ours.rangedTables(ours.tabulate(definition, responses), definition);
  const seconds = (performance.now() - started) / 1000;
  const use = ours.useOfCrossings(tables, codesOf, [pair], responses, threshold);
  const alone = ours.useOfGroups(tables, codesOf, [first], responses, threshold);
  const known = threshold === 5 ? beside(`by-crossing ${respondents}`) : '';
  const share = (count, of) => `${((100 * count) / of).toFixed(0)} %`;
  return `${respondents} people, ${pair.join(' > ')}, k = ${threshold}: sizes ${share(use.sized, use.asked)}, answers ${share(use.usable, use.asked)}, ${first} alone ${share(alone.usable, alone.asked)} in ${seconds.toFixed(1)} s${known && `; ${known}`}`;
}
