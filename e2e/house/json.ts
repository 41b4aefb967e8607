/** What came over the line, as it came: a journey states what it expects of it, and that statement is the check. */
export type Json = ReturnType<typeof JSON.parse>
