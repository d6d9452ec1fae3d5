/** Checks of untrusted JSON, small enough to be read at a glance. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export const isHash = (value: unknown): value is string =>
  isText(value) && /^sha256:[0-9a-f]{64}$/.test(value);

export const isList = <T>(
  value: unknown,
  isItem: ((item: unknown) => item is T) | ((item: unknown) => boolean),
): value is readonly T[] => Array.isArray(value) && value.every((item) => isItem(item));

export const isTextMap = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every(isText);

export const onlyHas = (value: JsonObject, properties: readonly string[]): boolean =>
  Object.keys(value).every((property) => properties.includes(property));
