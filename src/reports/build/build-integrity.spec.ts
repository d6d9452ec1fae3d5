import { describe, expect, it } from '@jest/globals';
import { fieldService } from '../../../test/support/ranges/field-service.js';
import { aReportRelease } from '../../../test/support/report-release.js';
import type { BallotCount } from '../../disclosure/index.js';
import { type Language, LANGUAGES } from '../../common/index.js';
import { buildIntegrity } from './build-integrity.js';
import { ReportContext } from '../context/report-context.js';

const root = '5e'.repeat(32);
const byTicket: BallotCount = {
  mode: 'two-phases',
  root,
  invited: 780,
  drawn: 431,
  responses: 122,
  invalid: 2,
};

function integrityOf(ballots?: BallotCount, language: Language = 'en') {
  const release = aReportRelease(ballots ? { ballots } : {});
  return JSON.stringify(buildIntegrity(new ReportContext(release.content, language)));
}

describe('the integrity page of a survey whose responses were sealed', () => {
  it('prints the root, the way of taking part, what was counted and what did not open', () => {
    const page = integrityOf(byTicket);
    expect(page).toContain(root);
    expect(page).toContain('by invitation, in two phases');
    expect(page).toContain('780 people invited, 431 ballots taken, 122 responses');
    expect(page).toContain('2 responses of the bulletin, in no figure');
    expect(page).toContain('cahier verify');
  });

  it('speaks of no ballots where there were none, and of nothing unreadable where all opened', () => {
    const page = integrityOf({
      ...byTicket,
      mode: 'open-link',
      invited: null,
      drawn: null,
      invalid: 0,
    });
    expect(page).toContain('122 responses, without ballots');
    expect(page).not.toContain('in no figure');
  });

  it('names both days where the survey came back from a backup, and no number of ballots', () => {
    const restored = [{ backupOf: '2026-10-02', on: '2026-10-05' }];
    const page = integrityOf({ ...byTicket, drawn: null, restored });
    expect(page).toContain('on 5 October 2026, from a backup of 2 October 2026');
    expect(page).toContain(
      '780 people invited, 122 responses; how many ballots were taken is not known',
    );
  });

  it('promises no bulletin where there is none', () => {
    expect(integrityOf()).not.toContain('cahier verify');
  });

  it('sends nobody of a survey that was answered elsewhere to a page or slip of it', () => {
    const ofFile = aReportRelease({ definition: { mode: 'file' } });
    const page = JSON.stringify(buildIntegrity(new ReportContext(ofFile.content, 'en')));
    expect(page).toContain('If the control words were announced with the questionnaire');
    expect(page).not.toContain('survey page');
    expect(integrityOf(byTicket)).toContain('those of a slip, a message, the survey page');
  });

  it.each(LANGUAGES)('says all of it in %s', (language) => {
    const page = integrityOf(byTicket, language);
    for (const part of [root, '780', '431', '122', 'cahier verify']) expect(page).toContain(part);
  });
});

describe('the integrity page of a release of ranges', () => {
  it('counts exact figures, ranges, and what has neither', () => {
    const { content } = fieldService();
    const page = JSON.stringify(buildIntegrity(new ReportContext(content, 'de')));
    const cells = content.tables.flatMap((table) => table.cells.flat());
    const exact = cells.filter((cell) => typeof cell === 'number').length;
    const ranges = cells.filter((cell) => cell !== null).length - exact;
    const number = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/, '.');
    expect(page).toContain(
      `Von ${number(cells.length)} Tabellenzellen sind ${number(exact)} genaue Zahlen und ${number(ranges)} Spannen`,
    );
    expect(page).not.toContain('schützen');
  });
});
