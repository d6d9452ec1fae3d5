import { type Question, type Response, tablesIn } from '../../src/questionnaire/index.js';
import { isMany, type Person, type ReleaseFile } from './attack/release-file.js';
import { randomSmallSurvey, type RandomSurvey } from './random-small-survey.js';
import { Chance } from './seeded-chance.js';

/** A choice of so many options, one beside "not concerned", or a ranking of them. */
export type Choosing = 'bounded' | 'beside-alone' | 'ranking';

const option = (code: string) => ({ code, label: { en: code } });

const ALONE = { ...option('nc'), role: 'not-concerned' } as const;

/** How many may be chosen, of how many. */
interface Bounds {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

function randomBounds(choosing: Choosing, chance: Chance): Bounds {
  const count = chance.between(3, 4);
  const least = choosing === 'ranking' ? 1 : chance.between(1, count - 1);
  return { count, least, most: chance.isLucky(0.5) ? least : chance.between(least, count) };
}

function randomQuestion(choosing: Choosing, bounds: Bounds, chance: Chance): Question {
  const { count, least, most } = bounds;
  const options = Array.from({ length: count }, (_, i) => option(`o${i + 1}`));
  const asked = { code: 'm', title: { en: 'm' } };
  if (choosing === 'ranking') {
    const among = chance.between(2, count - 1);
    const min = chance.between(1, count);
    return { ...asked, type: 'ranking', options, among, min, sensitive: chance.isLucky(0.15) };
  }
  const offered = choosing === 'beside-alone' ? [...options, ALONE] : options;
  const sensitive = chance.isLucky(0.15);
  return { ...asked, type: 'pick', options: offered, min: least, max: most, sensitive };
}

/** Options in the order in which they were drawn; of those who agree, nearly all draw the first. */
function drawOptions(many: number, weights: number[], chance: Chance): readonly string[] {
  return Array.from({ length: many }, () => {
    const at = chance.weighted(weights);
    weights[at] = 0;
    return `o${at + 1}`;
  });
}

/** The people of `randomSmallSurvey`, who choose several options of one question instead. */
export function randomChoicesSurvey(seed: number, choosing: Choosing): RandomSurvey {
  const { definition, responses } = randomSmallSurvey(seed);
  const chance = new Chance(seed * 7919 + 3);
  const bounds = randomBounds(choosing, chance);
  const question = randomQuestion(choosing, bounds, chance);
  const { profile, sections } = definition.questionnaire;
  const blankRate = chance.pick([0, 0, 0.03, 0.15]);
  const habit = chance.pick([1, 3, 12, 40]);
  const axis = chance.pick(profile);
  const agreed = chance.pick(axis.options).code;
  const aloneRate = chance.pick([0, 0.05, 0.2, 0.7]);
  const most = choosing === 'ranking' ? bounds.count : bounds.most;
  const answer = (person: Response): readonly string[] => {
    if (chance.isLucky(blankRate)) return [];
    if (choosing === 'beside-alone' && chance.isLucky(aloneRate)) return [ALONE.code];
    const many = chance.between(question.min!, most);
    const favour = person[axis.code] === agreed ? 200 : habit;
    const weights = Array.from({ length: bounds.count }, (_, i) => (i === 0 ? favour : 1));
    const drawn = drawOptions(many, weights, chance);
    return choosing === 'ranking' ? drawn : drawn.toSorted();
  };
  const people = responses.map((one): Response => {
    const person = Object.fromEntries(profile.flatMap(({ code }) => entryOf(one, code)));
    const chosen = answer(person);
    return chosen.length > 0 ? { ...person, m: chosen } : person;
  });
  const questionnaire = {
    ...definition.questionnaire,
    sections: [{ ...sections[0]!, questions: [question] }],
  };
  return { definition: { ...definition, questionnaire }, responses: people };
}

const entryOf = (response: Response, code: string) =>
  response[code] === undefined ? [] : [[code, response[code]] as const];

/** A release of which each table is a question, and the people as they answered these. */
export interface Seen {
  readonly release: ReleaseFile;
  readonly people: readonly Person[];
}

/** The survey as an attacker sees it: each table is a question of its own. */
export function byTable({ definition, responses }: RandomSurvey, file: ReleaseFile): Seen {
  const tabled = tablesIn(definition.questionnaire);
  const questions = tabled.map(({ code, kind, choices, columns, sensitive }) => ({
    code,
    type: kind === 'one' ? 'single' : 'multiple',
    sensitive,
    ...(kind === 'many' ? { min: choices.least, max: choices.most } : {}),
    options: columns.map((column) => ({ code: column })),
  }));
  const questionnaire = { ...file.definition.questionnaire, sections: [{ questions }] };
  const release = { ...file, definition: { ...file.definition, questionnaire } };
  const people = responses.map((response): Person => {
    const answers = tabled.flatMap(({ code, field, read }) => {
      const answer = response[field];
      const counted = answer && (read ? read(answer) : answer);
      return counted ? [[code, counted] as const] : [];
    });
    const profile = Object.entries(response).filter(([code]) => code !== 'm');
    return Object.fromEntries([...profile, ...answers]);
  });
  return { release, people };
}

/** The release with nothing withheld of what is told for everybody only. */
export function carelessOverall(release: ReleaseFile, people: readonly Person[]): ReleaseFile {
  const questions = release.definition.questionnaire.sections.flatMap((one) => one.questions);
  const tables = release.tables.map((table) => {
    const question = questions.find(({ code }) => code === table.question)!;
    if (table.by.length > 0 || !isMany(question)) return table;
    const chosen = people.map((person) => [person[question.code] ?? []].flat());
    const count = (code: string): number => chosen.filter((list) => list.includes(code)).length;
    const answered = chosen.filter((list) => list.length > 0).length;
    return { ...table, cells: [[answered, ...table.columns.slice(1).map(count)]] };
  });
  return { ...release, tables };
}
