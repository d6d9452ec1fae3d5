// What a reader could use of questions by two profile questions at a time, were crossings told
// (docs/decisions/0041), on generated surveys.
import { importTypeScript } from './bundle.mjs';

const CASES = [
  { respondents: 412, codes: ['role', 'tenure', 'shift'] },
  { respondents: 1500, codes: ['role', 'tenure', 'shift'] },
  { respondents: 5000, codes: ['site', 'role', 'tenure', 'shift'] },
].flatMap((one) => [10, 5].map((threshold) => ({ ...one, threshold })));

export async function* byCrossing() {
  const ours = await importTypeScript('bench/adversary.ts');
  for (const one of CASES) yield line(ours, one);
}

function line(ours, { respondents, codes, threshold }) {
  const survey = ours.generateSurvey({ respondents, threshold });
  const { responses } = survey;
  const pairs = codes.flatMap((first, i) => codes.slice(i + 1).map((second) => [first, second]));
  const profile = codes.map((code) =>
    survey.definition.questionnaire.profile.find((question) => question.code === code),
  );
  const questionnaire = { ...survey.definition.questionnaire, profile };
  const crossings = [...codes.map((code) => [code]), ...pairs];
  const definition = { ...survey.definition, questionnaire, crossings };
  const asked = questionnaire.sections.flatMap(({ questions }) => questions);
  // A count of people stands for each single choice and scale only.
  const tabled = asked.filter(({ type }) => type !== 'multiple' && type !== 'text');
  const started = performance.now();
  const tables = ours.rangedTables(ours.tabulate(definition, responses), definition, 'told');
  const seconds = (performance.now() - started) / 1000;
  const codesOf = tabled.map(({ code }) => code);
  const use = ours.useOfCrossings(tables, codesOf, pairs, responses, threshold);
  const share = (count) => `${((100 * count) / use.asked).toFixed(0)} %`;
  return `${respondents} people, ${pairs.length} crossings, k = ${threshold}: sizes ${share(use.sized)}, answers ${share(use.usable)} in ${seconds.toFixed(1)} s`;
}
