import { escapeHtml } from '../../../../../../themes/core/html.ts'
import { feedOf } from '../../../../../_server/content-pages.ts'
import { answer } from '../../../../../_server/crawlers.ts'
export const dynamic = 'force-static'
export const revalidate = 900
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; blog: string }> }) {
  const { store, blog } = await params
  return answer(store, 'application/rss+xml; charset=utf-8', async (ctx) => {
    const feed = await feedOf(ctx, blog)
    if (!feed) return null
    const item = (a: (typeof feed.items)[number]) =>
      `<item><title>${escapeHtml(a.title)}</title><link>${escapeHtml(a.link)}</link><guid>${escapeHtml(a.link)}</guid><pubDate>${new Date(a.at).toUTCString()}</pubDate><description>${escapeHtml(a.excerpt)}</description></item>`
    return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escapeHtml(feed.title)}</title><link>${escapeHtml(feed.link)}</link><description>${escapeHtml(feed.title)}</description>${feed.items.map(item).join('')}</channel></rss>`
  })
}
