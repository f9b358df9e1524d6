import { expect, test } from 'vitest'
import { openStore } from '#domain/onboarding'
import { aStore } from '../../test/builders.ts'
import { findSessionUser, requestPasswordReset, resetPassword, takeSignInTry, takeTry, verifyPassword } from './index.ts'

const input = (slug: string, email: string) => ({
  slug,
  name: 'Twice',
  email,
  currency: 'EUR',
  country: 'DE',
  owner: { email, name: 'T', password: 'correct horse battery' },
})

test('signing up is safe to repeat, also twice at once', async () => {
  const slug = `twice-${Date.now().toString(36)}`
  const made = await Promise.all([1, 2, 3].map(() => openStore(input(slug, `${slug}@example.com`))))
  expect(new Set(made.map((m) => m.store.id)).size).toBe(1)
  expect((await openStore(input(slug, `${slug}@example.com`))).store.id).toBe(made[0]?.store.id)
  await expect(openStore(input(slug, `other-${slug}@example.com`))).rejects.toMatchObject({ status: 422, code: 'slug.taken' })
  await expect(openStore(input(`${slug}x`, `${slug}@example.com`))).rejects.toMatchObject({ code: 'email.taken' })
  await expect(openStore(input('admin', 'a@example.com'))).rejects.toMatchObject({ code: 'slug.reserved' })
})

test('a reset works once, ends every session, and says nothing about strangers', async () => {
  const email = (await aStore()).email
  const user = await verifyPassword(email, 'correct horse battery', '1')
  expect(await findSessionUser(user?.id ?? '', user?.sessionVersion ?? 0)).toMatchObject({ email })
  const sent: string[] = []
  await requestPasswordReset(email, async (mail) => {
    sent.push(mail.url)
  })
  await requestPasswordReset('nobody@example.com', async (mail) => {
    sent.push(mail.url)
  })
  expect(sent).toHaveLength(1)
  const token = new URL(sent[0] ?? '').searchParams.get('token') ?? ''
  await resetPassword(token, 'another long password')
  await expect(resetPassword(token, 'a third long password')).rejects.toMatchObject({ status: 410 })
  expect(await findSessionUser(user?.id ?? '', user?.sessionVersion ?? 0)).toBeNull()
  expect(await verifyPassword(email, 'correct horse battery', '1')).toBeNull()
  expect(await verifyPassword(email.toUpperCase(), 'another long password', '1')).toMatchObject({ email })
})

test('an old link is gone', async () => {
  const email = (await aStore()).email
  let url = ''
  await requestPasswordReset(
    email,
    async (mail) => {
      url = mail.url
    },
    new Date(Date.now() - 3_600_001),
  )
  await expect(resetPassword(new URL(url).searchParams.get('token') ?? '', 'long enough password')).rejects.toMatchObject({
    code: 'reset.expired',
  })
})

test('guessing is refused after ten tries, with the wait', async () => {
  const email = `guess-${Date.now()}@example.com`
  for (let n = 0; n < 10; n += 1) await takeSignInTry(email, `ip${n}`)
  await expect(takeSignInTry(email, 'ip')).rejects.toMatchObject({ status: 429, data: { retryAfterSeconds: expect.any(Number) } })
  await expect(
    (async () => {
      for (let n = 0; n < 100; n += 1) await takeTry('operator-ip', 'one')
    })(),
  ).rejects.toMatchObject({ status: 429 })
})

test('right passwords never use up the tries of an address that many share', async () => {
  const { email } = await aStore()
  for (let n = 0; n < 40; n += 1) {
    await takeSignInTry(email, 'office')
    expect(await verifyPassword(email, 'correct horse battery', 'office')).toMatchObject({ email })
  }
})
