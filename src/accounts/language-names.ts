import { ownName } from '../language/index.js';
import { LANGUAGES } from '../web/index.js';

/** The languages to choose from, each in its own words. */
export const LANGUAGE_CHOICES = LANGUAGES.map((code) => ({ code, name: ownName(code) }));
