/**
 * Whether a holder casts a test ballot: the page was opened with `#test`, which no server is sent and which
 * stays in the address, so that a reload goes on with it.
 */
export const IS_TEST = location.hash === '#test';
