/** Closer together than two decisions are. */
const ONE_TAP = { ms: 350, px: 24 };

let before: MouseEvent | undefined;
let turnedAt = -Infinity;

/** From here on something else is under the finger than what it pressed. */
export function noteTurn(): void {
  turnedAt = performance.now();
}

/**
 * The second half of a double tap does nothing to the screen that its first half has brought: it would pass
 * over a question, or choose an answer that nobody has read. The keyboard is not concerned.
 */
export function bindOnePress(): void {
  addEventListener(
    'click',
    (event) => {
      const isLeftOver = before && isSameTap(before, event) && turnedAt >= before.timeStamp;
      before = event;
      if (!isLeftOver) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** A mouse counts its clicks by itself; of fingers only place and time are known. */
function isSameTap(first: MouseEvent, second: MouseEvent): boolean {
  if (second.detail > 1) return true;
  const way = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  const isTouch = (second as Partial<PointerEvent>).pointerType === 'touch';
  return isTouch && second.timeStamp - first.timeStamp < ONE_TAP.ms && way < ONE_TAP.px;
}
