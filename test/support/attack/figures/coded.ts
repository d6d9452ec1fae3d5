/** What is read of an invented code: the code. */
export const label = (code: string) => ({ en: code });

export const coded = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    code: `${prefix}${i + 1}`,
    label: label(`${prefix}${i + 1}`),
  }));
