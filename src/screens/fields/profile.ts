import type { ProfileQuestion } from '../../questionnaire/browser.js';

import { frameOf, isLong, type OneField } from './one.js';
import { noAnswer, optionShower } from './option.js';
import { type PageContext, questionId } from './page-context.js';

/** "Prefer not to say" is chosen until one chooses otherwise. */
export function fieldOfProfile(profile: ProfileQuestion, page: PageContext): OneField {
  const { code } = profile;
  const show = optionShower(code, page);
  const parents = [undefined, ...(profile.groups ?? [])];
  const groups = parents.map((parent) => ({
    id: parent ? `${questionId(code)}-g-${parent.code}` : '',
    label: page.say(parent?.label),
    options: profile.options.filter((option) => option.parent === parent?.code).map(show),
  }));
  const isChosen = groups.some(({ options }) => options.some(({ checked }) => checked));
  const look = isLong(profile.options) ? 'select' : 'list';
  return {
    ...frameOf(look),
    id: questionId(code),
    name: code,
    look,
    groups: groups.filter(({ options }) => options.length > 0),
    asides: [],
    none: noAnswer(code, page.t.preferNotToSay, !isChosen),
    ends: null,
    other: null,
  };
}
