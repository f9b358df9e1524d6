import { randomUUID } from 'node:crypto'
import NextAuth from 'next-auth'
import { takeSignInTry } from '#domain/auth'
import { authOptions } from '../../../_server/auth.ts'
import { problem } from '../../../_server/responses.ts'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: Request, context: Context) {
  return NextAuth(request as never, { params: await context.params } as never, authOptions())
}

/** The budget of tries is asked before next-auth, so that 429 and Retry-After reach the client as they are. */
export async function POST(request: Request, context: Context) {
  const params = await context.params
  if (params.nextauth.join('/') === 'callback/credentials') {
    try {
      const form = new URLSearchParams(await request.clone().text())
      await takeSignInTry(form.get('email') ?? '', request.headers.get('x-vitrine-ip') ?? 'unknown')
    } catch (error) {
      return problem(error, randomUUID())
    }
  }
  return NextAuth(request as never, { params } as never, authOptions())
}
