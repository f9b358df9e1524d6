import { conflict, enqueue, invalid, isUniqueViolation, type StoreContext, sanitizeRichText, slugify } from '../kernel/index.ts'

const mostText = 200_000
type Input = {
  title?: string | undefined
  handle?: string | undefined
  bodyHtml?: string | undefined
  publishedAt?: string | null | undefined
}
type More = { seoTitle?: string | undefined; seoDescription?: string | undefined }

/** The columns that pages and articles share, cleaned; what was not given stays as it is. */
export const writtenValues = (input: Input & More) => ({
  title: input.title,
  handle: input.handle,
  bodyHtml: input.bodyHtml === undefined ? undefined : cleaned(input.bodyHtml),
  publishedAt: input.publishedAt === undefined ? undefined : input.publishedAt === null ? null : new Date(input.publishedAt),
  seoTitle: input.seoTitle,
  seoDescription: input.seoDescription,
})

/** Cleaning writes some characters longer than they came. */
function cleaned(html: string): string {
  const clean = sanitizeRichText(html)
  if (clean.length <= mostText) return clean
  const message = 'At most 200,000 characters with their markup.'
  throw invalid('text.too_long', message, [{ path: 'bodyHtml', message }])
}

export const newHandle = (input: { title: string; handle?: string | undefined }) => input.handle ?? slugify(input.title)

/** 409 `handle.taken` instead of the database's words. */
export async function withFreeHandle<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('handle.taken', 'Something else has this address already.')
    throw error
  }
}

/** What becomes public later makes the shop's pages anew at that moment. */
export async function announce(ctx: StoreContext, publishedAt: string | null): Promise<void> {
  if (!publishedAt || new Date(publishedAt) <= ctx.now) return
  await enqueue(ctx, 'content.publish', {}, { key: `content:${ctx.store.id}:${publishedAt}`, runAt: new Date(publishedAt) })
}

/** Something is published when its time has come. */
export const isPublic = (publishedAt: Date | null, ctx: StoreContext) => publishedAt !== null && publishedAt <= ctx.now
