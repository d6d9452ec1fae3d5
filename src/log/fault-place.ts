/** Class and first own line of a fault: enough to find it, nothing of what it was about. */
export function faultPlace(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const place = /\/(dist|src)\/([\w/.-]+:\d+)/.exec(error.stack ?? '')?.[2] ?? '';
  return `${error.constructor.name} ${place}`.trimEnd();
}
