import type { LocalisedText } from '../../common/index.js';
import {
  type Question,
  type Questionnaire,
  questionOfItem,
  questionsOf,
  scaleOfPack,
  type ScalePack,
} from '../../questionnaire/index.js';
import { freeCode } from '../draft/codes.js';
import { limitLanguages } from '../draft/limit-languages.js';
import { refuse } from '../refusals.js';

/**
 * The questionnaire with a scale: the questions that it lacks stand in a section of their own at the end, and those
 * that it has already have to be word for word those of the scale.
 */
export function takeUp(content: Questionnaire, pack: ScalePack): Questionnaire {
  const [first = ''] = content.languages;
  if (!Object.hasOwn(pack.title, first)) throw refuse('pack-language', { language: first });
  const { sections, profile, scales = [] } = content;
  const asked = questionsOf(content);
  if ([...profile, ...asked, ...scales].some(({ code }) => code === pack.code)) {
    throw refuse('pack-code-taken', { code: pack.code });
  }
  const missing = pack.items.flatMap((item): readonly Question[] => {
    const own = asked.find(({ code }) => code === item.code);
    const wanted = questionOfItem(pack, item);
    if (!own) {
      if (item.title && profile.every(({ code }) => code !== item.code)) return [wanted];
      throw refuse('pack-item-missing', { code: item.code });
    }
    if (isAsked(own, item.title ? wanted : { ...wanted, title: own.title }, content.languages)) {
      return [];
    }
    throw refuse('pack-item-other', { code: item.code });
  });
  const code = freeCode('section', new Set(sections.map((section) => section.code)));
  const added = missing.length > 0 ? [{ code, title: pack.title, questions: missing }] : [];
  return limitLanguages(
    {
      ...content,
      sections: [...sections, ...added],
      scales: [...scales, scaleOfPack(pack)],
    },
    content.languages,
  );
}

/** The questionnaire without a scale; the questions stay, and are told by group again. */
export function leaveScale(content: Questionnaire, code: string): Questionnaire {
  const { scales = [], ...rest } = content;
  const left = scales.filter((scale) => scale.code !== code);
  if (left.length === scales.length) throw refuse('no-such-item');
  return left.length > 0 ? { ...rest, scales: left } : rest;
}

/** Whether the words are the same in each language that both have, and the answers in their order. */
function isAsked(own: Question, wanted: Question, languages: readonly string[]): boolean {
  const isSame = (one: LocalisedText, other: LocalisedText): boolean =>
    languages.every(
      (language) =>
        one[language] === undefined ||
        other[language] === undefined ||
        one[language] === other[language],
    );
  const [had = [], needed = []] = [own.options, wanted.options];
  return (
    isSame(own.title, wanted.title) &&
    had.length === needed.length &&
    needed.every(({ code, label }, i) => had[i]!.code === code && isSame(had[i]!.label, label))
  );
}
