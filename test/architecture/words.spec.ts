import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { LANGUAGES } from '../../src/common/index.js';
import { FINDINGS } from '../../src/questionnaire/index.js';
import {
  languagesIn,
  leavesOf,
  readTree,
  sources,
  textOf,
  views,
  wordFolders,
  wordings,
  wordsIn,
} from '../support/catalogues.js';
import { fillWith, NUMBERS, placesIn } from '../support/places-in.js';

describe.each(LANGUAGES)('the words of every room in %s', (language) => {
  const categories = new Set(NUMBERS.map((one) => new Intl.PluralRules(language).select(one)));

  it.each(wordFolders)('have the keys and the places of the English ones: %s', (folder) => {
    const words = wordsIn(folder, language);
    const english = wordsIn(folder, 'en');
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      const places = placesIn(words.get(key) ?? '', language);
      expect([key, places]).toEqual([key, placesIn(text, 'en')]);
    }
  });

  it.each(wordFolders)(
    'have a word of a survey for each that is said where people sign, or holders open: %s',
    (folder) => {
      const words = wordsIn(folder, language);
      const instead = [...words.keys()].filter((key) => /^(signing|held)\./.test(key));
      for (const key of instead) expect([...words.keys()]).toContain(key.replace(/^\w+\./, ''));
    },
  );

  it.each(wordFolders)('read as sentences whatever the number: %s', (folder) => {
    for (const [key, text] of wordsIn(folder, language)) {
      const said = NUMBERS.map((number) => fillWith(number, text, language).filled);
      expect([key, said.join()]).toEqual([key, expect.not.stringMatching(/[{}#]/)]);
    }
  });

  it.each(wordFolders)('give a plural every form that the language has, or one: %s', (folder) => {
    for (const [key, text] of wordsIn(folder, language)) {
      const plurals = text.split(', plural,').slice(1);
      for (const forms of plurals.filter((one) => !one.startsWith(' other {'))) {
        const given = [...categories].filter((form) => forms.includes(` ${form} {`));
        expect([key, given]).toEqual([key, [...categories]]);
      }
    }
  });

  it.each(wordings)('stand beside the others where one file has them all: %s', (file) => {
    // Which spaces print narrows is each language's own affair.
    const paths = [...leavesOf(readTree(file)).keys()]
      .map((key) => key.split('.'))
      .filter((parts) => !parts.includes('spaces'));
    const around = (tag: string): readonly string[] =>
      paths
        .filter((parts) => parts.includes(tag))
        .map((parts) => parts.map((part) => (part === tag ? '*' : part)).join('.'));
    expect(around(language)).toEqual(around('en'));
  });
});

const code = new Map(sources.map((file) => [file, textOf(file)]));
const pages = views.map(textOf).join('\n');

/** Where the words of a room may be used: in itself, in rooms that borrow them, in any view. */
function usersOf(folder: string): string {
  const room = folder.split('/').slice(0, 2).join('/');
  const name = room.split('/')[1]!;
  const borrowers = new RegExp(`\\b\\w+Words\\b[^;]*from '[./]+${name}/index\\.js'`);
  const users = [...code]
    .filter(([file, text]) => file.startsWith(`${room}/`) || borrowers.test(text))
    .map(([, text]) => text);
  // The build writes the words of one page into it, and says one of them itself.
  const build = room === 'src/browser' ? [textOf('scripts/build-council.mjs')] : [];
  return [...users, ...build, pages].join('\n');
}

/**
 * Whether a key is reached somewhere. It sees `.key`, `'key'`, `{ key }`, and for all keys of a
 * group `group[…]`, `{{#each t.group}}` or the group handed on whole; not which catalogue a `.title`
 * was read from, so that an unused word of a common name escapes it. A refusal is thrown by its code, and
 * findings are held to theirs in `refusals.spec.ts`.
 */
function isUsed(path: readonly string[], code: string): boolean {
  const [key = '', ...outer] = [...path].reverse();
  if (Object.hasOwn(FINDINGS, key.replace('finding-', ''))) return true;
  if (outer.at(-1)?.startsWith('refusal')) return code.includes(`'${key}'`);
  const group = outer[0];
  if (/^\d+$/.test(key)) return isUsed(outer.reverse(), code);
  if (new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,:}]|\\['${key}'\\]`).test(code)) return true;
  if (group === undefined) return false;
  const isGroupHandedOn = new RegExp(
    `\\b${group}(\\[(?!')|\\)|,|;|\\s*\\})|#each [\\w./]*\\b${group}\\b|=[\\w./]*\\b${group}\\b`,
  ).test(code);
  return isGroupHandedOn && isUsed(outer.reverse(), code);
}

describe('the words of every room', () => {
  it.each(wordFolders)('are in no language that nobody can choose: %s', (folder) => {
    expect(languagesIn(folder)).toEqual([...LANGUAGES].sort());
  });
});

describe('a word', () => {
  const all = [...code.values()].join('\n');

  it.each(wordFolders)('that nothing says is not kept: %s', (folder) => {
    const users = usersOf(folder);
    const unused = [...wordsIn(folder, 'en').keys()].filter(
      (key) => !isUsed(key.split('.'), key.startsWith('refusals') ? all : users),
    );
    expect(unused).toEqual([]);
  });

  it('is not written in the code', () => {
    expect(sources.flatMap(sentencesIn)).toEqual([]);
    expect(sources.filter((file) => /\.texts\.ts$|\/texts\//.test(file))).toEqual([]);
  });

  it('is found where it is written in the code', () => {
    const written = (code: string) => writtenWords(code).length;
    expect(written("const T = { fr: 'Oui', en: 'Yes' };")).toBe(2);
    expect(written("const T = 'Répondez à cette question.';")).toBe(1);
    expect(written("const T = { de: tag, size: 'large' };")).toBe(0);
  });
});

/** The demo's questionnaires are content, such as a council writes; what Cahier says is not. */
const sentencesIn = (file: string): readonly string[] =>
  file.startsWith('src/demo/')
    ? []
    : writtenWords(code.get(file)!).map((text) => `${file}: ${text}`);

/** What no words are written without: the key of a language, or, after a quote, a letter that English does not have. */
const MAY_BE_WORDS = new RegExp(
  `\\b(${LANGUAGES.join('|')})\\b['"]?\\s*:|['"][^'"\\n]*[^\\x00-\\x7f]|\`[^\`]*[^\\x00-\\x7f]|\\\\[ux]`,
);

/** Texts keyed by a language, and texts with letters that English does not have. */
function writtenWords(code: string): readonly string[] {
  if (!MAY_BE_WORDS.test(code)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const { parent } = node;
      const isKeyed =
        ts.isPropertyAssignment(parent) &&
        parent.initializer === node &&
        (LANGUAGES as readonly string[]).includes(parent.name.getText());
      if (isKeyed || /\p{L}/u.test(node.text.replace(/[ -~]/g, '').replace(/[^\p{L}]/gu, ''))) {
        found.push(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.ESNext, true));
  return found;
}
