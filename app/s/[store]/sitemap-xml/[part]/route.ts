import { sitemap } from '../../../../_server/crawlers.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; part: string }> }) {
  const { store, part } = await params
  return sitemap(store, Number(part))
}
