import type { Role } from '../web/index.js';

/** Where somebody starts to work. */
export const roomPath = (role: Role): string => (role === 'admin' ? '/admin' : '/rep');
