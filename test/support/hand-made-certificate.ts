import { canonicalHash } from '../../src/common/index.js';
import {
  CERTIFICATE_SCHEMA,
  type Certificate,
  type CertificateGrid,
} from '../../src/disclosure/certificate/certificate.js';
import {
  checkCertificate,
  hashOfCertificate,
} from '../../src/disclosure/certificate/check-certificate.js';
import type {
  PublishedCell,
  PublishedTable,
  ReleaseContent,
} from '../../src/disclosure/release.js';
import { questionnaireOf, questionOf } from './kinds/index.js';
import { options } from './kinds/kind-examples.js';
import type { Loose } from './loose.js';

/** People with the same profile and the same answers. */
interface Alike {
  readonly people: number;
  readonly profile: Readonly<Record<string, string>>;
  readonly plan?: string;
  readonly themes?: readonly string[];
}

export type Witness = Certificate['witnesses'][number];

export const PROFILE = { site: ['a', 'b', 'c'], shift: ['d', 'n'], role: ['t', 'u'] } as const;
export type Code = keyof typeof PROFILE;

const label = (text: string) => ({ en: text, fr: text });
const plan = questionOf('single', { options: options('yes', 'no') });
const themes = questionOf('multiple', { options: options('x', 'y', 'z'), max: 2 });

const questionnaireBy = (codes: readonly Code[]) => ({
  ...questionnaireOf({ ...plan, code: 'plan' }, { ...themes, code: 'themes' }),
  profile: codes.map((code) => ({
    code,
    title: label(code),
    options: options(...PROFILE[code]).map((option) => ({ ...option, label: label(option.code) })),
  })),
});

/** The profile questions in one block per option, one more for those who left it out. */
export function gridBy(by: readonly Code[], staff: readonly Alike[]): CertificateGrid {
  const blocks = by.map((code) => [...PROFILE[code].map((option) => [option as string]), ['']]);
  const size = blocks.reduce((product, { length }) => product * length, 1);
  const grid: Loose<CertificateGrid> = {
    by: [...by],
    blocks,
    people: new Array<number>(size).fill(0),
    answers: {
      plan: new Array<number>(size * 3).fill(0),
      ...Object.fromEntries(
        ['x', 'y', 'z'].map((theme) => [`themes|${theme}`, new Array<number>(size * 3).fill(0)]),
      ),
    },
  };
  for (const { people, profile, plan: given, themes: chosen } of staff) {
    const unit = by.reduce(
      (at, code, side) =>
        at * blocks[side]!.length +
        blocks[side]!.findIndex(([option]) => option === (profile[code] ?? '')),
      0,
    );
    grid.people[unit]! += people;
    grid.answers['plan']![unit * 3 + (given ? ['yes', 'no'].indexOf(given) : 2)]! += people;
    for (const theme of ['x', 'y', 'z']) {
      const of = chosen ? (chosen.includes(theme) ? 0 : 1) : 2;
      grid.answers[`themes|${theme}`]![unit * 3 + of]! += people;
    }
  }
  return grid;
}

/** True tables of `plan` by these profile questions. */
export function tableBy(by: readonly Code[], staff: readonly Alike[]): PublishedTable {
  const [first, second] = by;
  const rows = !first
    ? ['Total']
    : second
      ? PROFILE[first].flatMap((a) => PROFILE[second].map((b) => `${a}|${b}`))
      : ['Total', ...PROFILE[first]];
  const isIn = (row: string, { profile }: Alike): boolean =>
    row === 'Total' || row.split('|').every((part, side) => profile[by[side]!] === part);
  const count = (row: string, given?: string): number =>
    staff
      .filter((one) => isIn(row, one) && (given === undefined || one.plan === given))
      .reduce((sum, { people }) => sum + people, 0);
  return {
    question: 'plan',
    by,
    rows,
    columns: ['Total', 'yes', 'no'],
    cells: rows.map((row) => [count(row), count(row, 'yes'), count(row, 'no')]),
  };
}

export const overall = (
  question: string,
  columns: readonly string[],
  cells: readonly PublishedCell[],
) =>
  ({ question, by: [], rows: ['Total'], columns: ['Total', ...columns], cells: [cells] }) as const;

/** A release and a certificate, as far as they are written by hand. */
export interface Case {
  readonly codes: readonly Code[];
  readonly staff: readonly Alike[];
  readonly tables: readonly PublishedTable[];
  readonly grids: readonly CertificateGrid[];
  readonly witnesses?: readonly Witness[];
  readonly colluders?: number;
}

/** What the check says of a release and a certificate that were both written by hand. */
export function check({
  codes,
  staff,
  tables,
  grids,
  witnesses = [],
  colluders = 1,
}: Case): unknown {
  const certificate: Certificate = {
    schema: CERTIFICATE_SCHEMA,
    salt: 'salt',
    tables: canonicalHash(tables),
    colluders,
    grids,
    witnesses,
  };
  const content = {
    definition: { questionnaire: questionnaireBy(codes) },
    threshold: 5,
    sensitiveThreshold: 20,
    participation: { invited: null, responses: staff.reduce((sum, one) => sum + one.people, 0) },
    tables,
    method: {
      name: 'by hand',
      version: '1',
      proof: { certificate: hashOfCertificate(certificate) },
    },
  } as unknown as ReleaseContent;
  const outcome = checkCertificate(content, certificate);
  return outcome.kind === 'refuted' ? outcome.why : outcome;
}

/** Twelve people of every opinion. */
export const mixed = (profile: Readonly<Record<string, string>>): readonly Alike[] => [
  { people: 3, profile, plan: 'yes', themes: ['x'] },
  { people: 3, profile, plan: 'yes', themes: ['x', 'y'] },
  { people: 4, profile, plan: 'no', themes: ['y', 'z'] },
  { people: 2, profile },
];

/** Large sites, all of which is shown. */
export function large(): Case {
  const staff = PROFILE.site.flatMap((site) => mixed({ site }));
  return {
    codes: ['site'],
    staff,
    tables: [tableBy(['site'], staff), overall('themes', ['x', 'y', 'z'], [30, 18, 21, 12])],
    grids: [gridBy(['site'], staff)],
  };
}

/** A site of three, which stands behind one of ten: their rows are withheld. */
export function small(): Case & { readonly witnesses: readonly Witness[] } {
  const at = (site: string, yes: number, no: number, silent: number): readonly Alike[] => [
    { people: yes, profile: { site }, plan: 'yes', themes: ['x'] },
    { people: no, profile: { site }, plan: 'no', themes: ['y'] },
    { people: silent, profile: { site } },
  ];
  const staff = [...at('a', 6, 6, 6), ...at('b', 4, 4, 2), ...at('c', 1, 1, 1)];
  const shown = tableBy(['site'], staff);
  const cells = shown.cells.map((row, r) => (r < 2 ? row : [null, null, null]));
  const hidden = overall('themes', ['x', 'y', 'z'], [null, null, null, null]);
  // Site c as it would be with these answers to the plan, and site b with the others.
  const asIf = (yes: number, no: number, silent: number): Witness => {
    const by = [yes - 1, no - 1, silent - 1];
    const people = by.reduce((sum, one) => sum + one, 0);
    const moved = (of: readonly number[]) => [
      ...of.map((one, i) => [2, i, one] as const),
      ...of.map((one, i) => [1, i, -one] as const),
    ];
    const isMoved = ([, , one]: readonly [number, number, number]) => one !== 0;
    const [x, y, none] = [yes - 1, no - 1, silent - 1];
    return {
      grid: 0,
      group: [[2]],
      parts: [
        {
          grid: 0,
          people:
            people === 0
              ? []
              : [
                  [2, people],
                  [1, -people],
                ],
          answers: {
            plan: moved(by).filter(isMoved),
            'themes|x': moved([x, y, none]).filter(isMoved),
            'themes|y': moved([y, x, none]).filter(isMoved),
            'themes|z': moved([0, x + y, none]).filter(isMoved),
          },
        },
      ],
    };
  };
  return {
    codes: ['site'],
    staff,
    tables: [{ ...shown, cells }, hidden],
    grids: [gridBy(['site'], staff)],
    witnesses: [asIf(0, 5, 3), asIf(2, 0, 1), asIf(2, 1, 0)],
  };
}

/** A case that a test may spoil. */
export type Changeable = Loose<Case & Required<Pick<Case, 'witnesses'>>>;

/** What is said after a change. */
export function after(one: Case, change: (one: Changeable) => void): unknown {
  const changed = structuredClone(one) as unknown as Changeable;
  change(changed);
  return check(changed as unknown as Case);
}
