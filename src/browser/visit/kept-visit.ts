import { fromBase64Url, type Invitation, toBase64Url } from '../../credentials/browser.js';
import type { Screen } from '../answers/pager.js';
import { ballotToKeep, type KeptBallot, keptBallot, readBallot } from '../ballot/kept-ballot.js';
import { textOf } from '../call-privately.js';
import type { Keeping } from '../page/keeping.js';
import type { Step } from './step.js';

/** What a ballot was asked for with, whose answer may have been lost with the page. */
export interface Asked {
  /** The ballot code as it is shown. */
  readonly code: string;
  readonly invitation: Invitation;
}

/** What a tab keeps of a visit, in the words of the visit; `Keeping` seals it. */
export class KeptVisit {
  constructor(
    private readonly keeping: Keeping,
    private readonly surveyId: string,
  ) {}

  /** Where a ballot was asked for and nobody knows whether one came. */
  get asked(): Asked | undefined {
    const asking = this.keeping.read('asking');
    const [code, secret] = [textOf(asking, 'code'), fromBase64Url(textOf(asking, 'secret') ?? '')];
    return code !== undefined && secret ? { code, invitation: { secret } } : undefined;
  }

  /**
   * Begins to keep a visit, in the place of one that was kept before.
   *
   * @param body the survey as the server describes it
   */
  begin(body: unknown, { code, invitation }: Asked): Promise<void> {
    const asking = { code, secret: toBase64Url(invitation.secret) };
    return this.keeping.begin(body, { asking, language: document.documentElement.lang });
  }

  forgetAsked(): void {
    this.keeping.drop('asking');
  }

  /** The ballot of this tab, or that of the device. */
  get ballot(): KeptBallot | undefined {
    return readBallot(this.keeping.read('ballot')) ?? keptBallot(this.surveyId);
  }

  /** In the place of what it was asked for with. */
  noteBallot(ballot: KeptBallot): Promise<void> {
    return this.keeping.write('ballot', ballotToKeep(ballot), 'asking');
  }

  /** Which screen of the form was shown: the tab's history forgets it with a page that is lost. */
  get screen(): Screen | undefined {
    const { n, line } = (this.keeping.read('screen') ?? {}) as Partial<Screen>;
    return Number.isInteger(n) && Number.isInteger(line) ? { n: n!, line: line! } : undefined;
  }

  noteScreen({ n, line }: Screen = { n: 0, line: 0 }): void {
    void this.keeping.write('screen', { n, line });
  }

  /** What became of what was sent last. */
  get outcome(): Step | undefined {
    const outcome = this.keeping.read('outcome');
    if (!outcome) return undefined;
    const receipt = textOf(outcome, 'receipt');
    return receipt === undefined ? { name: 'withdrawn' } : { name: 'counted', receipt };
  }

  /** In the place of what was filled in; the ballot stays, to change the answers. */
  async noteOutcome(step: Step): Promise<void> {
    const receipt = step.name === 'counted' ? { receipt: step.receipt } : {};
    await this.keeping.write(
      'outcome',
      { name: step.name, ...receipt },
      'draft',
      'screen',
      'press',
    );
    void this.keeping.renew();
  }
}
