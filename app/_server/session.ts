import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cookieName, env } from '#domain/kernel'

export const sessionCookie = () => cookieName('session')

/** What the session's cookie says; whether it still counts, findSessionUser decides. */
export async function readSession(): Promise<{ userId: string; sessionVersion: number } | null> {
  const token = (await cookies()).get(sessionCookie())?.value
  if (!token) return null
  const claims = await decode({ token, secret: env().VITRINE_SECRET }).catch(() => null)
  return claims?.sub && typeof claims.sessionVersion === 'number' ? { userId: claims.sub, sessionVersion: claims.sessionVersion } : null
}
