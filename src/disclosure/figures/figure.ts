/** What is published of a count: both ends are the same where it is exact. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

declare const proof: unique symbol;

/**
 * A figure that the release withholds. Only a published cell that holds none becomes one, in this
 * folder; and whatever says "to protect people" asks for one. So nothing else can be said to be
 * withheld.
 */
export interface Withheld {
  readonly [proof]: true;
}

/** The one notion of a published figure, whichever schema its release was written in. */
export type Figure = Interval | Withheld;

/** For this folder only: the face does not export it. */
export const WITHHELD = Object.freeze({}) as Withheld;

export const isWithheld = (figure: unknown): figure is Withheld => figure === WITHHELD;

export const exactly = (count: number): Interval => ({ low: count, high: count });

export const isExact = (figure: Figure): figure is Interval =>
  !isWithheld(figure) && figure.low === figure.high;
