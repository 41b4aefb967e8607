import pg from 'pg'

/** The role that owns every database we make and as which the product logs in. Not a superuser, as in production. */
export const OWNER = 'kiss'

/**
 * Makes a database owned by the product's own role and returns the address to log in with as that role.
 * @param adminUrl the superuser's address, as `startPostgres` returns it
 * @param options `template`: copy this database, with all that is in it; nobody may be connected to it meanwhile
 */
export async function createDatabase(
  adminUrl: string,
  name: string,
  options: { template?: string } = {},
): Promise<string> {
  const template = options.template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(options.template)}`
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${OWNER}${template}`),
  )
  return databaseUrl(adminUrl, name)
}

/** Removes a database, and throws out whoever is still connected to it. No error when it is not there. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** The address of a database for the product's own role. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.username = OWNER
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

/** Asks one question of a database at its address and returns the rows. For tests that look past the product. */
export async function askDatabase(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return await withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
}

/** Makes sure that the product's role exists with this password, and a database of its own name. */
export async function ensureOwner(adminUrl: string, password: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const roles = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER])
    const verb = roles.rowCount === 0 ? 'CREATE' : 'ALTER'
    await client.query(`${verb} ROLE ${OWNER} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
    const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER])
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`)
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // An error on an idle connection (the server stops) would otherwise end our process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
