export const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const isText = (json: unknown): json is string => typeof json === 'string' && json !== '';

export const isTextList = (json: unknown): json is readonly string[] =>
  Array.isArray(json) && json.every(isText);
