export { CreateResponses1795000000000 } from './1795000000000-CreateResponses.js';
export { CreateOffice1795000000001 } from './1795000000001-CreateOffice.js';
