import { describe, expect, it } from '@jest/globals';
import { auditHere } from '../../test/support/audit/audit-here.js';
import { FIRST, group, NEWCOMER, RESPONSES } from '../../test/support/corrected-editions.js';
import { published } from '../../test/support/published.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../test/support/small-survey.js';
import { fieldService } from '../../test/support/ranges/field-service.js';
import { canonicalHash } from '../common/index.js';
import { type PublishedCell, type ProtectedRelease, readRelease } from '../disclosure/index.js';
import type { Response } from '../questionnaire/index.js';

const publish = (responses: readonly Response[], prior: readonly ProtectedRelease[] = []) =>
  published({ definition: FIRST, responses }, { prior });

const first = publish(RESPONSES);

/** The release with the row of a group of which all gave the same answer, and that it shows. */
function agreeing(told: PublishedCell): ProtectedRelease {
  const responses = [
    ...group('a1', [21, 0, 0]),
    ...group('a2', [5, 9, 7]),
    ...group('a3', [6, 6, 10]),
  ];
  const { hash, ...content } = structuredClone(publish(responses).content);
  const { rows, cells } = content.tables.find(({ by }) => by.length === 1)!;
  (cells[rows.indexOf('a1')] as PublishedCell[])[1] = told;
  expect(hash).toMatch(/^sha256:/);
  return readRelease({ ...content, hash: canonicalHash(content) });
}

describe('an audit of a release of ranges', () => {
  it('finds nothing in one that was published, and says whom and what it did not try', async () => {
    const audit = await auditHere(first);
    expect(audit).toMatchObject({ verdict: 'safe', leaks: [], open: [] });
    expect(audit.proven.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['D1', 'D2', 'D3']),
    );
    expect(audit.notCovered[0]).toMatch(/^whoever runs the program/);
    expect(audit.notCovered).toEqual(
      expect.arrayContaining([
        'how likely something is, short of certainty',
        expect.stringMatching(/^what comments say, .*condition.* \(D10\)/),
      ]),
    );
  });

  it.each<[PublishedCell, string]>([
    [{ from: 20, to: 21 }, 'unsafe'],
    [21, 'unsafe'],
    [{ from: 18, to: 21 }, 'safe'],
  ])('judges a group of 21 of which so many are said to agree: %j', async (told, verdict) => {
    const audit = await auditHere(agreeing(told));
    expect(audit.verdict).toBe(verdict);
    const rules = audit.leaks.map(({ rule }) => rule);
    expect(rules.includes('D3')).toBe(verdict === 'unsafe');
  });

  it('reads the row of all others, and what it tells of too few', async () => {
    const { verdict, leaks } = await auditHere(fieldService());
    expect(verdict).toBe('unsafe');
    expect(leaks.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/site=tansy\+no answer is shown to be 8 people/),
    );
  });

  it('reads one profile question inside another, and those who left the second out', async () => {
    const definition = aDefinition(aQuestionnaire([2, 3], [aQuestion('q', 2)]), [
      ['p1'],
      ['p1', 'p2'],
    ]);
    const sizes = { a1: [12, 9, 3, 2], a2: [14, 3, 11, 3] };
    const responses = Object.entries(sizes).flatMap(([p1, inside]) =>
      inside.flatMap((count, p2) =>
        Array.from({ length: count }, (_, i): Response => ({
          p1,
          ...(p2 < 3 ? { p2: `b${p2 + 1}` } : {}),
          q: i % 3 === 0 ? 'o1' : 'o2',
        })),
      ),
    );
    const release = published({ definition, responses });
    const inside = release.content.tables.find(({ by }) => by.length === 2)!;
    expect(inside.rows).toEqual(expect.arrayContaining(['a1|b1', 'a2|others']));
    expect(await auditHere(release)).toMatchObject({ verdict: 'safe', leaks: [], open: [] });
  });

  it('attacks the groups of a later edition as those of the one that they are from', async () => {
    const many = [...group('a1', [5, 5, 5]), ...group('a3', [5, 5, 5])];
    const later = publish([...RESPONSES, ...many], [first]);
    expect(later.content.groups?.responses).toBe(RESPONSES.length);
    expect(await auditHere(later, [first])).toMatchObject({ verdict: 'safe', leaks: [], open: [] });
    expect(await auditHere(later)).toMatchObject({ verdict: 'safe' });
  });

  it('names the groups that it attacked, and those whose crossings it did not', async () => {
    const { covered, notCovered } = await auditHere(first);
    expect(covered).toContainEqual(
      expect.stringMatching(/Groups: everybody, and those by p1, told or withheld\.$/),
    );
    expect(covered).toContainEqual(
      expect.stringMatching(/headcounts that the definition states of p1, against sizes/),
    );
    expect(notCovered).toContainEqual(expect.stringMatching(/^what the headcounts .* answers,/));
    expect(notCovered).toContainEqual(
      expect.stringMatching(/^whoever knows how many of each option/),
    );
    const crossed = await auditHere(
      published({
        definition: aDefinition(aQuestionnaire([2, 2], [aQuestion('q', 2)]), [['p1'], ['p2']]),
        responses: Array.from({ length: 80 }, (_, i) => ({
          p1: `a${(i % 2) + 1}`,
          p2: `b${(Math.floor(i / 2) % 2) + 1}`,
          q: `o${(Math.floor(i / 5) % 2) + 1}`,
        })),
      }),
    );
    expect(crossed.covered).toContainEqual(
      expect.stringMatching(/those by p1, p2, p1 × p2, told or withheld\.$/),
    );
    expect(crossed.notCovered.join()).not.toMatch(/crossings of|headcounts of the definition/);
    const { notCovered: left } = await auditHere(fieldService());
    expect(left).toContain('crossings of site × trade, beyond sums of rows');
  });

  it('finds the newcomer whom two releases tell that did not know each other', async () => {
    const alone = publish([...RESPONSES, NEWCOMER]);
    const { verdict, leaks } = await auditHere(alone, [first]);
    expect(verdict).toBe('unsafe');
    expect(leaks.map(({ rule }) => rule)).toContain('D5');
  });
});
