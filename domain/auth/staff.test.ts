import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { withPlatform } from '#db'
import { type Actor, uuidv7 } from '#domain/kernel'
import { aStore, type TestStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import {
  acceptInvitation,
  changeRole,
  findInvitation,
  findUserByEmail,
  inviteStaff,
  listStaff,
  listStoresOfUser,
  removeMember,
  transferOwnership,
  withdrawInvitation,
} from './index.ts'

const as = (store: TestStore, role: 'owner' | 'admin' | 'staff', userId = store.userId): Actor => ({
  kind: 'merchant',
  userId,
  name: 'Ana',
  role,
})

/** The token of the newest invitation mail of a store: it stands in the job alone. */
const tokenFor = (email: string) =>
  asOwner(async (owner) => {
    const [row] = await owner<{ url: string }[]>`
      select j.payload ->> 'url' as url from graphile_worker._private_jobs j where j.payload ->> 'to' = ${email} order by j.id desc limit 1`
    return new URL(row?.url ?? '').searchParams.get('token') ?? ''
  })
const mail = () => `p-${uuidv7()}@example.com`

async function join(store: TestStore, role: 'admin' | 'staff') {
  const email = mail()
  await store.as((ctx) => inviteStaff(ctx, { email, role }), { actor: as(store, 'owner') })
  await acceptInvitation(await tokenFor(email), { name: 'Bo', password: 'a long enough password' })
  const user = await findUserByEmail(email)
  return { email, userId: user?.id ?? '', user }
}

test('an invitation gives one seat once; withdrawn, old and used ones give none', async () => {
  const store = await aStore()
  const owner = { actor: as(store, 'owner') }
  const bo = await join(store, 'staff')
  expect((await listStoresOfUser(bo.userId)).map((s) => [s.slug, s.role])).toEqual([[store.slug, 'staff']])
  expect((await store.as((ctx) => listStaff(ctx))).invitations).toEqual([])
  await expect(acceptInvitation(await tokenFor(bo.email), { name: 'Eve', password: 'a long enough password' })).rejects.toMatchObject({
    status: 410,
  })
  await expect(store.as((ctx) => inviteStaff(ctx, { email: bo.email.toUpperCase(), role: 'admin' }), owner)).rejects.toMatchObject({
    code: 'staff.member',
  })

  const late = mail()
  await store.as((ctx) => inviteStaff(ctx, { email: late, role: 'staff' }), owner)
  const token = await tokenFor(late)
  const inAWeek = new Date(Date.now() + 8 * 86_400_000)
  expect(await findInvitation(token, inAWeek)).toBeNull()
  await expect(acceptInvitation(token, { name: 'Lee', password: 'a long enough password' }, inAWeek)).rejects.toMatchObject({ status: 410 })
  await store.as((ctx) => inviteStaff(ctx, { email: late, role: 'admin' }), owner)
  expect(await findInvitation(token)).toBeNull() // a second offer replaces the first
  const { invitations } = await store.as((ctx) => listStaff(ctx))
  await store.as((ctx) => withdrawInvitation(ctx, invitations[0]?.id ?? ''), owner)
  expect(await findInvitation(await tokenFor(late))).toBeNull()
})

test('twenty who press the same link at once are one person with one seat', async () => {
  const store = await aStore()
  const email = mail()
  await store.as((ctx) => inviteStaff(ctx, { email, role: 'staff' }), { actor: as(store, 'owner') })
  const token = await tokenFor(email)
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => acceptInvitation(token, { name: 'Bo', password: 'a long enough password' })),
  )
  expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1)
  expect((await store.as((ctx) => listStaff(ctx))).members).toHaveLength(2)
})

test('a seat is for the invited address, and of one store alone', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const stranger = await findUserByEmail(other.email)
  const email = mail()
  await store.as((ctx) => inviteStaff(ctx, { email, role: 'admin' }), { actor: as(store, 'owner') })
  if (!stranger) throw new Error('The owner of the other store is gone')
  await expect(acceptInvitation(await tokenFor(email), { user: stranger })).rejects.toMatchObject({ code: 'invitation.other_person' })
  const { invitations } = await store.as((ctx) => listStaff(ctx))
  await expect(other.as((ctx) => withdrawInvitation(ctx, invitations[0]?.id ?? ''), { actor: as(other, 'owner') })).rejects.toMatchObject({
    status: 404,
  })
  await expect(other.as((ctx) => removeMember(ctx, store.userId), { actor: as(other, 'owner') })).rejects.toMatchObject({ status: 404 })
})

test('who may do what: staff and keys nothing, admins all but the owner, the owner gives the store away', async () => {
  const store = await aStore()
  const bo = await join(store, 'staff')
  const cy = await join(store, 'admin')
  const key: Actor = { kind: 'key', keyId: 'k', name: 'Key', scopes: ['staff:write'] }
  for (const actor of [as(store, 'staff', bo.userId), key])
    for (const work of [
      (ctx: never) => inviteStaff(ctx, { email: mail(), role: 'admin' }),
      (ctx: never) => changeRole(ctx, bo.userId, 'admin'),
      (ctx: never) => removeMember(ctx, bo.userId),
      (ctx: never) => transferOwnership(ctx, bo.userId),
    ])
      await expect(store.as((ctx) => work(ctx as never), { actor })).rejects.toMatchObject({ status: 403 })
  const admin = { actor: as(store, 'admin', cy.userId) }
  await expect(store.as((ctx) => removeMember(ctx, store.userId), admin)).rejects.toMatchObject({ code: 'staff.owner' })
  await expect(store.as((ctx) => changeRole(ctx, store.userId, 'staff'), admin)).rejects.toMatchObject({ code: 'staff.owner' })
  await expect(store.as((ctx) => transferOwnership(ctx, cy.userId), admin)).rejects.toMatchObject({ status: 403 })
  await store.as((ctx) => changeRole(ctx, bo.userId, 'admin'), admin)
  await store.as((ctx) => transferOwnership(ctx, bo.userId), { actor: as(store, 'owner') })
  const roles = Object.fromEntries((await store.as((ctx) => listStaff(ctx))).members.map((m) => [m.userId, m.role]))
  expect(roles).toEqual({ [store.userId]: 'admin', [bo.userId]: 'owner', [cy.userId]: 'admin' })
  await expect(store.as((ctx) => transferOwnership(ctx, cy.userId), { actor: as(store, 'owner') })).rejects.toMatchObject({
    code: 'staff.not_owner',
  })
  await store.as((ctx) => removeMember(ctx, cy.userId), { actor: as(store, 'owner', bo.userId) })
  expect(await listStoresOfUser(cy.userId)).toEqual([])
})

test('a demo store is erased to the last row, another store not at all', async () => {
  const store = await aStore()
  await join(store, 'staff')
  await asOwner((owner) => owner`update stores set is_demo = true where id = ${store.id}`)
  const kept = await aStore()
  const [erased] = await withPlatform('test', (tx) => tx.execute<{ n: string }>(sql`select erase_store(${store.id}) as n`))
  expect(Number(erased?.n)).toBeGreaterThan(8)
  const left = await asOwner(async (owner) => {
    const tables = await owner<
      { name: string }[]
    >`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`
    const counts = await Promise.all(
      tables.map(async (t) => [
        t.name,
        Number((await owner.unsafe(`select count(*) as n from "${t.name}" where store_id = ${store.id}`))[0]?.n),
      ]),
    )
    return counts.filter(([, n]) => n)
  })
  expect(left).toEqual([])
  expect((await kept.as(async (ctx) => ctx.store)).slug).toBe(kept.slug)
  await expect(withPlatform('test', (tx) => tx.execute(sql`select erase_store(${kept.id})`))).rejects.toThrow()
})
