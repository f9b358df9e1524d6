import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { tables } from '#db'
import { decodeCursor, enqueue, notFound, pageFrom, platformUrl, type StoreContext, writeAudit } from '../kernel/index.ts'

const m = tables.contactMessages
const mine = (ctx: StoreContext, id: string) => and(eq(m.storeId, ctx.store.id), eq(m.id, id))
type Message = { name: string; email: string; phone: string; message: string }

/** Keeps what a shopper wrote and sends it to the store's address. */
export async function leaveMessage(ctx: StoreContext, message: Message): Promise<void> {
  const [row] = await ctx.tx
    .insert(m)
    .values({ storeId: ctx.store.id, ...message, createdAt: ctx.now })
    .returning({ id: m.id })
  const url = platformUrl(`/store/${ctx.store.slug}/customers/messages`)
  const key = `contact:${row?.id}`
  await enqueue(ctx, 'notifications.contact-mail', { to: ctx.store.email, storeName: ctx.store.name, url, key, ...message }, { key })
}

/** Newest first; `view` open is what nobody answered yet. */
export async function listMessages(
  ctx: StoreContext,
  input: { limit: number; cursor?: string | undefined; view: 'open' | 'answered' | 'all' },
) {
  const after = decodeCursor(input.cursor, 1)
  const view = { open: isNull(m.answeredAt), answered: isNotNull(m.answeredAt), all: undefined }[input.view]
  const rows = await ctx.tx
    .select()
    .from(m)
    .where(and(eq(m.storeId, ctx.store.id), view, after ? lt(m.id, String(after[0])) : undefined))
    .orderBy(desc(m.id))
    .limit(input.limit + 1)
  const page = rows.map(({ storeId: _, createdAt, answeredAt, ...row }) => ({
    ...row,
    at: createdAt.toISOString(),
    isAnswered: answeredAt !== null,
  }))
  return pageFrom(page, input.limit, (row) => [row.id])
}

export async function markMessage(ctx: StoreContext, input: { id: string; isAnswered: boolean }): Promise<void> {
  const [row] = await ctx.tx
    .update(m)
    .set({ answeredAt: input.isAnswered ? ctx.now : null })
    .where(mine(ctx, input.id))
    .returning({ id: m.id })
  if (!row) throw notFound('message')
}

export async function deleteMessage(ctx: StoreContext, id: string): Promise<void> {
  const [row] = await ctx.tx.delete(m).where(mine(ctx, id)).returning({ id: m.id })
  if (!row) throw notFound('message')
  await writeAudit(ctx, { action: 'message.deleted', subjectType: 'message', subjectId: id })
}
