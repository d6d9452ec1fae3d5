import { canonicalJson, ENGLISH_WORDS } from '../../src/common/index.js';
import {
  handPiece,
  lookAt,
  type Looked,
  readDecision,
  signDecision,
  takeSeat,
} from '../../src/holders/index.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import {
  defaultSettings,
  SurveyDirectory,
  SurveyPlanning,
  type SurveySettings,
} from '../../src/surveys/index.js';
import { confirm, type Founded, type Holder, holders, listOf } from './founded-council.js';
import { REP_DEFINITION } from './rep-survey.js';
import { signIn, type TestApp, type TestSession } from './testing-app.js';

/** A council of three, two of whom open, whose files a rep has brought: it is in force. */
export async function councilInOffice(test: TestApp, rep: TestSession): Promise<Founded> {
  const people = await holders(3);
  const list = await listOf(people, 2);
  await bringToCouncil(test, rep, list);
  const confirmations = [];
  for (const holder of people) {
    const confirmation = await confirm(holder, list);
    await bringToCouncil(test, rep, confirmation);
    confirmations.push(confirmation);
  }
  await foundInOffice(test, rep);
  return { people, list, confirmations };
}

/** Two reps found the council with the one list that its devices have confirmed. */
export async function foundInOffice(
  test: TestApp,
  proposer: TestSession,
  second?: TestSession,
): Promise<void> {
  const page = await (await proposer.get('/rep/council')).text();
  const [, form = 'no list waits'] = /action="([^"]+\/founding)"/.exec(page) ?? [];
  const { headers } = await proposer.post(form, {});
  const other = second ?? (await signIn(test, 'rep'));
  const { status } = await other.post(`${headers.get('location') ?? ''}/agree`, {});
  if (status !== 303) throw new Error(`the council is not founded: ${status}`);
}

/** Sends a file as the office's forms do. */
export function bringFile(
  test: TestApp,
  by: TestSession,
  path: string,
  field: string,
  content: unknown,
): Promise<Response> {
  const body = new FormData();
  body.append('_csrf', by.csrf);
  const text = typeof content === 'string' ? content : canonicalJson(content);
  body.append(field, new Blob([text]), `${field}.json`);
  const headers = { cookie: by.cookie };
  return fetch(test.url + path, { method: 'POST', body, headers, redirect: 'manual' });
}

export async function bringToCouncil(
  test: TestApp,
  rep: TestSession,
  content: unknown,
): Promise<void> {
  const { status } = await bringFile(test, rep, '/rep/council/files', 'file', content);
  if (status !== 303) throw new Error(`the council takes no such file: ${status}`);
}

/** A survey by invitation that is sealed to that council and runs, looked over by all of it. */
export async function surveyOfCouncil(
  test: TestApp,
  council: Founded,
  settings: Partial<SurveySettings> & Pick<SurveySettings, 'slug'>,
): Promise<string> {
  const { questionnaire } = REP_DEFINITION;
  const draft = await test.app.get(QuestionnaireDrafts).create(questionnaire);
  const planning = test.app.get(SurveyPlanning);
  const usual = defaultSettings(questionnaire, settings.slug, 'UTC');
  const id = await planning.draft(draft, {
    ...usual,
    mode: 'two-phases',
    opening: 'table',
    ...settings,
  });
  await planning.schedule(id);
  for (const holder of council.people) await looksAt(test, id, council, holder);
  return id;
}

/** A device notes the survey, and gives what it signs of that. */
export async function looksAt(
  test: TestApp,
  id: string,
  { list }: Founded,
  holder: Holder,
): Promise<Looked> {
  const { definition } = await test.app.get(SurveyDirectory).get(id);
  const looking = { definition, file: 'survey.json', list, words: ENGLISH_WORDS };
  const { looked, content } = await lookAt(holder.content, looking);
  holder.content = content;
  return looked;
}

/** What a holder's device makes of a file to sign. */
export const signsFile = async (holder: Holder, file: string): Promise<string> =>
  JSON.stringify(
    await signDecision(
      readDecision(JSON.parse(file) as unknown, 'decision.json'),
      'decision.json',
      holder.content,
    ),
  );

/** The other two hand the third seat to a successor and bring what they gave; the successor takes it. */
export async function handThirdSeat(
  test: TestApp,
  rep: TestSession,
  { list, people, confirmations }: Founded,
  successor: Holder,
): Promise<void> {
  const { card } = successor;
  const takeovers = [];
  for (const { content } of people.slice(0, 2)) {
    const asked = { list, seat: 3, confirmation: confirmations[2]!, file: 'confirm.json', card };
    const handed = await handPiece(content, asked);
    await bringToCouncil(test, rep, handed);
    takeovers.push({ file: 'handed.json', content: handed });
  }
  successor.content = (await takeSeat(successor.content, { list, seat: 3, takeovers })).content;
}
