import { Option } from 'commander';
import { LANGUAGES } from '../common/index.js';
import { refuse } from './refusals.js';

/** A number of the command line: whole and not negative. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw refuse('not-a-number');
}

/** The language of what a command finds, and of why it refuses. */
export const inLanguage = (): Option =>
  new Option('--lang <tag>', 'in which to say it').choices(LANGUAGES).default('en');
