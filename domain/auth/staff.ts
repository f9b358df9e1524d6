import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { tables, withPlatform } from '#db'
import {
  conflict,
  DomainError,
  enqueue,
  invalid,
  notFound,
  platformUrl,
  type Role,
  randomToken,
  type StoreContext,
  sha256,
  writeAudit,
} from '../kernel/index.ts'
import { takeTry } from './limits.ts'
import { hashPassword, insertUser, normaliseEmail, type User } from './users.ts'

const validForMs = 7 * 24 * 3_600_000
export type Member = { userId: string; name: string; email: string; role: Role; since: string }
export type Invitation = { id: string; email: string; role: Role; invitedBy: string; expiresAt: string }

/** Everybody with a seat in the store, and the seats that wait. */
export async function listStaff(ctx: StoreContext): Promise<{ members: Member[]; invitations: Invitation[] }> {
  const { memberships: m, users: u, invitations: i } = tables
  return withPlatform('staff', async (tx) => {
    const members = await tx
      .select({ userId: u.id, name: u.name, email: u.email, role: m.role, since: m.createdAt })
      .from(m)
      .innerJoin(u, eq(u.id, m.userId))
      .where(eq(m.storeId, ctx.store.id))
      .orderBy(m.createdAt, u.id)
    const waiting = await tx
      .select()
      .from(i)
      .where(and(eq(i.storeId, ctx.store.id), isNull(i.acceptedAt)))
      .orderBy(i.createdAt)
    return {
      members: members.map((row) => ({ ...row, role: row.role as Role, since: row.since.toISOString() })),
      invitations: waiting.map(({ id, email, role, invitedBy, expiresAt }) => ({
        id,
        email,
        role: role as Role,
        invitedBy,
        expiresAt: expiresAt.toISOString(),
      })),
    }
  })
}

/** Offers a seat by mail, for a week; a second offer to the same address replaces the first. 409 when the person has one. */
export async function inviteStaff(ctx: StoreContext, input: { email: string; role: 'admin' | 'staff' }): Promise<void> {
  const email = normaliseEmail(input.email)
  const invitedBy = mayManage(ctx)
  await takeTry('invite-store', String(ctx.store.id))
  const { members } = await listStaff(ctx)
  if (members.some((m) => m.email === email)) throw conflict('staff.member', 'This person has a seat already.')
  const token = `${randomToken()}${randomToken()}`
  const values = {
    role: input.role,
    tokenHash: sha256(token),
    invitedBy,
    expiresAt: new Date(ctx.now.getTime() + validForMs),
    acceptedAt: null,
  }
  await writeAudit(ctx, { action: 'staff.invited', subjectType: 'staff', subjectId: email, after: { email, role: input.role } })
  const mail = {
    to: email,
    url: platformUrl(`/invitation?token=${token}`),
    storeName: ctx.store.name,
    invitedBy,
    key: `invitation:${sha256(token)}`,
  }
  await enqueue(ctx, 'notifications.invitation-mail', mail, { key: mail.key })
  const i = tables.invitations
  await withPlatform('invite staff', (tx) =>
    tx
      .insert(i)
      .values({ storeId: ctx.store.id, email, createdAt: ctx.now, ...values })
      .onConflictDoUpdate({ target: [i.storeId, i.email], set: values }),
  )
}

export async function withdrawInvitation(ctx: StoreContext, id: string): Promise<void> {
  mayManage(ctx)
  const i = tables.invitations
  const [gone] = await withPlatform('withdraw invitation', (tx) =>
    tx
      .delete(i)
      .where(and(eq(i.storeId, ctx.store.id), eq(i.id, id), isNull(i.acceptedAt)))
      .returning({ email: i.email }),
  )
  if (!gone) throw notFound('invitation')
  await writeAudit(ctx, { action: 'staff.withdrawn', subjectType: 'staff', subjectId: gone.email, before: gone })
}

/** The offer behind a link, or null when it was used, withdrawn or is too old. */
export async function findInvitation(token: string, now = new Date()) {
  const { invitations: i, stores: s } = tables
  const [row] = await withPlatform('invitation', (tx) =>
    tx
      .select({ id: i.id, storeId: i.storeId, email: i.email, role: i.role, storeName: s.name, slug: s.slug, invitedBy: i.invitedBy })
      .from(i)
      .innerJoin(s, eq(s.id, i.storeId))
      .where(and(eq(i.tokenHash, sha256(token)), isNull(i.acceptedAt), gt(i.expiresAt, now))),
  )
  return row ?? null
}

/** Takes the seat: as the person who is signed in (whose address must be the invited one), or with a new account. 410 when the offer is over. */
export async function acceptInvitation(
  token: string,
  by: { user: User } | { name: string; password: string },
  now = new Date(),
): Promise<{ slug: string; email: string; storeId: number; name: string }> {
  const passwordHash = 'password' in by ? await hashPassword(by.password) : ''
  return withPlatform('accept invitation', async (tx) => {
    const { invitations: i, memberships: m, stores: s } = tables
    const [offer] = await tx
      .update(i)
      .set({ acceptedAt: now })
      .where(and(eq(i.tokenHash, sha256(token)), isNull(i.acceptedAt), gt(i.expiresAt, now)))
      .returning()
    if (!offer) throw new DomainError('invitation.over', 410, 'This invitation was used, withdrawn or is older than a week.')
    if ('user' in by && by.user.email !== offer.email)
      throw invalid('invitation.other_person', `This invitation is for ${offer.email}. Sign in with that address.`)
    const user = 'user' in by ? by.user : await insertUser(tx, { email: offer.email, name: by.name, passwordHash })
    await tx.insert(m).values({ storeId: offer.storeId, userId: user.id, role: offer.role }).onConflictDoNothing()
    const [store] = await tx.select({ slug: s.slug }).from(s).where(eq(s.id, offer.storeId))
    return { slug: store?.slug ?? '', email: offer.email, storeId: offer.storeId, name: user.name }
  })
}

/** Gives another role. The owner's is given away by `transferOwnership` alone. */
export async function changeRole(ctx: StoreContext, userId: string, role: 'admin' | 'staff'): Promise<void> {
  mayManage(ctx)
  const before = await getMember(ctx, userId)
  await writeAudit(ctx, { action: 'staff.role_changed', subjectType: 'staff', subjectId: userId, before, after: { ...before, role } })
  await changeSeat(ctx, userId, async (tx, where) => void (await tx.update(tables.memberships).set({ role }).where(where)))
}

/** Takes the seat away; the person's next request finds no store. */
export async function removeMember(ctx: StoreContext, userId: string): Promise<void> {
  mayManage(ctx)
  await writeAudit(ctx, { action: 'staff.removed', subjectType: 'staff', subjectId: userId, before: await getMember(ctx, userId) })
  await changeSeat(ctx, userId, async (tx, where) => void (await tx.delete(tables.memberships).where(where)))
}

/** Makes another member the owner and the owner an admin, in one step. */
export async function transferOwnership(ctx: StoreContext, userId: string): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'merchant' || actor.role !== 'owner')
    throw new DomainError('access.denied', 403, 'Only the owner can give the store away.')
  await writeAudit(ctx, {
    action: 'staff.ownership_transferred',
    subjectType: 'staff',
    subjectId: userId,
    before: { owner: actor.userId },
    after: { owner: userId },
  })
  const m = tables.memberships
  const seat = (id: string) => and(eq(m.storeId, ctx.store.id), eq(m.userId, id))
  await withPlatform('transfer ownership', async (tx) => {
    await tx.select({ id: m.userId }).from(m).where(eq(m.storeId, ctx.store.id)).orderBy(m.userId).for('update')
    const [next] = await tx
      .update(m)
      .set({ role: 'owner' })
      .where(and(seat(userId), ne(m.userId, actor.userId)))
      .returning()
    if (!next) throw notFound('member')
    const [before] = await tx
      .update(m)
      .set({ role: 'admin' })
      .where(and(seat(actor.userId), eq(m.role, 'owner')))
      .returning()
    if (!before) throw conflict('staff.not_owner', 'The store has another owner by now.')
  })
}

async function getMember(ctx: StoreContext, userId: string): Promise<Pick<Member, 'name' | 'email' | 'role'>> {
  const member = (await listStaff(ctx)).members.find((m) => m.userId === userId)
  if (!member) throw notFound('member')
  return { name: member.name, email: member.email, role: member.role }
}

type PlatformTx = Parameters<Parameters<typeof withPlatform>[1]>[0]

async function changeSeat(
  ctx: StoreContext,
  userId: string,
  work: (tx: PlatformTx, where: ReturnType<typeof and>) => Promise<void>,
): Promise<void> {
  const m = tables.memberships
  const where = and(eq(m.storeId, ctx.store.id), eq(m.userId, userId))
  await withPlatform('change seat', async (tx) => {
    const [seat] = await tx.select({ role: m.role }).from(m).where(where).for('update')
    if (!seat) throw notFound('member')
    if (seat.role === 'owner') throw conflict('staff.owner', 'The owner keeps the seat until the store is given to somebody else.')
    await work(tx, and(where, sql`${m.role} <> 'owner'`))
  })
}

/** People manage people: an API key never does, whatever its scopes. Returns the name of who acts. */
function mayManage(ctx: StoreContext): string {
  if (ctx.actor.kind === 'merchant' && ctx.actor.role !== 'staff') return ctx.actor.name
  throw new DomainError('access.denied', 403, 'Only the owner and admins manage staff.')
}
