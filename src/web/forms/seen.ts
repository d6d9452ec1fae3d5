import { canonicalHash } from '../../common/index.js';
import { Page } from '../page.js';
import { refuse } from '../refusals.js';

/** The hidden field that says what somebody saw when a form was opened. */
const FIELD = '_seen';

/** Tells one state of a thing from another: 16 hex digits of the hash of its canonical JSON. */
export const stateOf = (thing: unknown): string =>
  canonicalHash(JSON.parse(JSON.stringify(thing)))
    .replace('sha256:', '')
    .slice(0, 16);

/** A field of a draft that is put back: the form is to be shown with it, and nothing saved. */
const SHOW = '_show';

interface Taken {
  readonly seen: unknown;
  readonly isOnlyShown: boolean;
  /** Those that the form is about. */
  readonly fields: unknown;
}

export function takeSeen(body: unknown): Taken {
  if (typeof body !== 'object' || body === null) {
    return { seen: undefined, isOnlyShown: false, fields: body };
  }
  const { [FIELD]: seen, [SHOW]: show, ...fields } = body as Record<string, unknown>;
  return { seen, isOnlyShown: show !== undefined, fields };
}

/** Of a form that is about one moment, what its page showed: nothing where no page of ours sent it. */
export class SeenPage {
  private readonly seen: unknown;

  constructor(body: unknown) {
    this.seen = takeSeen(body).seen;
  }

  /** Whether that is there still. */
  isStill(now: unknown): boolean {
    return this.seen === undefined || this.seen === stateOf(now);
  }

  /** Throws `pressed-unseen` where something else is there. */
  check(now: unknown): void {
    if (!this.isStill(now)) throw refuse('pressed-unseen');
  }
}

/** The page of a form that will say what was seen. */
export const withSeen = (page: Page, seen: unknown): Page =>
  new Page(page.view, { ...page.model, seen }, page.status, page.language, page.headers);
