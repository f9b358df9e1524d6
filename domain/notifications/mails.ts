import { desc, eq, sql } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import { tables, withPlatform } from '#db'
import { enqueue, env, log, type StoreContext } from '../kernel/index.ts'

export type Mail = {
  key: string
  kind: string
  fromName: string
  recipient: string
  replyTo?: string
  subject: string
  html: string
  text: string
}

/** Queues a store's mail in the transaction of what caused it. The same key is never sent twice. */
export async function queueMail(ctx: StoreContext, mail: Mail): Promise<void> {
  const m = tables.mails
  const [row] = await ctx.tx
    .insert(m)
    .values({ ...mail, storeId: ctx.store.id, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: m.id })
  if (row) await enqueue(ctx, 'notifications.send-mail', { mailId: row.id }, { key: `mail:${row.id}`, maxAttempts: 14 })
}

/** A mail of the platform itself, such as a password reset. */
export async function queuePlatformMail(mail: Mail): Promise<void> {
  await withPlatform('platform mail', async (tx) => {
    const [row] = await tx.insert(tables.mails).values(mail).onConflictDoNothing().returning({ id: tables.mails.id })
    if (row)
      await tx.execute(
        sql`select enqueue_job('notifications.send-mail', ${JSON.stringify({ mailId: row.id })}::jsonb, ${`mail:${row.id}`}, null, 14)`,
      )
  })
}

let transport: Transporter | undefined

/** Sends one queued mail, or leaves it on the outbox page when no SMTP server is set. Throws so that the queue tries again. */
export async function sendMail(mailId: string): Promise<void> {
  const m = tables.mails
  const [mail] = await withPlatform('send mail', (tx) => tx.select().from(m).where(eq(m.id, mailId)))
  if (!mail || mail.status === 'sent' || mail.status === 'outbox') return
  const { SMTP_URL, VITRINE_PLATFORM_HOST } = env()
  const set = (values: Partial<typeof m.$inferInsert>) =>
    withPlatform('mail state', (tx) => tx.update(m).set(values).where(eq(m.id, mailId)))
  if (!SMTP_URL) return void (await set({ status: 'outbox' }))
  try {
    transport ??= createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
    await transport.sendMail({
      from: { name: mail.fromName, address: `no-reply@${VITRINE_PLATFORM_HOST}` },
      to: mail.recipient,
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      messageId: `<${mail.id}@${VITRINE_PLATFORM_HOST}>`,
    })
    await set({ status: 'sent', sentAt: new Date(), error: null, attempts: mail.attempts + 1 })
  } catch (error) {
    log.warn({ mailId, err: error }, 'a mail could not be sent')
    await set({
      status: mail.attempts >= 12 ? 'failed' : 'queued',
      error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      attempts: mail.attempts + 1,
    })
    throw error
  }
}

/** The newest mails of the installation, for the operator. */
export function listMails(limit = 100) {
  return withPlatform('mail outbox', (tx) =>
    tx.select().from(tables.mails).orderBy(desc(tables.mails.createdAt), desc(tables.mails.id)).limit(limit),
  )
}
export async function getMail(id: string) {
  const [mail] = await withPlatform('mail outbox', (tx) => tx.select().from(tables.mails).where(eq(tables.mails.id, id)))
  return mail ?? null
}

/** Hands the wish for a reset to the worker, for addresses with and without an account alike. */
export async function enqueuePasswordReset(email: string): Promise<void> {
  await withPlatform('password reset', (tx) =>
    tx.execute(sql`select enqueue_job('notifications.reset-password', ${JSON.stringify({ email })}::jsonb, null, null, 5)`),
  )
}
