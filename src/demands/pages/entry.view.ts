import { fill, formatDay, formatNumber } from '../../language/index.js';
import { questionsOf } from '../../questionnaire/index.js';
import { textIn } from '../../common/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import type { Entry } from '../register/register.js';
import {
  claimStanding,
  correctable,
  daysOpen,
  demandStanding,
  documentsIn,
} from '../standing/standing-of.js';
import { mayFollow } from '../standing/states.js';
import type { Step } from '../standing/steps.js';
import { words } from '../words/index.js';
import { say, sayDue, sayReworded, stateWord, textOfEntry } from './entry-words.js';
import { statedChoices } from './stated-choices.js';
import { pathOf } from './step-forms.js';

interface Shown {
  readonly entry: Entry;
  readonly survey: Survey;
  readonly today: string;
  readonly language: Language;
  /** A line for each figure of its wording. */
  readonly figures: readonly string[];
  /** A line for each step that rests on a figure of a later survey. */
  readonly proofs: ReadonlyMap<number, string>;
}

type Facts = readonly (readonly [label: string, text: string])[];

const filled = (facts: Facts) =>
  facts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));

/** What both kinds of entry have: a name, a history, and where to write on. */
function common({ entry, survey, language, proofs }: Shown) {
  const t = words[language];
  const path = pathOf(entry.kind, entry.id);
  return {
    t: t.entry,
    title: fill(t[entry.kind].one, { number: entry.number }),
    text: textOfEntry(entry, language),
    survey: titleOf(survey, language),
    path,
    back: `/rep/${entry.kind}s`,
    backText: t[entry.kind].title,
    history: entry.steps.toReversed().map((step) => viewStep(step, entry, language, proofs)),
  };
}

export function viewDemand(shown: Shown) {
  const { entry, today, language, figures } = shown;
  const { fields, entry: t, forms } = words[language];
  const { steps, isAfterOpening } = entry;
  const standing = demandStanding(steps);
  const { wording, state, stateOn, raisedOn, reworded } = standing;
  const base = common(shown);
  const day = (on: string): string => formatDay(on, language);
  return {
    ...base,
    badge: stateWord(state, language),
    lines: [
      state === 'raised'
        ? null
        : fill(t.since, { state: stateWord(state, language), day: day(stateOn) }),
      sayDue(standing, today, language),
      fill(t.daysOpen, { days: daysOpen(standing, today) }),
      fill(isAfterOpening ? t.raisedAfter : t.raisedBefore, { day: day(raisedOn) }),
      sayReworded(reworded, language),
    ].filter((line) => line !== null),
    facts: filled([
      [fields.addressee, say(wording.addressee, language)],
      [fields.basis, say(wording.basis, language)],
    ]),
    figures: figures.map((text, index) => ({ text, number: index + 1 })),
    hasFigures: true,
    replies: [],
    documents: documentsIn(steps).map(({ title, bytes, document, step }) => ({
      title,
      size: fill(t.size, {
        kilobytes: formatNumber(Math.max(1, Math.round(bytes / 1024)), language),
      }),
      path: `${base.path}/documents/${document}`,
      removal: `${base.path}/removal?of=${step}`,
    })),
    hasDocuments: true,
    primary: state === 'closed' ? null : { path: `${base.path}/step`, text: forms.step },
    links: [
      { path: `${base.path}/wording`, text: forms.wording },
      ...(mayFollow(state, 'verified')
        ? [{ path: `${base.path}/verification`, text: forms.verification }]
        : []),
    ],
  };
}

export function viewClaim(shown: Shown) {
  const { entry, survey, language } = shown;
  const { fields, entry: t, forms } = words[language];
  const { wording, enteredOn, replies, reworded } = claimStanding(entry.steps);
  const { questionnaire } = survey.definition;
  const base = common(shown);
  const asked = questionsOf(questionnaire).filter(({ code }) => wording.questions.includes(code));
  return {
    ...base,
    badge: null,
    lines: [
      fill(entry.isAfterOpening ? t.enteredAfter : t.enteredBefore, {
        day: formatDay(enteredOn, language),
      }),
      sayReworded(reworded, language),
    ].filter((line) => line !== null),
    facts: filled([
      [fields.source, say(wording.source, language)],
      [fields.published, wording.published],
      [fields.definition, say(wording.definition, language)],
      [fields.scope, say(wording.scope, language)],
      [fields.statistic, say(wording.statistic, language)],
      [
        fields.questions,
        asked.map(({ title }) => textIn(title, language, questionnaire.languages)).join(' · '),
      ],
      [fields.stated, sayStated(shown)],
    ]),
    figures: [],
    hasFigures: false,
    replies: replies.map(({ day, content }) => ({
      day: formatDay(day, language),
      words: content.words,
    })),
    documents: [],
    hasDocuments: false,
    primary: { path: `${base.path}/reply`, text: forms.reply },
    links: [
      { path: `${base.path}/wording`, text: forms.claimWording },
      { path: `${base.path}/stated`, text: forms.stated },
    ],
  };
}

/** Where the council places the stated value, a question after the other. */
function sayStated({ entry, survey, language }: Shown): string {
  const { wording, places } = claimStanding(entry.steps);
  const { stated, statedAfter, statedBefore } = words[language].entry;
  const { languages } = survey.definition.questionnaire;
  return statedChoices(survey, wording.questions)
    .flatMap(({ table, question, options }) => {
      const place = places.find((one) => one.table === table);
      const option = options.find(({ code }) => code === place?.answer);
      if (!option || !place?.placed) return [];
      const title = textIn(question.title, language, languages);
      const answer = textIn(option.label, language, languages);
      const { on, isAfterOpening } = place.placed;
      const sentence =
        isAfterOpening === null ? stated : isAfterOpening ? statedAfter : statedBefore;
      return [fill(sentence, { title, answer, day: formatDay(on, language) })];
    })
    .join(' · ');
}

function viewStep(
  step: Step,
  entry: Entry,
  language: Language,
  proofs: ReadonlyMap<number, string>,
) {
  const t = words[language].entry;
  const { day, notedOn, noterLogin, content } = step;
  const values = { day: formatDay(notedOn, language) };
  const isCorrected = entry.steps.some(
    ({ content: later }) => later.kind === 'correction' && later.of === step.step,
  );
  return {
    number: step.step,
    day: formatDay(day, language),
    what: sayStep(step, entry, language),
    words: 'words' in content ? content.words : '',
    more: [
      content.kind === 'state' && content.dueOn !== null
        ? fill(t.newDue, { day: formatDay(content.dueOn, language) })
        : null,
      proofs.get(step.step) ?? null,
    ].filter((line) => line !== null),
    noted: noterLogin === null ? t.takenOver : fill(t.noted, { ...values, login: noterLogin }),
    isCorrected,
    corrected: isCorrected ? t.corrected : null,
    correction: correctable(entry.steps).includes(step.step)
      ? `${pathOf(entry.kind, entry.id)}/correction?of=${step.step}`
      : null,
  };
}

function sayStep({ step, content }: Step, { steps }: Entry, language: Language): string {
  const t = words[language].entry.steps;
  switch (content.kind) {
    case 'demand':
      return step === 1 ? t.raised : sayRevision(step, steps, language);
    case 'claim':
    case 'remark':
      return step === 1 ? t.entered : t.revised;
    case 'state':
      return stateWord(content.to, language);
    case 'reply':
      return t.reply;
    case 'correction':
      return fill(t.correction, { step: content.of });
    case 'document':
      return fill(t.document, { title: content.title, digest: content.digest.slice(0, 12) });
    case 'removal':
      return fill(t.removal, { step: content.of });
  }
}

/** Which of the two was revised, the words or the figures; the words before stay to be read. */
function sayRevision(step: number, steps: readonly Step[], language: Language): string {
  const { revised, figures } = words[language].entry.steps;
  const [now, before] = [wordingAt(steps.slice(0, step)), wordingAt(steps.slice(0, step - 1))];
  const areFigures = JSON.stringify(now.figures) !== JSON.stringify(before.figures);
  return areFigures ? figures : fill(revised, { before: say(before.text, language) });
}

const wordingAt = (steps: readonly Step[]) => demandStanding(steps).wording;
