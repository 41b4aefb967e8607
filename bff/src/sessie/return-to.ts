/** Where an agent goes after login: a page of our own, or the start page (security rule 17). */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return '/'
  // One slash, then nothing that a browser might read as a host: "//x", "/\x", control characters, encoded slashes.
  if (!/^\/(?![/\\])[A-Za-z0-9/_.-]*$/.test(asked)) return '/'
  if (asked.startsWith('/inloggen') || asked.startsWith('/api/')) return '/'
  return asked
}
