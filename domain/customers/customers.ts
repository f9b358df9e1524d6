import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type PostalAddress, tables } from '#db'
import { mediaUrl } from '#domain/catalog'
import type { CustomerOutput, CustomerRow, listCustomersInput, updateCustomerInput } from '#schemas/customers'
import { decodeCursor, notFound, pageFrom, type StoreContext, writeAudit } from '../kernel/index.ts'

type Row = {
  id: string
  name: string
  email: string
  phone: string
  address: PostalAddress | null
  orders: number
  spent: string
  seen: string
  goods: { t: string; h: string | null }[] | null
  sort_key: string
}
const paid = sql`o.financial_status in ('paid', 'partially_refunded', 'refunded')`
const views: Record<z.infer<typeof listCustomersInput>['view'], SQL> = {
  all: sql`true`,
  returning: sql`n.orders > 1`,
  once: sql`n.orders = 1`,
  never: sql`n.orders = 0`,
}
const sorts: Record<z.infer<typeof listCustomersInput>['sort'], SQL> = {
  seen: sql`extract(epoch from n.seen) * 1000`,
  spent: sql`n.spent`,
  orders: sql`n.orders`,
}

/** Customers with what their orders come to: orders whose money came, less what went back. */
export async function listCustomers(
  ctx: StoreContext,
  input: z.infer<typeof listCustomersInput>,
): Promise<{ items: CustomerRow[]; nextCursor: string | null }> {
  const after = decodeCursor(input.cursor, 2)
  const like = `%${(input.q ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`
  const rows = await load(
    ctx,
    sql`${views[input.view]} and ${input.q ? sql`(c.name ilike ${like} or c.email ilike ${like} or c.phone ilike ${like} or a.address ->> 'city' ilike ${like})` : sql`true`}
      and ${after ? sql`(round(${sorts[input.sort]}), c.id) < (${String(after[0])}::numeric, ${String(after[1])}::uuid)` : sql`true`}`,
    sorts[input.sort],
    input.limit + 1,
  )
  const page = pageFrom(rows, input.limit, (r) => [r.sort_key, r.id])
  return { items: page.items.map((r) => present(ctx, r)), nextCursor: page.nextCursor }
}

export async function getCustomer(ctx: StoreContext, id: string): Promise<CustomerOutput> {
  const [row] = await load(ctx, sql`c.id = ${id}`, sorts.seen, 1)
  if (!row) throw notFound('customer')
  const [more] = await ctx.tx
    .select({ note: tables.customers.note, since: tables.customers.createdAt })
    .from(tables.customers)
    .where(mine(ctx, id))
  const a = tables.customerAddresses
  const addresses = await ctx.tx
    .selectDistinct({ address: a.address })
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.customerId, id)))
    .limit(10)
  const shelf = await ctx.tx.execute<{ product_id: string; title: string; hash: string | null; n: number }>(sql`
    select l.product_id, (array_agg(l.title order by l.id desc))[1] as title, (array_agg(l.media_hash order by l.id desc))[1] as hash, sum(l.quantity)::int as n
    from orders o join order_lines l on l.store_id = o.store_id and l.order_id = o.id
    where o.store_id = ${ctx.store.id} and o.customer_id = ${id} and ${paid} and o.status <> 'cancelled' group by l.product_id order by n desc, l.product_id limit 12`)
  return {
    ...present(ctx, row),
    note: more?.note ?? '',
    since: (more?.since ?? ctx.now).toISOString(),
    addresses: addresses.map((x) => x.address),
    shelf: shelf.map((s) => ({ productId: s.product_id, title: s.title, picture: picture(ctx, s.hash), quantity: s.n })),
  }
}

/** The staff's own words about a customer. 404 when there is none. */
export async function updateCustomer(ctx: StoreContext, { id, ...patch }: z.infer<typeof updateCustomerInput>): Promise<void> {
  const c = tables.customers
  const [before] = await ctx.tx.select({ note: c.note, phone: c.phone }).from(c).where(mine(ctx, id)).for('update')
  if (!before) throw notFound('customer')
  await ctx.tx
    .update(c)
    .set({ ...patch, updatedAt: ctx.now })
    .where(mine(ctx, id))
  await writeAudit(ctx, { action: 'customer.updated', subjectType: 'customer', subjectId: id, before, after: { ...before, ...patch } })
}

const mine = (ctx: StoreContext, id: string) => and(eq(tables.customers.storeId, ctx.store.id), eq(tables.customers.id, id))
const picture = (ctx: StoreContext, hash: string | null) => (hash ? mediaUrl(ctx.store.slug, hash, 320) : null)

function load(ctx: StoreContext, where: SQL, sort: SQL, limit: number): Promise<Row[]> {
  const id = ctx.store.id
  return ctx.tx.execute<Row>(sql`
    select c.id, c.name, c.email, c.phone, a.address, n.orders, n.spent, to_char(n.seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as seen, round(${sort})::text as sort_key,
      (select jsonb_agg(jsonb_build_object('t', g.title, 'h', g.media_hash)) from (
        select l.title, l.media_hash from order_lines l where l.store_id = c.store_id and l.order_id = n.last order by l.position limit 3) g) as goods
    from customers c
    left join lateral (select address from customer_addresses x where x.store_id = c.store_id and x.customer_id = c.id order by x.id desc limit 1) a on true
    cross join lateral (
      select count(*) filter (where ${paid})::int as orders, coalesce(sum(o.total_minor) filter (where ${paid}), 0) - coalesce(sum(r.back), 0) as spent,
        coalesce(max(o.placed_at), c.created_at) as seen, (array_agg(o.id order by o.placed_at desc))[1] as last
      from orders o left join lateral (select sum(t.amount_minor) as back from payment_transactions t where t.store_id = o.store_id and t.order_id = o.id and t.kind = 'refund') r on true
      where o.store_id = c.store_id and o.customer_id = c.id) n
    where c.store_id = ${id} and ${where} order by round(${sort}) desc, c.id desc limit ${limit}`)
}

function present(ctx: StoreContext, r: Row): CustomerRow {
  return {
    id: r.id,
    name: r.name,
    email: r.email,
    phone: r.phone,
    city: r.address?.city ?? '',
    country: r.address?.country ?? '',
    orders: r.orders,
    spent: { amount: Number(r.spent), currency: ctx.store.currency },
    lastSeenAt: r.seen,
    lastBought: (r.goods ?? []).map((g) => ({ title: g.t, picture: picture(ctx, g.h) })),
  }
}
