import type { TestSession } from './testing-app.js';

/** Where a form led to; throws with the page when it was shown again instead. */
export function followPath(answer: globalThis.Response): string {
  const path = answer.headers.get('location');
  if (answer.status !== 303 || !path) throw new Error(`the form was answered ${answer.status}`);
  return path.split('#')[0]!;
}

/** Settings that nothing is wrong with, but for the address that each survey needs. */
export const settingsForm = {
  council: '',
  languages: 'en',
  opensOn: '2090-01-01',
  closesOn: '2090-12-31',
  timeZone: 'Europe/Paris',
  keepMonths: '12',
  threshold: '10',
  sensitiveThreshold: '20',
  invited: '',
  crossings: 'site',
  mode: 'open-link',
} as const;

/** Writes a small questionnaire through the pages and returns its path. */
export async function completeQuestionnaire(admin: TestSession, code: string): Promise<string> {
  const fields = { title: 'The dispatch tool', code, languages: 'en fr' };
  const path = followPath(await admin.post('/admin/questionnaires', fields));
  await admin.post(`${path}/sections/section1`, { 'title.en': 'The plan', 'intro.en': '' });
  followPath(
    await admin.post(`${path}/questions?section=section1&kind=yesno`, {
      code: 'swap',
      'title.en': 'Could you swap a visit?',
      'help.en': '',
      direction: 'up',
    }),
  );
  followPath(await admin.post(`${path}/profile`, profileForm));
  return path;
}

export const profileForm = {
  code: 'site',
  'title.en': 'Your site',
  'help.en': '',
  'options.0.code': 'orvane',
  'options.0.label.en': 'Orvane',
  'options.0.parent': '',
  'options.0.headcount': '40',
  'options.1.code': '',
  'options.1.label.en': 'Thule',
  'options.1.parent': '',
  'options.1.headcount': '60',
  'groups.0.code': '',
  'groups.0.label.en': '',
  'groups.0.parent': '',
} as const;
