export const DEMO_COUNCIL = 'Comité social et économique de Veltorine Services';

/** Everybody employed when the survey opened: the sum of the depots' headcounts. */
export const DEMO_INVITED = 780;

/** Ballots taken; 412 of them came back as responses. */
export const DEMO_DRAWN = 431;

/** Days of the closed survey (Monday to Friday, three weeks). */
export const DEMO_DATES = { opensOn: '2026-09-14', closesOn: '2026-10-02' } as const;

/** When ballots of that survey were taken. */
export const DEMO_DRAWING = { from: '2026-09-02', until: '2026-09-11' } as const;

/**
 * Publication plan of the closed survey, frozen with its definition. No depot by job: in groups that
 * small nothing could be shown, and the plan is a promise.
 */
export const DISPATCH_CROSSINGS: readonly (readonly string[])[] = [['site'], ['role'], ['tenure']];
