/** The database that each integration test file gets a copy of. */
export const TEMPLATE = 'mould'
