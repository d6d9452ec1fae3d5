/**
 * Who may take part: invitations, and the one blind signature that each is good for. Knows who was
 * invited by e-mail until the mail is sent, and never what anybody answered.
 */
export { ELIGIBILITY_ENTITIES } from './entities.js';
