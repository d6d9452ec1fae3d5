import { describe, expect, it } from '@jest/globals';
import { ENGINES } from '../support/databases.js';
import { type Copy, linkMails } from '../support/linkage/link-mails.js';
import { attackMails } from '../support/linkage/mail-attack.js';
import { Chance } from '../support/seeded-chance.js';

const PEOPLE = 24;

/**
 * Whoever copies the database of invitations while mails go out, on the built server
 * (`npm run build`), and knows who is on which list.
 */
describe.each(ENGINES)('who copies the database during two lists on %s', (engine) => {
  it('links an address to an invitation no better than chance, unless the key file is there', async () => {
    const options = { engine, people: PEOPLE, perMinute: 240, everyMs: 250, seed: 4 };
    const { people, copies, linked, withKey, limit } = await attackMails(options);
    expect(people).toBe(36);
    expect(copies).toBeGreaterThan(20);
    expect(linked).toBeLessThanOrEqual(limit);
    // What the copies hold for the holder of the key file shows that they were taken in time.
    expect(withKey).toBeGreaterThan(people / 2);
  }, 120_000);
});

describe('the same attacker', () => {
  const addresses = Array.from({ length: PEOPLE }, (_, n) => `person.${n}@thule.example`);
  const hashOf = (n: number) => String((n * 7919) % 10_007).padStart(64, '0');

  /** As an earlier version went about it: each mail, and its invitation, in one commit. */
  const copies: readonly Copy[] = Array.from({ length: PEOPLE + 1 }, (_, sent) => {
    const jobs = addresses.map((address, n) => ({ id: n, address: n < sent ? '' : address }));
    const invitations = addresses.slice(0, sent).map((_, n) => ({ hash: hashOf(n) }));
    return new Map<string, readonly Readonly<Record<string, unknown>>[]>([
      ['mail_job', jobs],
      ['invitation', invitations.sort((a, b) => (a.hash < b.hash ? -1 : 1))],
    ]);
  });

  it('links everybody where an address goes in the moment in which its invitation comes', () => {
    for (const guess of linkMails(copies, [addresses], new Chance(1))) {
      const right = addresses.filter((address, n) => guess.get(address) === hashOf(n));
      expect(right).toHaveLength(PEOPLE);
    }
  });
});
