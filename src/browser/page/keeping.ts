import { type Place, forget, keep, namesKept, readKept } from './kept.js';
import { findKeys, forgetKey, forgetKeys, makeKey, seal, type TabKey, unseal } from './tab-key.js';

/** What the tab of somebody's own device keeps of a visit, sealed, one name each. */
type Kept = 'language' | 'asking' | 'ballot' | 'draft' | 'screen' | 'press' | 'outcome';

/** Which survey this tab goes on with, and what the server had said of it: both are public. */
const CURRENT = 'cahier.current';
const SURVEY = 'survey';

const nameFor = (kept: string, survey: string): string => `cahier.${kept}.${survey}`;

/**
 * What is kept of one visit. In the tab nothing is, before somebody says that the device is their own;
 * on the device, what they ask for besides.
 *
 * Browsers only note at the end of a file that something was taken out of a tab's storage, and what it was
 * stays in front of the note. So it is sealed with a key that lies in a file of its own, which goes when it is
 * taken away (`test/browser/profile.browser-spec.ts`).
 *
 * A page may be gone between any two steps: what takes the place of something is there before that goes
 * (`visit/kept-visit.spec.ts`).
 */
export class Keeping {
  private readonly values = new Map<Kept, unknown>();
  private key: TabKey | undefined;
  /** The second key of a tab that was interrupted as it changed it. */
  private leftOver: TabKey | undefined;
  private wasRefused = false;
  private turn: Promise<void> = Promise.resolve();
  /** Another one as soon as everything was taken away. */
  private visit = {};

  /** @param survey 32 hex digits */
  private constructor(private readonly survey: string) {}

  /** With what this tab kept of the survey before the page was loaded. Changes nothing. */
  static async of(survey: string): Promise<Keeping> {
    const keeping = new Keeping(survey);
    if (currentSurvey() === survey) await keeping.load();
    return keeping;
  }

  /** Takes everything of a survey away, out of the tab and off the device. */
  static end = (survey: string): Promise<void> => new Keeping(survey).end();

  /** Whether this tab keeps the visit, so that a reload goes on with it. */
  get isOwn(): boolean {
    return this.key !== undefined;
  }

  /** Whether it was to keep the visit, and the browser does not let it. */
  get isBlocked(): boolean {
    return this.wasRefused;
  }

  /**
   * Begins to keep, where this browser lets a page keep anything. What was kept before goes once `values` are
   * there.
   *
   * @param body the survey as the server describes it
   */
  begin(body: unknown, values: Readonly<Partial<Record<Kept, unknown>>> = {}): Promise<void> {
    const isKept =
      keep('tab', nameFor(SURVEY, this.survey), body) && keep('tab', CURRENT, this.survey);
    this.values.clear();
    for (const [kept, value] of Object.entries(values)) this.values.set(kept as Kept, value);
    return this.inTurn(async () => {
      if (isKept) await this.changeKey();
      else void this.endTab();
      for (const kept of this.keptInTab()) if (!this.values.has(kept)) this.forget(kept);
      this.wasRefused = !this.isOwn;
    });
  }

  /** @returns resolves once it is kept, or cannot be */
  write(kept: Kept, value: unknown, ...insteadOf: readonly Kept[]): Promise<void> {
    if (!this.isOwn) return Promise.resolve();
    for (const one of insteadOf) this.values.delete(one);
    this.values.set(kept, value);
    return this.inTurn(async () => {
      await this.store(kept);
      // Nothing comes between the one and the other.
      for (const one of insteadOf) this.forget(one);
    });
  }

  read(kept: Kept): unknown {
    return this.values.get(kept) ?? null;
  }

  drop(...kept: readonly Kept[]): void {
    for (const one of kept) {
      this.values.delete(one);
      this.forget(one);
    }
  }

  /** With another key for what is still kept: nobody reads any more what was dropped. */
  renew(): Promise<void> {
    return this.inTurn(() => (this.key ? this.changeKey() : Promise.resolve()));
  }

  /**
   * Ends what was interrupted as the key was changed, or was to be. Which of two keys was there first nobody
   * knows: neither stays. Only for the one tab that goes on.
   */
  settle(): Promise<void> {
    return this.inTurn(async () => {
      const { leftOver, values } = this;
      if (leftOver) {
        await this.storeAll();
        this.leftOver = undefined;
        await forgetKey(leftOver);
      }
      if (leftOver || values.has('outcome')) await this.changeKey();
    });
  }

  /** Takes everything of the survey away, out of the tab and off the device. */
  end(): Promise<void> {
    forgetOf('device', this.survey);
    return this.endTab();
  }

  /** Takes what the tab keeps away; what was asked to be kept on the device stays. */
  endTab(): Promise<void> {
    this.key = this.leftOver = undefined;
    this.visit = {};
    this.wasRefused = false;
    this.values.clear();
    if (currentSurvey() === this.survey) forget('tab', CURRENT);
    forgetOf('tab', this.survey);
    return this.inTurn(() => forgetKeys(this.survey));
  }

  /** One after the other; what cannot be kept keeps nobody from going on. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act).catch(() => undefined);
    return this.turn;
  }

  private async load(): Promise<void> {
    const keys = await findKeys(this.survey);
    for (const kept of this.keptInTab()) {
      const value = await unseal(keys, readKept('tab', nameFor(kept, this.survey)));
      if (value !== undefined) this.values.set(kept, value);
    }
    // Else it is a copy of a tab that has gone on since.
    if (this.values.size > 0) [this.key, this.leftOver] = keys;
  }

  private keptInTab(): readonly Kept[] {
    return namesKept('tab', 'cahier.').flatMap((name) => {
      const [, kept, survey] = name.split('.');
      return survey === this.survey && kept !== SURVEY ? [kept as Kept] : [];
    });
  }

  /** The old key goes last. */
  private async changeKey(): Promise<void> {
    const { key: old, visit } = this;
    const key = await makeKey(this.survey, old).catch(() => undefined);
    if (this.visit !== visit) return;
    this.key = key;
    await this.storeAll();
    if (old) await forgetKey(old);
  }

  private async storeAll(): Promise<void> {
    await Promise.all([...this.values.keys()].map((kept) => this.store(kept)));
  }

  private async store(kept: Kept): Promise<void> {
    const { key, values } = this;
    if (!key || !values.has(kept)) return;
    const sealed = await seal(key, values.get(kept));
    // It may have been dropped meanwhile.
    if (this.key === key && values.has(kept)) keep('tab', nameFor(kept, this.survey), sealed);
  }

  private forget(kept: Kept): void {
    forget('tab', nameFor(kept, this.survey));
  }
}

function forgetOf(place: Place, survey: string): void {
  for (const name of namesKept(place, 'cahier.')) {
    if (name.endsWith(`.${survey}`)) forget(place, name);
  }
}

/** The survey that this tab was in the middle of, on somebody's own device. */
export function currentSurvey(): string | undefined {
  const survey = readKept('tab', CURRENT);
  return typeof survey === 'string' ? survey : undefined;
}

/** What the server had said of that survey, for where it does not answer now. */
export const currentBody = (): unknown => readKept('tab', nameFor(SURVEY, currentSurvey() ?? ''));
