import postgres from 'postgres'
import { testUrls } from './setup.ts'

/** Runs SQL as the owner of the tables: what no role of the running platform may do. */
export async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(testUrls.owner, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
