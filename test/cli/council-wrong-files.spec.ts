import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readList } from '../../src/holders/list/read-list.js';
import { aClosedSurvey, packagesOf } from '../support/closed-box.js';
import { spoil, type Way, WAYS } from '../support/council-files/wrong-files.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

const NAMES = ['ada', 'ben', 'cleo', 'dora'] as const;
const FOLDERS = ['own', 'other'] as const;

/** A step as it goes well, and the files that it reads beside the device. */
interface Step {
  readonly name: string;
  readonly by: (typeof NAMES)[number];
  readonly files: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
  readonly out: readonly string[];
}

const OUT = ['--out', 'made.json'];
const STEPS: readonly Step[] = [
  {
    name: 'list',
    by: 'ada',
    files: { '--card': 'ada.card.json' },
    more: ['ben.card.json', 'cleo.card.json', '--needed', '2'],
    out: OUT,
  },
  { name: 'confirm', by: 'ada', files: { '--list': 'list.json' }, more: ['--compared'], out: OUT },
  {
    name: 'look',
    by: 'ada',
    files: { '--list': 'list.json', '--definition': 'survey.json' },
    more: ['--compared'],
    out: OUT,
  },
  {
    name: 'hand-over',
    by: 'ada',
    files: {
      '--list': 'list.json',
      '--confirmation': 'cleo.confirm.json',
      '--card': 'dora.card.json',
    },
    more: ['--seat', '3', '--compared'],
    out: OUT,
  },
  {
    name: 'takeover',
    by: 'dora',
    files: { '--list': 'list.json', '--piece': 'ada.handed.json' },
    more: ['ben.handed.json', '--seat', '3'],
    out: [],
  },
  {
    name: 'values',
    by: 'ada',
    files: { '--package': 'holder.box' },
    more: ['--to', '2', '--compared'],
    out: OUT,
  },
  {
    name: 'open',
    by: 'ben',
    files: {
      '--package': 'opener.box',
      '--list': 'list.json',
      '--values': 'ada.values.json',
      '--recount': 'minutes.json',
    },
    more: ['--compared'],
    out: ['--release', 'made.release.json', '--minutes', 'made.minutes.json'],
  },
  {
    name: 'sign',
    by: 'ada',
    files: { '--minutes': 'minutes.json', '--release': 'release.json' },
    more: ['--compared'],
    out: OUT,
  },
];

/** What whoever reads the sentence is asked to do. */
const DOES =
  /\b([Cc]hoose|[Tt]ake|have (it|this list|the package|the device)|[Ff]etch|correct it|give the list|use the device|ask for|tell the other|download it|[Uu]se the file|give the release)\b/;

/** About two files that do not belong together, or a file of the option that the sentence names. */
const NAMELESS: readonly string[] = [
  ...['list-not-signed', 'box-list-other', 'minutes-of-other-release'],
  ...['file-not-json', 'release-malformed'],
];

const OF_OTHER: Readonly<Record<string, string>> = {
  'list --card': 'taken',
  'confirm --list': 'list-number-signed',
  'look --list': 'list-not-signed',
  'look --definition': 'definition-other-holders',
  'hand-over --list': 'list-not-signed',
  'hand-over --confirmation': 'confirmation-of-other',
  'hand-over --card': 'taken',
  'takeover --list': 'takeover-of-other',
  'takeover --piece': 'takeover-of-other',
  'values --package': 'box-not-looked-at',
  'open --package': 'box-not-looked-at',
  'open --list': 'box-list-other',
  'open --values': 'values-of-other-survey',
  'open --recount': 'taken',
  'sign --minutes': 'minutes-of-other-release',
  'sign --release': 'minutes-of-other-release',
};

const BY_OTHER_READERS: Readonly<Record<string, string>> = {
  '--definition': 'definition-unreadable',
  '--release': 'release-malformed',
};

function codeOf({ name }: Step, option: string, way: Way): string {
  switch (way) {
    case 'of-other':
      return OF_OTHER[`${name} ${option}`]!;
    case 'cut':
    case 'doubled':
      return option === '--package' ? 'box-size' : 'file-not-json';
    case 'newer':
      return BY_OTHER_READERS[option] ?? 'council-file-of-version';
    case 'with-more':
      return BY_OTHER_READERS[option] ?? 'council-file-bad';
  }
}

describe('a step of a holder', () => {
  let folder: string;
  const at = (name: string, of: (typeof FOLDERS)[number] = 'own'): string => join(folder, of, name);

  const argumentsOf = (step: Step, of: (typeof FOLDERS)[number], wrong: Record<string, string>) => {
    const named = (word: string): string => (word.includes('.') ? at(word, of) : word);
    const needsDevice = step.name !== 'list';
    return [
      ...(needsDevice
        ? [
            '--device',
            at(`${step.by}.device.json`, of),
            '--passphrase-file',
            at(`${step.by}.words`, of),
          ]
        : []),
      ...Object.entries(step.files)
        .toSorted(([a], [b]) => order(a) - order(b))
        .flatMap(([option, file]) => [option, wrong[option] ?? at(file, of)]),
      ...(step.more ?? []).map(named),
      ...step.out.map(named),
    ];
  };
  /** What takes several files comes last, before the rest of them. */
  const order = (option: string): number => (['--card', '--piece'].includes(option) ? 1 : 0);

  async function run(step: Step, of: (typeof FOLDERS)[number] = 'own', wrong = {}) {
    return runHere('council', step.name, ...argumentsOf(step, of, wrong), '--json');
  }
  const madeIn = (of: (typeof FOLDERS)[number]): readonly string[] =>
    readdirSync(join(folder, of)).filter((name) => name.startsWith('made'));
  const clear = (of: (typeof FOLDERS)[number]): void =>
    madeIn(of).forEach((name) => rmSync(at(name, of)));
  const step = (name: string): Step => STEPS.find((one) => one.name === name)!;

  /** Two councils, each with a survey, opened to its minutes; neither knows the other. */
  async function prepare(of: (typeof FOLDERS)[number]): Promise<void> {
    const good = async (one: Step, kept?: string) => {
      clear(of);
      const { refusal } = await run(one, of);
      expect(refusal && said(refusal)).toBeUndefined();
      if (kept) cpSync(at('made.json', of), at(kept, of));
    };
    for (const name of NAMES) {
      const made = [
        '--passphrase-out',
        at(`${name}.words`, of),
        '--out',
        at(`${name}.card.json`, of),
      ];
      const named = ['--name', `${name} Moreau`, '--device', at(`${name}.device.json`, of)];
      const { refusal } = await runHere('council', 'card', ...named, ...made, '--json');
      expect(refusal && said(refusal)).toBeUndefined();
    }
    await good(step('list'), 'list.json');
    const list = await readList(JSON.parse(readFileSync(at('list.json', of), 'utf8')), 'list.json');
    const definition = await aClosedSurvey(list);
    writeFileSync(at('survey.json', of), JSON.stringify(definition));
    const { holder, opener } = await packagesOf(definition);
    writeFileSync(at('holder.box', of), await holder.bytes());
    writeFileSync(at('opener.box', of), await opener.bytes());
    for (const by of ['ada', 'ben', 'cleo'] as const) {
      await good({ ...step('confirm'), by }, `${by}.confirm.json`);
      await good({ ...step('look'), by });
    }
    for (const by of ['ada', 'ben'] as const)
      await good({ ...step('hand-over'), by }, `${by}.handed.json`);
    await good(step('values'), 'ada.values.json');
    const { '--package': box, '--list': listed, '--values': values } = step('open').files;
    const files = { '--package': box!, '--list': listed!, '--values': values! };
    await good({ ...step('open'), files });
    cpSync(at('made.minutes.json', of), at('minutes.json', of));
    cpSync(at('made.release.json', of), at('release.json', of));
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-wrong-'));
    for (const of of FOLDERS) {
      mkdirSync(join(folder, of));
      await prepare(of);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  /** Spoilt, or that of the council that this one does not know. */
  function wrongFile(file: string, way: Way): string {
    if (way === 'of-other') return at(file, 'other');
    const wrong = at(`wrong-${file}`);
    writeFileSync(wrong, spoil(readFileSync(at(file)), way));
    return wrong;
  }

  it.each(
    STEPS.flatMap((one) =>
      Object.keys(one.files).flatMap((option) =>
        WAYS.map((way) => [one.name, option, way, codeOf(one, option, way)] as const),
      ),
    ),
  )('that is %s takes as %s no file that is %s, and says what to do: %s', async (...asked) => {
    const [name, option, way, code] = asked;
    const one = step(name);
    clear('own');
    const device = readFileSync(at(`${one.by}.device.json`));
    const file = one.files[option]!;
    const { refusal, output } = await run(one, 'own', { [option]: wrongFile(file, way) });
    expect(refusal?.code ?? 'taken').toBe(code);
    if (code === 'taken') {
      // A card belongs to no council, and two openings are compared whatever they are of.
      if (option === '--recount')
        expect(JSON.parse(output)).toMatchObject({
          differs: ['survey', 'rows', 'release', 'comments'],
        });
      return;
    }
    const sentence = said(refusal);
    expect(sentence).toMatch(DOES);
    const isNamed = Object.values(one.files).some((known) => sentence.includes(known));
    expect(isNamed || NAMELESS.includes(code)).toBe(true);
    expect(madeIn('own')).toEqual([]);
    expect(readFileSync(at(`${one.by}.device.json`)).equals(device)).toBe(true);
  });

  it.each(['values', 'open'] as const)(
    'that is %s says of a bulletin of a newer Cahier in a package what to do',
    async (name) => {
      const one = step(name);
      const file = one.files['--package']!;
      const text = readFileSync(at(file)).toString('latin1');
      writeFileSync(
        at(`wrong-${file}`),
        text.replace(/"cahier\/bulletin-\d"/, '"cahier/bulletin-9"'),
        'latin1',
      );
      const { refusal } = await run(one, 'own', { '--package': at(`wrong-${file}`) });
      expect(refusal).toMatchObject({ code: 'box-bulletin-unreadable' });
      expect(said(refusal)).toMatch(DOES);
    },
  );
});
