import { beforeAll, describe, expect, it } from '@jest/globals';
import { copyOf, refusing } from '../../../test/support/founded-council.js';
import { minutesOf, ROOT } from '../../../test/support/minutes-of.js';
import { aTable, type Table } from '../../../test/support/packed-box.js';
import { fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import type { Minutes } from '../box/minutes.js';
import { signMinutes } from '../box/sign-minutes.js';
import type { DeviceContent } from '../device/device.js';
import { checkChoice } from './check-choice.js';
import { type Choice, choiceOf, readChoice } from './choice.js';
import { type CommentsFile, hashOfComments, readComments } from './comments-file.js';
import { openComments } from './open-comments.js';
import { sealMessage } from '../crypto/seal-message.js';
import { keyInfo, sealComments } from './seal-comments.js';
import { choiceSigners, signChoice } from './sign-choice.js';

const AFTER = `sha256:${'4e'.repeat(32)}`;
const POOL = Array.from({ length: 12 }, (_, i) => ({
  id: String(i).padStart(32, '0'),
  question: i < 10 ? 'keep' : 'change',
  text: `The help of colleague ${i}.`,
}));

describe('comments that holders read on their own devices', () => {
  let table: Table;
  let file: CommentsFile;
  let minutes: Minutes;
  /** Of seats 1 and 3, which took part, and of seat 2, which did not. */
  let devices: readonly DeviceContent[];
  const own = (content: CommentsFile) => ({ file: 'comments.json', content });
  const kept = (content: Minutes) => ({ file: 'minutes.json', content });

  beforeAll(async () => {
    table = await aTable(3, 2);
    const { definition, hash } = table;
    const box = { hash, definition } as Parameters<typeof sealComments>[0]['box'];
    file = (await sealComments({ box, root: ROOT }, [1, 3], POOL))!;
    devices = table.devices.map((one) => ({ ...one, roots: [{ definition: hash, root: ROOT }] }));
    const said = minutesOf(hash, {
      release: AFTER,
      comments: await hashOfComments(file),
    });
    minutes = await signMinutes(await signMinutes(said, 'm', devices[2]!), 'm', devices[0]!);
  });

  const open = (device: DeviceContent, content = file, of = minutes) =>
    openComments(own(content), kept(of), device);

  it('open on the devices of those who took part, and say nothing to anybody else', async () => {
    const read = await open(devices[0]!);
    expect(read.map(({ id }) => id).sort()).toEqual(POOL.map(({ id }) => id));
    expect(await open(devices[2]!)).toEqual(read);
    const bytes = JSON.stringify(file);
    expect(bytes).not.toContain('colleague');
    await expect(open(devices[1]!)).rejects.toEqual(
      refusing('comments-not-signed', { minutes: 'minutes.json' }),
    );
    // A seat that did not take part, whose holder signs minutes that name it all the same.
    const named = { ...minutes, seats: [1, 2, 3] };
    const signed = await signMinutes(named, 'm', devices[1]!);
    await expect(open(devices[1]!, file, signed)).rejects.toEqual(
      refusing('comments-without-seat'),
    );
  });

  it('are read as many as a file may hold', () => {
    const bytes = Buffer.alloc(32);
    const marks = Array.from({ length: 250_000 }, (_, i) => {
      bytes.writeUInt32BE(i);
      return bytes.toString('base64url');
    });
    const large = { ...file, fields: [{ question: 'keep', marks: marks.sort() }] };
    expect(readComments(large, 'comments.json').fields[0]!.marks).toHaveLength(250_000);
  });

  it('are none where nobody wrote any', async () => {
    const { definition, hash } = table;
    const box = { hash, definition } as Parameters<typeof sealComments>[0]['box'];
    expect(await sealComments({ box, root: ROOT }, [1, 3], [])).toBeNull();
  });

  it.each<[string, string, (file: CommentsFile) => object]>([
    ['another survey', 'comments-of-other', () => ({ definition: AFTER })],
    ['a mark that was left out', 'comments-of-other', ({ fields }) => ({ fields: [fields[0]] })],
    [
      'a changed byte',
      'comments-closed',
      ({ sealed }) => ({ sealed: `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}` }),
    ],
    [
      'the key of another seat',
      'comments-closed',
      ({ keys }) => ({ keys: keys.map(({ key }, i) => ({ seat: keys[1 - i]!.seat, key })) }),
    ],
  ])('are refused with %s', async (_what, code, change) => {
    const changed = readComments({ ...copyOf(file), ...change(file) }, 'comments.json');
    await expect(open(devices[0]!, changed)).rejects.toEqual(refusing(code));
  });

  it('are refused where there are more of a question than people were counted', async () => {
    const few = { ...minutes, counted: 9, signatures: [] };
    const signed = await signMinutes(few, 'm', devices[0]!);
    await expect(open(devices[0]!, file, signed)).rejects.toEqual(
      refusing('comments-too-many', { file: 'comments.json', counted: 9 }),
    );
    const ten = await signMinutes({ ...few, counted: 10 }, 'm', devices[0]!);
    expect(await open(devices[0]!, file, ten)).toHaveLength(12);
  });

  it('are refused where others were sealed under the marks that the minutes name', async () => {
    const { definition, hash } = table;
    const box = { hash, definition } as Parameters<typeof sealComments>[0]['box'];
    const forged = (await sealComments({ box, root: ROOT }, [1, 3], POOL.slice(1)))!;
    const { sealed, keys } = forged;
    await expect(open(devices[0]!, { ...file, sealed, keys })).rejects.toEqual(
      refusing('comments-closed'),
    );
  });

  it.each(['no JSON', '{}', '[{"id":1}]', '[]', JSON.stringify(POOL.slice(1))])(
    'are refused where something else was sealed in their place: %s',
    async (text) => {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
      const additionalData = utf8(minutes.comments!);
      const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData };
      const sealed = await crypto.subtle.encrypt(how, key, utf8(text));
      const point = fromBase64Url(table.definition.holders!.seats[0]!.seal)!;
      const own = (await sealMessage(point, keyInfo(table.hash, ROOT, 1), secret))!;
      const forged = {
        ...file,
        keys: [{ seat: 1, key: toBase64Url(own) }],
        sealed: toBase64Url(new Uint8Array(sealed)),
      };
      await expect(open(devices[0]!, readComments(forged, 'c'))).rejects.toEqual(
        refusing('comments-other-marks', { file: 'comments.json' }),
      );
    },
  );

  describe('and what is chosen of them', () => {
    let choice: Choice;
    const themes = ['work', 'roads'];
    const check = async (content: Choice, more: object = {}) =>
      checkChoice({ file: 'choice.json', content }, { minutes, after: AFTER, themes, ...more });

    beforeAll(async () => {
      const read = await open(devices[0]!);
      const chosen = read.map(({ mark, question, text }, i) => ({
        comment: mark,
        theme: i < 10 ? 'work' : null,
        text: question === 'keep' && i < 2 ? text : null,
      }));
      choice = await signChoice(choiceOf(file, AFTER, chosen), own(file), devices[0]!);
    });

    it('takes the devices of two who took part, each of a seat of its own', async () => {
      expect(readChoice(copyOf(choice), 'choice.json')).toEqual(choice);
      const { signers } = table;
      const count = (of: Choice, by = signers) => choiceSigners(of, by, [1, 3]);
      expect(await count(choice)).toBe(1);
      const both = await signChoice(choice, own(file), devices[2]!);
      expect(await count(both)).toBe(2);
      expect(await count(await signChoice(both, own(file), devices[0]!))).toBe(2);
      const [mine, other] = [choice.signatures[0]!, both.signatures[1]!];
      // One device twice; one device that answers for both seats; two devices of one seat.
      expect(await count({ ...choice, signatures: [mine, mine] })).toBe(1);
      const [one, two, three] = signers as readonly [string[], string[], string[]];
      const twice = { ...choice, signatures: [mine, { ...mine, seat: 3 }] };
      expect(await count(twice, [one, two, [...three, ...one]])).toBe(1);
      const ofOne = { ...both, signatures: [mine, { ...other, seat: 1 }] };
      expect(await count(ofOne, [[...one, ...three], two, three])).toBe(1);
      // A seat of the list that did not take part, and a text that was changed after it was signed.
      expect(await choiceSigners(both, signers, [1])).toBe(1);
      const [first, ...rest] = both.chosen;
      const altered = { ...both, chosen: [{ ...first!, text: 'Something else.' }, ...rest] };
      expect(await count(altered)).toBe(0);
      await expect(signChoice(choice, own(file), devices[1]!)).rejects.toEqual(
        refusing('comments-without-seat'),
      );
    });

    it('is of these comments and of no others, for the edition that comes next', async () => {
      const questions = await check(choice);
      expect(questions.get(choice.chosen[0]!.comment)).toMatch(/^(keep|change)$/);
      await expect(check(choice, { minutes: { ...minutes, comments: AFTER } })).rejects.toEqual(
        refusing('choice-of-other'),
      );
      await expect(check(choice, { minutes: { ...minutes, comments: null } })).rejects.toEqual(
        refusing('choice-of-other'),
      );
      await expect(check(choice, { after: minutes.definition })).rejects.toEqual(
        refusing('choice-after-other'),
      );
      // Ten wrote on one question, which may stand in the index in two parts.
      const split = file.fields.flatMap(({ question, marks }) => [
        { question, marks: marks.slice(0, 1) },
        { question, marks: marks.slice(1) },
      ]);
      const parted = { ...choice, comments: { ...choice.comments, fields: split } };
      for (const one of [choice, parted]) {
        const named = { counted: 9, comments: await hashOfComments(one.comments) };
        await expect(check(one, { minutes: named })).rejects.toEqual(
          refusing('comments-too-many', { counted: 9 }),
        );
      }
      const stranger = { comment: 'A'.repeat(43), theme: null, text: 'Nobody wrote this.' };
      const more = choiceOf(file, AFTER, [...choice.chosen, stranger]);
      await expect(check(more)).rejects.toEqual(refusing('choice-unknown-comment'));
      await expect(check(choice, { themes: ['roads'] })).rejects.toEqual(
        refusing('choice-unknown-theme'),
      );
    });

    it.each<[string, (choice: Choice) => object]>([
      ['a field that nobody knows', () => ({ note: 'x' })],
      ['no list', () => ({ chosen: 'all' })],
      ['a comment twice', ({ chosen }) => ({ chosen: [chosen[0], chosen[0]] })],
      ['an empty quote', ({ chosen }) => ({ chosen: [{ ...chosen[0], text: '' }] })],
      [
        'a quote too long',
        ({ chosen }) => ({ chosen: [{ ...chosen[0], text: 'a'.repeat(5001) }] }),
      ],
      ['no index', () => ({ comments: null })],
      [
        'a mark twice',
        ({ comments: { fields, ...index } }) => ({
          comments: { ...index, fields: [...fields, ...fields] },
        }),
      ],
    ])('is refused with %s', (_what, change) => {
      const changed = { ...copyOf(choice), ...change(choice) };
      expect(() => readChoice(changed, 'choice.json')).toThrow(refusing('council-file-bad'));
    });
  });
});
