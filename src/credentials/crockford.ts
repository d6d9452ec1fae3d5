/**
 * Crockford's base 32 with two check characters. The code is a Reed-Solomon code over GF(32): the
 * characters c0, c1, … satisfy Σ ci = 0 and Σ ci·αⁱ = 0. Any two wrong characters are noticed in up
 * to 31, hence also any two that changed places, wherever they stand.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_CHARACTERS = 2;

/** Powers of α = x in GF(32) = GF(2)[x] / (x⁵ + x² + 1); α has order 31. */
const POWERS: readonly number[] = Array.from({ length: 30 }).reduce<number[]>(
  (powers) => {
    const next = powers.at(-1)! << 1;
    return [...powers, next & 32 ? next ^ 0b100101 : next];
  },
  [1],
);

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % 31]!;
}

const inverse = (a: number): number => POWERS[(31 - POWERS.indexOf(a)) % 31]!;

/** Σ ci and Σ ci·αⁱ, both zero for a code without a mistake. */
function syndromes(symbols: readonly number[]): readonly [number, number] {
  return symbols.reduce<readonly [number, number]>(
    ([sum, weighted], symbol, i) => [sum ^ symbol, weighted ^ multiply(symbol, POWERS[i]!)],
    [0, 0],
  );
}

/** Solves a + b = s, a·αⁿ + b·αⁿ⁺¹ = t for the two check symbols that follow n symbols. */
function checkSymbols(symbols: readonly number[]): readonly [number, number] {
  const [s, t] = syndromes(symbols);
  const [power, next] = [POWERS[symbols.length]!, POWERS[symbols.length + 1]!];
  const b = multiply(t ^ multiply(s, power), inverse(power ^ next));
  return [s ^ b, b];
}

/** Five bits a symbol, the last one filled up with zero bits. */
export function toSymbols(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: Math.ceil(bits.length / 5) }, (_, i) =>
    Number.parseInt(bits.slice(5 * i, 5 * i + 5).padEnd(5, '0'), 2),
  );
}

/** The way back; nothing when the bits that fill up are not zero. */
export function fromSymbols(
  symbols: readonly number[],
  length: number,
): Uint8Array<ArrayBuffer> | undefined {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, '0')).join('');
  if (/1/.test(bits.slice(length * 8))) return undefined;
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2));
}

/**
 * Symbols and two check characters as text, in groups of four.
 *
 * @param before symbols that are checked along but not written, such as the number of a line
 */
export function writeSymbols(symbols: readonly number[], before: readonly number[] = []): string {
  const all = [...symbols, ...checkSymbols([...before, ...symbols])];
  return groupByFour(all.map((symbol) => ALPHABET[symbol]!).join(''));
}

const groupByFour = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1-');

/**
 * Reads what a person typed: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
 *
 * @returns the `count` symbols without the check characters, or nothing when it is mistyped
 */
export function readSymbols(
  text: string,
  count: number,
  before: readonly number[] = [],
): number[] | undefined {
  if (text.length > 200) return undefined;
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const symbols = Array.from(letters, (letter) => ALPHABET.indexOf(letter));
  if (symbols.length !== count + CHECK_CHARACTERS || symbols.includes(-1)) return undefined;
  const [sum, weighted] = syndromes([...before, ...symbols]);
  return sum === 0 && weighted === 0 ? symbols.slice(0, count) : undefined;
}
