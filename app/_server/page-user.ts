import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findSessionUser, type User } from '#domain/auth'
import { startShared } from '../../server/shared.ts'
import { readSession } from './session.ts'

/** The person of this request, looked up once. */
export const findPageUser = cache(async (): Promise<User | null> => {
  await startShared()
  const session = await readSession()
  return session ? findSessionUser(session.userId, session.sessionVersion) : null
})

/** The person of a page; without one, the way leads over the sign-in and back. */
export async function requirePageUser(backTo: string): Promise<User> {
  return (await findPageUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(backTo)}`)
}
