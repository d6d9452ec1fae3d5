/** In English, as the notes of the commands are that speak nothing else: `1 row`, `2 rows`. */
export const howMany = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
