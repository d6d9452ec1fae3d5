import type { AnswerOption, QuestionFields } from '../question.js';
import implied from '../wordings/implied-options.json' with { type: 'json' };
import type { Kind } from './kind.js';
import { codesOf, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';
import { tableOf, tables } from './tables.js';

const SIGNATURE: readonly AnswerOption[] = [{ code: 'sign', label: implied.sign }];

const signature = ({ options = SIGNATURE }: QuestionFields): readonly AnswerOption[] => options;

/**
 * One action: to sign.
 *
 * @fields one option `sign`, or none
 * @answer `sign`
 * @published signatures
 */
export const petition: Kind = {
  ...oneOption(signature),
  isNumbered: false,
  isSignature: true,
  fields: { required: 'optional', options: 'optional' },
  roles: [],
  scores: 'unusual',
  presets: [{ name: 'petition', start: {} }],
  check(question, report) {
    if (question.options === undefined) return;
    const [code, ...others] = codesOf(ownOptions(question));
    if (code === 'sign' && others.length === 0) return;
    report('options', 'petition-option');
  },
  results: (question) => tables(tableOf(question, signature(question), { isSignature: true })),
  freeze: () => ({}),
};
