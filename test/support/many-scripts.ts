import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { aReportRelease, reportQuestionnaire } from './report-release.js';

const only = (en: string) => ({ en });

/** What people write in seven scripts, and in two at once. */
export const WRITTEN = {
  arabic:
    'تتغير خطة اليوم (بعد الانطلاق) كل يوم، 3 مرات أو أكثر، ولا أحد يسأل الفنيين عن رأيهم قبل ذلك.',
  hebrew: 'התוכנית משתנה כל יום (לאחר היציאה)',
  cyrillic: 'План меняется после выезда',
  greek: 'Το πρόγραμμα αλλάζει κάθε μέρα',
  polish: 'Plan zmienia się po wyjeździe, świętą i żółtą źdźbła',
  japanese: '毎日、出発した後に計画が変わります。現場の技術者には誰も意見を聞いてくれません。',
  emoji: 'Two hours on the road for nothing 😡🚐',
  mixed: 'The app says "لا يوجد مسار" and stops',
} as const;

/** A release whose title, groups, answers and comments are written in them. */
export function releaseInManyScripts(
  comments: readonly string[] = Object.values(WRITTEN),
): ProtectedRelease {
  const { profile, sections } = reportQuestionnaire;
  const names = ['الرباط (المركز)', 'Łódź', '東京'];
  const titles = [WRITTEN.arabic, WRITTEN.hebrew, WRITTEN.greek];
  return aReportRelease({
    questionnaire: {
      ...reportQuestionnaire,
      languages: ['en'],
      title: only(`${WRITTEN.arabic} 🚐`),
      claims: [],
      demands: [],
      profile: profile.map((one) => ({
        ...one,
        options: one.options.map((option, index) => ({ ...option, label: only(names[index]!) })),
      })),
      sections: sections.map((section) => ({
        ...section,
        title: only(WRITTEN.cyrillic),
        questions: section.questions.map((question, index) => ({
          ...question,
          title: only(titles[index] ?? WRITTEN.japanese),
        })),
      })),
    },
    verbatims: comments.map((text) => ({ question: 'open', text })),
  });
}
