import { SetMetadata } from '@nestjs/common';

/**
 * Who may call a route. `respondent` and `public` need no account; `respondent` also promises
 * that no cookie is read or set. A route without one is refused, and a test names it.
 */
export const ACCESS_RULES = ['public', 'respondent', 'signed-in', 'admin', 'rep'] as const;
export type AccessRule = (typeof ACCESS_RULES)[number];

export const ACCESS_KEY = 'cahier:access';
export const Access = (rule: AccessRule) => SetMetadata(ACCESS_KEY, rule);

/**
 * A route that does what cannot be undone, or decides who may do such things: whoever has a second
 * factor shows it again, if not in the last minutes.
 */
export const CEREMONY_KEY = 'cahier:ceremony';
export const Ceremony = () => SetMetadata(CEREMONY_KEY, true);
