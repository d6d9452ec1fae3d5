import { describe, expect, it } from '@jest/globals';
import { MOST_ADDRESSES, readAddresses } from './read-addresses.js';

const addressesIn = (text: string) => {
  const read = readAddresses(text);
  return read.kind === 'read' ? read.values : read.problem;
};
const faultsIn = (text: string) => {
  const read = readAddresses(text);
  if (read.kind === 'read' || read.problem.kind !== 'lines') return read;
  return read.problem.lines.map(({ line, kind }) => `${line} ${kind}`);
};

const JOERG = 'joerg@thule.example';
const MARIE = 'marie@orvane.example';

describe('a list of addresses is refused', () => {
  it('with every line and entry that is meant as an address and is none', () => {
    const list = [
      'ok@orvane.example',
      'ana@orvane',
      '@orvane.example, bo@thule.example@thule.example',
      'cy..d@orvane.example',
      `${'x'.repeat(65)}@orvane.example`,
      'dee@10.0.0.1',
      'eve@orvane.example/path',
      'f\u0000@orvane.example'.replace('\u0000', '\u0001'),
    ];
    expect(faultsIn(list.join('\n'))).toEqual([
      '2 bad-domain',
      '3 no-name',
      '3 two-signs',
      '4 bad-name',
      '5 too-long',
      '6 bad-domain',
      '7 bad-domain',
      '8 bad-name',
    ]);
  });

  it('where a line holds a name without an address, which somebody would miss', () => {
    expect(faultsIn(`Ana Bel\n${MARIE}\nDUPONT;Luc;\n`)).toEqual(['1 no-address', '3 no-address']);
  });

  it('where an address is named by another, which may be one person or two', () => {
    expect(faultsIn(`${JOERG} <${MARIE}>`)).toEqual(['1 two-signs']);
  });

  it('with fifty problems at most, and the number of the others', () => {
    const read = readAddresses(Array.from({ length: 63 }, (_, n) => `person${n}`).join('\n'));
    expect(read).toMatchObject({ problem: { kind: 'lines', more: 13 } });
    expect(faultsIn('x\n'.repeat(63))).toHaveLength(50);
  });

  it('when it is empty, too long, or what a spreadsheet stores for itself', () => {
    const many = Array.from({ length: MOST_ADDRESSES + 1 }, (_, n) => `p${n}@orvane.example`);
    expect(addressesIn(' \n,;\n')).toEqual({ kind: 'empty' });
    expect(addressesIn('E-Mail\n')).toEqual({ kind: 'empty' });
    expect(addressesIn(many.join('\n'))).toEqual({ kind: 'too-many' });
    expect(addressesIn('PK\u0003\u0004\u0000\u0000')).toEqual({ kind: 'not-text' });
  });
});

describe('a list of addresses is read', () => {
  it.each([
    ['Outlook copies it', `"Müller, Jörg" <${JOERG}>; Dupont, Marie <${MARIE}>;`],
    ['Outlook copies it with addresses for names', `'${JOERG}' <${JOERG}>; ${MARIE} <${MARIE}>`],
    ['a spreadsheet copies it', `Nom\tE-Mail\tSite\nMüller\t${JOERG}\tThule\nDupont\t${MARIE}\t`],
    ['a spreadsheet saves it', `\ufeffsep=;\n"Name";"Mail"\n"Müller, Jörg";"${JOERG}"\nD;${MARIE}`],
    ['cells hold line ends', `"Müller\nThule";${JOERG}\n"Dupont\n2nd floor\nOrvane";${MARIE}`],
    ['links hold it', `mailto:${JOERG}?subject=Hello%20you\n<mailto:${MARIE}>`],
    ['a page holds it', `<a href="mailto:${JOERG}">${JOERG}</a> <a href="mailto:${MARIE}">M.</a>`],
    ['people write it', `An: ${JOERG} (Jörg Müller), Marie Dupont ${MARIE}.`],
    ['separators are mixed', `${JOERG} ;,\t${MARIE} | ${JOERG}\r\r\n`],
    [
      'nobody sees what stands in it',
      `\u200bjoe\u00adrg@thule\u2060.example\u00a0\u202e${MARIE}\u202c`,
    ],
    [
      'a keyboard writes wide letters',
      `ｊｏｅｒｇ＠ｔｈｕｌｅ．ｅｘａｍｐｌｅ、marie@orvane。example`,
    ],
    ['a word processor set it', `“Jörg” <${JOERG}>; ‘${MARIE}’`],
  ])('as %s', (_, text) => {
    expect(addressesIn(text)).toEqual([JOERG, MARIE]);
  });

  it('from address cards, of which only the mail property counts', () => {
    const card = (name: string, mail: string) =>
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nURL:https://thule.example/@${name}\r\nPHOTO:aGVs\r\n bG8=\r\n${mail}\r\nEND:VCARD\r\n`;
    const cards = [
      card('joerg', `item1.EMAIL;TYPE=work:joerg@thule.\r\n example`),
      card('marie', `EMAIL:${MARIE}`),
    ];
    expect(addressesIn(cards.join(''))).toEqual([JOERG, MARIE]);
  });

  it('with an apostrophe, a plus and letters of any language in the name', () => {
    const names = ["o'brien", 'a+b.c', 'jörg', 'анна', '小林'];
    const typed = names.map((name) => `${name}@thule.example`);
    expect(addressesIn(typed.join('\n'))).toEqual(typed);
  });

  it('once for each person: case, composition and the spelling of a domain do not matter', () => {
    const same = [
      'Jörg@müller.example',
      'jo\u0308rg@MÜLLER.example',
      'JÖRG@xn--mller-kva.example',
      'jörg@mu\u0308ller.example.',
    ];
    expect(addressesIn(same.join('\n'))).toEqual(['Jörg@xn--mller-kva.example']);
  });
});
