import type { CommentTemplate, CommentTheme } from './comment-template.js';
import type { DemoLanguage } from '../say.js';
import { COMMENTS_DE } from './comments-de.js';
import { COMMENTS_EN } from './comments-en.js';
import { COMMENTS_FR_KEEP } from './comments-fr-keep.js';
import { COMMENTS_FR_STOP } from './comments-fr-stop.js';

export interface Comment {
  readonly question: 'open_stop' | 'open_keep';
  readonly theme: CommentTheme;
  readonly language: DemoLanguage;
  readonly isFromDesk: boolean;
  /** As sent by the respondent. */
  readonly text: string;
  /** As the representatives publish it. */
  readonly redacted: string;
}

function expandChoices(template: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(template);
  if (!match) return [template];
  return match[1]!
    .split('|')
    .flatMap((choice) => expandChoices(template.replace(match[0], () => choice)));
}

const expandTemplate =
  (language: DemoLanguage) =>
  (template: CommentTemplate): readonly Comment[] =>
    expandChoices(template.text).map((text) => ({
      question: template.question,
      theme: template.theme,
      language,
      isFromDesk: template.desk === true,
      text: text.replace(/\[\[(.*?)\]\]/g, '$1'),
      redacted: text.replace(/\[\[.*?\]\]/g, '[…]'),
    }));

/** Every wording of every template; no two are alike. */
export const COMMENTS: readonly Comment[] = [
  ...[...COMMENTS_FR_STOP, ...COMMENTS_FR_KEEP].flatMap(expandTemplate('fr')),
  ...COMMENTS_EN.flatMap(expandTemplate('en')),
  ...COMMENTS_DE.flatMap(expandTemplate('de')),
];
