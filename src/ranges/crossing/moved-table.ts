import { type Direction, NONE, type Sums } from './sums.js';

/** Candidates that are looked at before a move is given up, and exchanges that may need mending. */
const LOOKS = 1500;
const MENDED = 16;
const MENDED_AT_ONCE = 3;
/** People who could make the opposite change, and are in nobody's way. */
const FREE = 6;

/** Two people who exchange a label: each leaves a cell and arrives in another. */
interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * A table of people that is changed by exchanges: two people swap their label in one direction, an
 * answer or a row, so that how many have each label stays as it is. It keeps to what is known of
 * each entry. Whether an exchange is found does not depend on anything but the table and these
 * bounds. An entry moves by exchanges that change it by one each, or by several that can also be
 * made one by one, so that it takes every value on its way.
 */
export class MovedTable {
  readonly sums: Int32Array;
  private readonly made: Exchange[] = [];
  private readonly amounts: number[] = [];
  private looks = 0;

  constructor(
    readonly shape: Sums,
    readonly counts: Int32Array,
    readonly least: Int32Array,
    readonly most: Int32Array,
    /** Directions in which labels may be exchanged. */
    private readonly moving: readonly number[],
  ) {
    this.sums = new Int32Array(shape.entries);
    for (const { of } of shape.parts) {
      of.forEach((entry, cell) => {
        if (entry !== NONE) this.sums[entry]! += counts[cell]!;
      });
    }
  }

  copy(): MovedTable {
    const { shape, counts, least, most, moving } = this;
    return new MovedTable(shape, counts.slice(), least.slice(), most.slice(), moving);
  }

  /** Moves an entry towards a value as far as exchanges are found, and returns where it came to. */
  move(entry: number, goal: number): number {
    const end = Math.min(Math.max(goal, this.least[entry]!), this.most[entry]!);
    for (;;) {
      const missing = end - this.sums[entry]!;
      if (missing === 0) return end;
      const sign = Math.sign(missing);
      this.looks = LOOKS;
      const isFound = this.step(entry, sign, Math.abs(missing)) || this.stepAndMend(entry, sign);
      if (!isFound) return this.sums[entry]!;
    }
  }

  /** How far an entry would move; the table stays as it is. */
  reach(entry: number, goal: number): number {
    const before = this.made.length;
    const reached = this.move(entry, goal);
    this.undo(before);
    return reached;
  }

  /** Moves an entry into a range, which is known from now on; whether that was possible. */
  confine(entry: number, from: number, to: number): boolean {
    const least = Math.max(this.least[entry]!, from);
    const most = Math.min(this.most[entry]!, to);
    if (least > most) return false;
    const goal = Math.min(Math.max(this.sums[entry]!, least), most);
    const before = this.made.length;
    if (this.move(entry, goal) !== goal) {
      this.undo(before);
      return false;
    }
    // What stands at the edge of a range can be moved one way only.
    if (goal === least && most - least > 1) this.move(entry, least + 1);
    if (goal === most && most - least > 1) this.move(entry, most - 1);
    this.forget();
    this.free(entry, least, most);
    return true;
  }

  /** What is known of an entry from now on, whatever was before. */
  free(entry: number, least: number, most: number): void {
    this.least[entry] = least;
    this.most[entry] = most;
  }

  /** What would be if that were known of it. */
  freed<T>(entry: number, least: number, most: number, find: () => T): T {
    const held = [this.least[entry]!, this.most[entry]!] as const;
    this.free(entry, least, most);
    const found = find();
    this.free(entry, ...held);
    return found;
  }

  /** Brings every entry to where it is known to be; whether that was possible. */
  settle(): boolean {
    for (let round = 0; round < 8; round++) {
      let isSettled = true;
      for (let entry = 0; entry < this.sums.length; entry++) {
        if (this.shape.members[entry]!.length === 0) continue;
        const goal = Math.min(Math.max(this.sums[entry]!, this.least[entry]!), this.most[entry]!);
        if (goal !== this.sums[entry] && this.move(entry, goal) !== goal) isSettled = false;
      }
      this.forget();
      if (isSettled) return true;
    }
    return false;
  }

  private step(entry: number, sign: number, limit: number): boolean {
    return this.eachExchange(entry, sign, true, (from, to, otherFrom, otherTo) => {
      const amount = Math.min(limit, this.room(from, to, otherFrom, otherTo));
      if (amount > 0) this.make({ from, to, otherFrom, otherTo }, amount);
      return amount > 0;
    });
  }

  /** One exchange that breaks what is known of a few entries, and others that mend these. */
  private stepAndMend(entry: number, sign: number): boolean {
    this.looks = LOOKS;
    let tries = 0;
    return this.eachExchange(entry, sign, false, (from, to, otherFrom, otherTo) => {
      if (++tries > MENDED) this.looks = 0;
      if (this.looks <= 0) return false;
      const before = this.made.length;
      const exchange = { from, to, otherFrom, otherTo };
      this.make(exchange, 1);
      if (this.mend(entry, exchange)) return true;
      this.undo(before);
      return false;
    });
  }

  /** Mends what an exchange broke, at most a few entries; the entry that it was made for stays. */
  private mend(entry: number, { from, to, otherFrom, otherTo }: Exchange): boolean {
    const { least, most, sums } = this;
    const { entriesOf, parts } = this.shape;
    const broken: number[] = [];
    for (const cell of [to, otherTo, from, otherFrom]) {
      for (let part = 0; part < parts.length; part++) {
        const touched = entriesOf[cell * parts.length + part]!;
        if (touched === NONE) continue;
        if (sums[touched]! <= most[touched]! && sums[touched]! >= least[touched]!) continue;
        if (!broken.includes(touched)) broken.push(touched);
      }
    }
    if (broken.length > MENDED_AT_ONCE || broken.includes(entry)) return false;
    const [heldLeast, heldMost] = [least[entry]!, most[entry]!];
    this.free(entry, sums[entry]!, sums[entry]!);
    let isMended = true;
    for (const one of broken) {
      while (isMended && sums[one]! > most[one]!) isMended = this.step(one, -1, 1);
      while (isMended && sums[one]! < least[one]!) isMended = this.step(one, 1, 1);
    }
    this.free(entry, heldLeast, heldMost);
    return isMended;
  }

  /**
   * Exchanges that move an entry by one: somebody's change of label, and somebody else's opposite one
   * outside the entry. Of a change that something stands against, only with those who lift that.
   */
  private eachExchange(
    entry: number,
    sign: number,
    onlyFree: boolean,
    visit: (from: number, to: number, otherFrom: number, otherTo: number) => boolean,
  ): boolean {
    const { counts, shape } = this;
    const part = shape.partOf[entry];
    if (!part) return false;
    const { of } = part;
    for (const d of this.moving) {
      if (!part.sees.has(d)) continue;
      const direction = shape.directions[d]!;
      const { label, labels, stride } = direction;
      const free = new Map<number, ArrayLike<number>>();
      for (const cell of shape.members[entry]!) {
        if (sign < 0 && counts[cell] === 0) continue;
        for (let next = 0; next < labels; next++) {
          const other = cell + (next - label[cell]!) * stride;
          const from = sign > 0 ? other : cell;
          const to = sign > 0 ? cell : other;
          const counterpart = of[other]!;
          if (counts[from] === 0 || counterpart === entry) continue;
          // Nobody outside the entry could make up for what its own people lose of another answer.
          if (counterpart !== NONE && this.isStuck(counterpart, -sign)) continue;
          if (this.looks-- <= 0) return false;
          const blocked = this.blockedBy(from, to);
          let partners: ArrayLike<number>;
          // Those who leave the entry, or those who arrive in it, one label away.
          let back = 0;
          if (blocked !== undefined) {
            partners = shape.members[blocked < 0 ? ~blocked : blocked]!;
            if (blocked < 0) back = to - from;
          } else {
            const key = label[from]! * labels + label[to]!;
            partners = free.get(key) ?? this.freePartners(entry, of, from, to, direction, onlyFree);
            free.set(key, partners);
          }
          const wanted = label[back === 0 ? to : from];
          for (let i = 0; i < partners.length; i++) {
            const partner = partners[i]!;
            if (label[partner] !== wanted) continue;
            const otherFrom = partner + back;
            if (counts[otherFrom] === 0) continue;
            if (this.looks-- <= 0) return false;
            const otherTo = otherFrom + from - to;
            if (of[otherFrom] === entry || of[otherTo] === entry) continue;
            if (visit(from, to, otherFrom, otherTo)) return true;
          }
        }
      }
    }
    return false;
  }

  private isStuck(entry: number, sign: number): boolean {
    return sign > 0
      ? this.sums[entry]! >= this.most[entry]!
      : this.sums[entry]! <= this.least[entry]!;
  }

  /** An entry without room for a change, the one of the fewest people; where it loses, its complement. */
  private blockedBy(from: number, to: number): number | undefined {
    const { sums, least, most, shape } = this;
    const { entriesOf, parts, members } = shape;
    const width = parts.length;
    let found: number | undefined;
    let fewest = Infinity;
    for (let part = 0; part < width; part++) {
      const gains = entriesOf[to * width + part]!;
      const loses = entriesOf[from * width + part]!;
      if (gains === loses) continue;
      if (gains !== NONE && sums[gains]! >= most[gains]! && members[gains]!.length < fewest) {
        found = gains;
        fewest = members[gains]!.length;
      }
      if (loses !== NONE && sums[loses]! <= least[loses]! && members[loses]!.length < fewest) {
        found = ~loses;
        fewest = members[loses]!.length;
      }
    }
    return found;
  }

  /** People outside the entry who can change the other way with nothing against it, or nearly so. */
  private freePartners(
    entry: number,
    of: Int32Array,
    from: number,
    to: number,
    { label, cellsOf }: Direction,
    onlyFree: boolean,
  ): readonly number[] {
    const cells = cellsOf[label[to]!]!;
    const start = (entry * 7919) % cells.length;
    const found: number[] = [];
    for (let i = 0; i < cells.length && found.length < FREE; i++) {
      const cell = cells[(start + i) % cells.length]!;
      const other = cell + from - to;
      if (this.counts[cell] === 0 || of[cell] === entry || of[other] === entry) continue;
      if (this.looks-- <= 0) break;
      if (!onlyFree || this.blockedBy(cell, other) === undefined) found.push(cell);
    }
    return found;
  }

  /** How many pairs of people can make this exchange. */
  private room(from: number, to: number, otherFrom: number, otherTo: number): number {
    const { counts, sums, least, most } = this;
    const { entriesOf, parts } = this.shape;
    const width = parts.length;
    let room = Math.min(counts[from]!, counts[otherFrom]!);
    for (let part = 0; part < width && room > 0; part++) {
      const gains = entriesOf[to * width + part]!;
      const loses = entriesOf[from * width + part]!;
      const alsoGains = entriesOf[otherTo * width + part]!;
      const alsoLoses = entriesOf[otherFrom * width + part]!;
      if (gains !== NONE && gains !== loses && gains !== alsoLoses) {
        room = Math.min(room, most[gains]! - sums[gains]!);
      }
      if (alsoGains !== NONE && alsoGains !== loses && alsoGains !== alsoLoses) {
        room = Math.min(room, most[alsoGains]! - sums[alsoGains]!);
      }
      if (loses !== NONE && loses !== gains && loses !== alsoGains) {
        room = Math.min(room, sums[loses]! - least[loses]!);
      }
      if (alsoLoses !== NONE && alsoLoses !== gains && alsoLoses !== alsoGains) {
        room = Math.min(room, sums[alsoLoses]! - least[alsoLoses]!);
      }
      // An entry that counts both of those who arrive, or both of those who leave, changes by two.
      const isTwice =
        (gains !== NONE && gains === alsoGains && gains !== loses && gains !== alsoLoses) ||
        (loses !== NONE && loses === alsoLoses && loses !== gains && loses !== alsoGains);
      if (isTwice) room = Math.floor(room / 2);
    }
    return room;
  }

  private make(exchange: Exchange, amount: number): void {
    this.made.push(exchange);
    this.amounts.push(amount);
    this.apply(exchange, amount);
  }

  private apply({ from, to, otherFrom, otherTo }: Exchange, amount: number): void {
    this.add(from, -amount);
    this.add(to, amount);
    this.add(otherFrom, -amount);
    this.add(otherTo, amount);
  }

  private add(cell: number, amount: number): void {
    const { entriesOf, parts } = this.shape;
    this.counts[cell]! += amount;
    for (let part = 0; part < parts.length; part++) {
      const entry = entriesOf[cell * parts.length + part]!;
      if (entry !== NONE) this.sums[entry]! += amount;
    }
  }

  private undo(before: number): void {
    while (this.made.length > before) this.apply(this.made.pop()!, -this.amounts.pop()!);
  }

  private forget(): void {
    this.made.length = 0;
    this.amounts.length = 0;
  }
}
