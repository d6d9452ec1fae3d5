import { randomBytes } from 'node:crypto';
import { newBallotCode, newInvitationSecret, toHex } from '../../../src/credentials/index.js';
import type { Response } from '../../../src/questionnaire/index.js';
import type { Chance } from '../seeded-chance.js';
import { type Habit, visit, type Visit } from './timetable.js';

const GIVEN = ['Maude', 'Ansel', 'Ilse', 'Corvin', 'Elodie', 'Tibor', 'Wanda', 'Jorin', 'Silke'];
const FAMILY = ['Brackwater', 'Ostermoor', 'Delavigne', 'Quillfeather', 'Rautenstrauch'];

/** A member of a staff that never was, with all that must not be found anywhere afterwards. */
export interface Person {
  readonly name: string;
  readonly address: string;
  /** Whether the invitation comes by e-mail; otherwise on a slip of paper. */
  readonly byMail: boolean;
  /** On the slip. */
  readonly slip: string;
  /** 16 bytes. */
  readonly ballotCode: Uint8Array<ArrayBuffer>;
  /** As a proxy before the server would pass it on, and the browser. */
  readonly ip: string;
  readonly agent: string;
  readonly answers: Response;
  readonly visit: Visit;
}

export function makeStaff(count: number, chance: Chance, habit: Habit): readonly Person[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}-${i}`;
    return {
      name,
      address: `${name.toLowerCase().replace(' ', '.')}@orvalmont.example`,
      byMail: i % 3 === 0,
      slip: newInvitationSecret(randomBytes(10)),
      ballotCode: new Uint8Array(randomBytes(16)),
      ip: `198.51.100.${i % 256}`,
      agent: `Telephone/${toHex(randomBytes(6))}`,
      answers: {
        often: chance.pick(['never', 'sometimes', 'always']),
        site: chance.pick(['north', 'south']),
        remark: `The roster of ${name} says ${toHex(randomBytes(6))}`,
      },
      visit: visit(chance, habit),
    };
  });
}

/** What must be found nowhere, by what it is. */
export function secretsOf(person: Person, invitation: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const texts = {
    name: person.name,
    address: person.address,
    ip: person.ip,
    agent: person.agent,
    answer: String(person.answers['remark']),
    slip: person.slip,
    'typed slip': person.slip.replaceAll('-', ''),
    'invitation in hex': toHex(invitation),
    'invitation in base 64': Buffer.from(invitation).toString('base64url'),
    'ballot code': newBallotCode(person.ballotCode),
    'typed ballot code': newBallotCode(person.ballotCode).replaceAll('-', ''),
    'ballot code in hex': toHex(person.ballotCode),
    'ballot code in base 64': Buffer.from(person.ballotCode).toString('base64url'),
  };
  const bytes = Object.entries(texts).map(
    ([kind, text]) => [`${kind} of ${person.name}`, Buffer.from(text)] as const,
  );
  return new Map<string, Uint8Array>([
    ...bytes,
    [`invitation of ${person.name}`, invitation],
    [`ballot code as bytes of ${person.name}`, person.ballotCode],
  ]);
}
