/** What may be attached: known by how it begins, whatever its name and its sender say. */
const BEGINNINGS = [
  { type: 'application/pdf', ending: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    type: 'image/png',
    ending: 'png',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  { type: 'image/jpeg', ending: 'jpg', bytes: [0xff, 0xd8, 0xff] },
] as const;

export interface DocumentType {
  readonly type: string;
  readonly ending: string;
}

/** `undefined` of anything else. */
export const typeOfDocument = (content: Uint8Array): DocumentType | undefined =>
  BEGINNINGS.find(({ bytes }) => bytes.every((byte, i) => content[i] === byte));
