import type { ProfileQuestion } from '../questionnaire/index.js';
import { typedIn } from './form-fields.js';
import {
  describe,
  noAnswer,
  type PageContext,
  questionId,
  type QuestionView,
} from './question.view.js';

/** A profile question as the page shows it: "prefer not to say" is chosen until one chooses. */
export function viewProfileQuestion(
  profile: ProfileQuestion,
  number: number,
  page: PageContext,
): QuestionView {
  const { code } = profile;
  const [typed = ''] = typedIn(page.typed, code);
  const help = page.say(profile.help);
  const error = page.errors.get(code) ?? '';
  const options = profile.options.map((option) => ({
    parent: option.parent,
    id: `${questionId(code)}-o-${option.code}`,
    value: option.code,
    label: page.say(option.label),
    checked: option.code === typed,
  }));
  const groups = [
    { label: '', options: options.filter(({ parent }) => !parent) },
    ...(profile.groups ?? []).map((group) => ({
      label: page.say(group.label),
      options: options.filter(({ parent }) => parent === group.code),
    })),
  ];
  const chosen = options.some(({ checked }) => checked);
  return {
    code,
    id: questionId(code),
    number,
    kind: 'choice',
    title: page.say(profile.title),
    help,
    hint: '',
    required: '',
    error,
    describedBy: describe(code, { help, error }),
    input: 'radio',
    groups: groups.filter((group) => group.options.length > 0),
    asides: [noAnswer(code, page.t.preferNotToSay, !chosen)],
    row: false,
    value: '',
    maxLength: 0,
    ranks: [],
  };
}
