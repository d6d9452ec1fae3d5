import { afterAll, beforeAll } from '@jest/globals';
import type { CouncilList } from '../../../src/holders/index.js';
import { ListInForce } from '../../../src/roster/index.js';
import { bringFile } from '../council-in-office.js';
import { aHolder, type Holder } from '../founded-council.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../testing-app.js';

/** An office in which nobody has founded a council yet, and three people with a device each. */
export class RosterDesk {
  test!: TestApp;
  rep!: TestSession;
  admin!: TestSession;
  people!: readonly Holder[];

  constructor() {
    beforeAll(async () => {
      this.test = await startTestApp('sqlite');
      [this.rep, this.admin] = [await signIn(this.test, 'rep'), await signIn(this.test, 'admin')];
      const names = ['Imane Delorme', 'Ruben Asplund', 'Odile Karras'];
      this.people = await Promise.all(names.map(aHolder));
    });
    afterAll(() => this.test.close());
  }

  readonly inForce = () => this.test.app.get(ListInForce).seats();

  readonly bring = (file: unknown, by = this.rep): Promise<Response> =>
    bringFile(this.test, by, '/rep/council/files', 'file', file);

  readonly page = async (path = '/rep/council', by = this.rep): Promise<string> =>
    (await by.get(path)).text();

  /** Ticks cards of the page. */
  readonly assemble = (
    cards: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> => this.rep.post('/rep/council/lists', { cards, needed: '2', ...more });

  /** The list that the page offers to download first. */
  readonly listOnPage = (): Promise<CouncilList> => this.offered(0);
  /** The one that follows it. */
  readonly proposed = (): Promise<CouncilList> => this.offered(1);

  private async offered(place: number): Promise<CouncilList> {
    const links = /\/rep\/council\/files\/[0-9a-f]{64}(?=" download="list)/g;
    const [link] = [...(await this.page()).matchAll(links)][place]!;
    return (await (await this.rep.get(link)).json()) as CouncilList;
  }
}

/** Of the cards that can be ticked. */
export const idsOnPage = (html: string): readonly string[] =>
  [...html.matchAll(/name="cards" value="([0-9a-f]{64})"/g)].map(([, id]) => id!);
