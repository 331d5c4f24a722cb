/** What the ids of all drafts of one upload begin with, and nothing else does. */
export const draftsOf = (desk: string, ticketId: string): string => `${desk.replace('|', '.')}.${ticketId}.`;
