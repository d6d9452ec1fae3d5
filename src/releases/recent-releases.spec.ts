import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../test/support/report-release.js';
import { canonicalJson } from '../common/index.js';
import { releaseIn } from './recent-releases.js';

const { content } = aReportRelease();
const text = canonicalJson(content);

describe('a stored release', () => {
  it('is checked once, and again where a character of it is another', () => {
    const release = releaseIn(text);
    expect(release.content).toEqual(content);
    expect(releaseIn(text)).toBe(release);
    const altered = text.replaceAll('The route planner', 'The route planneR');
    expect(altered).not.toBe(text);
    expect(() => releaseIn(altered)).toThrow('release-altered');
    expect(() => releaseIn(`${text}}`)).toThrow(SyntaxError);
  });

  it('is forgotten after eight others', () => {
    const release = releaseIn(text);
    for (let i = 1; i <= 8; i += 1) releaseIn(text + ' '.repeat(i));
    expect(releaseIn(text)).not.toBe(release);
  });
});
