import { BadRequestException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { readUpload } from './read-upload.js';

const TYPE = 'multipart/form-data; boundary=edge';

/** A body as a browser writes it: the name and the head of each part, and what it holds. */
const bodyOf = (...parts: readonly (readonly [head: string, content: Buffer | string])[]) =>
  Buffer.concat([
    ...parts.flatMap(([head, content]) => [
      Buffer.from(`--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--edge--\r\n'),
  ]);

const FILE = 'name="file"; filename="dépôt.json"\r\nContent-Type: application/json';

describe('a form with a file', () => {
  it.each([
    ['a body that ends in the middle', bodyOf(['name="a"', '1']).subarray(0, -8), TYPE],
    ['a body of another kind', Buffer.from('a=1'), TYPE],
    ['a header without a boundary', bodyOf(['name="a"', '1']), 'multipart/form-data'],
    ['the name of a prototype', bodyOf(['name="__proto__"', '1']), TYPE],
    ['a field that is repeated', bodyOf(['name="a"', '1'], ['name="a"', '2']), TYPE],
  ])('refuses %s', async (_what, body, type) => {
    await expect(readUpload(body, type)).rejects.toThrow(BadRequestException);
  });

  it('gives fields and files as their text, without a byte order mark', async () => {
    const body = bodyOf(['name="_csrf"', 'é'], [FILE, '\ufeff{"a":\r\n1}']);
    expect({ ...(await readUpload(body, TYPE)) }).toEqual({ _csrf: 'é', file: '{"a":\r\n1}' });
  });

  it('gives no text of a file that is no UTF-8', async () => {
    const body = bodyOf([FILE, Buffer.from([0x7b, 0xe9, 0x7d])]);
    expect(await readUpload(body, TYPE)).toMatchObject({ file: '' });
  });
});
