import { expect, describe, it } from '@jest/globals';
import { holdingOf } from '../../src/credentials/browser.js';
import { looksToCheck, seatsOfLooks } from '../../src/questionnaire/browser.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { bringToCouncil, looksAt } from '../support/council-in-office.js';
import { DecisionsDesk } from '../support/decisions-desk.js';
import { ENGINES } from '../support/testing-app.js';

interface Told {
  readonly definition: SurveyDefinition;
  readonly definitionHash: string;
  readonly looked: readonly object[];
}

describe.each(ENGINES)('who has looked a survey over, on %s', (engine) => {
  const desk = new DecisionsDesk(engine);
  const told = async (id: string): Promise<Told> => {
    const answer = await fetch(`${desk.test.url}/api/surveys/${id}/definition`);
    return (await answer.json()) as Told;
  };
  /** As a phone works it out, of what it is told. */
  const seats = async ({ definition, definitionHash }: Told, looked: unknown) =>
    seatsOfLooks(await holdingOf(looksToCheck(looked, definitionHash, definition.holders)));

  it('is told with signatures, which everybody checks by the keys in the definition', async () => {
    const [id, other] = [await desk.aSurvey(), await desk.aSurvey()];
    const before = await told(id);
    expect(before.looked).toEqual([]);
    for (const holder of [desk.cleo, desk.ada]) {
      await bringToCouncil(desk.test, desk.rep, await looksAt(desk.test, id, desk.council, holder));
    }
    await bringToCouncil(
      desk.test,
      desk.rep,
      await looksAt(desk.test, other, desk.council, desk.ben),
    );
    const after = await told(id);
    expect(after.looked).toHaveLength(2);
    expect(await seats(after, after.looked)).toEqual([1, 3]);
    expect(await seats(await told(other), (await told(other)).looked)).toEqual([2]);
  });

  it('is believed of nobody whose device has not signed it, whatever a server says', async () => {
    const [id, other] = [await desk.aSurvey(), await desk.aSurvey()];
    const { signature } = await looksAt(desk.test, id, desk.council, desk.ada);
    const ofOther = await looksAt(desk.test, other, desk.council, desk.ben);
    const survey = await told(id);
    const one = { seat: 1, signature };
    expect(await seats(survey, [one, one])).toEqual([1]);
    for (const said of [
      [{ seat: 2, signature }],
      [{ seat: 2, signature: ofOther.signature }],
      [{ seat: 9, signature }],
      [{ seat: 1, signature: 'A'.repeat(86) }],
      [null, 1, { seat: '1', signature }],
      { seat: 1, signature },
      undefined,
    ]) {
      expect(await seats(survey, said)).toEqual([]);
    }
    const { holders, ...rest } = survey.definition;
    const unnamed = holders!.seats.map(({ sign: _, ...seat }) => seat);
    const definition = { ...rest, holders: { ...holders!, seats: unnamed } };
    expect(await seats({ ...survey, definition }, [one])).toEqual([]);
  });
});
