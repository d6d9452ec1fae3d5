import {
  type Confirmation,
  type CouncilList,
  type Destroyed,
  type HolderCard,
  readCard,
  type Looked,
  readConfirmation,
  readDestroyed,
  readList,
  readLooked,
  readTakeover,
  type Takeover,
} from '../../holders/index.js';
import { refuse } from '../refusals.js';

/** A file of the council as its reader in `holders` gave it. */
export type CouncilFile =
  | { readonly kind: 'card'; readonly content: HolderCard }
  | { readonly kind: 'list'; readonly content: CouncilList }
  | { readonly kind: 'confirmation'; readonly content: Confirmation }
  | { readonly kind: 'looked'; readonly content: Looked }
  | { readonly kind: 'destroyed'; readonly content: Destroyed }
  | { readonly kind: 'takeover'; readonly content: Takeover };

export type CouncilFileKind = CouncilFile['kind'];

const KINDS: Readonly<Record<string, CouncilFileKind>> = {
  'cahier/holder-1': 'card',
  'cahier/council-1': 'list',
  'cahier/confirm-1': 'confirmation',
  'cahier/looked-1': 'looked',
  'cahier/destroyed-1': 'destroyed',
  'cahier/takeover-1': 'takeover',
};
const DEVICE = 'cahier/device-1';
/** Nine cards, or pieces for eight, are a small part of it. */
export const MOST_COUNCIL_FILE = 64 * 1024;

/**
 * Reads what somebody sent as a file of the council, by the schema that it says. Throws a DomainError that
 * names the file and the rule; a device's own file is not taken at all.
 *
 * @param file what people call it
 */
export async function readCouncilFile(text: string, file: string): Promise<CouncilFile> {
  const value = parse(text, file);
  const schema = typeof value === 'object' && value !== null && 'schema' in value && value.schema;
  if (schema === DEVICE) throw refuse('roster-device-file');
  const kind =
    typeof schema === 'string' && Object.hasOwn(KINDS, schema) ? KINDS[schema] : undefined;
  switch (kind) {
    case 'card':
      return { kind, content: await readCard(value, file) };
    case 'list':
      return { kind, content: await readList(value, file) };
    case 'confirmation':
      return { kind, content: readConfirmation(value, file) };
    case 'looked':
      return { kind, content: readLooked(value, file) };
    case 'destroyed':
      return { kind, content: readDestroyed(value, file) };
    case 'takeover':
      return { kind, content: await readTakeover(value, file) };
    case undefined:
      throw refuse('roster-other-kind');
  }
}

function parse(text: string, file: string): unknown {
  if (text.length > MOST_COUNCIL_FILE) throw refuse('roster-file-too-long', { file });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('roster-not-json', { file });
  }
}
