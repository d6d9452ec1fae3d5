const NAMES = ['127.0.0.1', '::1', '[::1]', 'localhost'];

/** Whether a host of an address is the machine itself, so that nobody stands on the way to it. */
export const isThisMachine = (host: string): boolean => NAMES.includes(host);
