import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { verifyPassword } from '#domain/auth'
import { cookieName, env, isSecure } from '#domain/kernel'
import { startShared } from '../../server/shared.ts'
import { sessionCookie } from './session.ts'

/** E-mail and password over next-auth; the session is a signed cookie with the version that a reset raises. */
export function authOptions(): NextAuthOptions {
  const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() } })
  return {
    secret: env().VITRINE_SECRET,
    session: { strategy: 'jwt', maxAge: 14 * 24 * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: false, // the names below carry __Host- themselves
    cookies: { sessionToken: cookie(sessionCookie()), csrfToken: cookie(cookieName('csrf')), callbackUrl: cookie(cookieName('callback')) },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          await startShared()
          const user = await verifyPassword(
            credentials?.email ?? '',
            credentials?.password ?? '',
            String(request.headers?.['x-vitrine-ip'] ?? 'unknown'),
          )
          return user && { id: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? {
              sub: user.id,
              name: user.name,
              email: user.email,
              sessionVersion: (user as unknown as { sessionVersion: number }).sessionVersion,
            }
          : token,
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') ? baseUrl + url : baseUrl),
    },
  }
}
