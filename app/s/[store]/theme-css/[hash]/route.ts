import { ownCssFile } from '../../../../_server/own-css.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; hash: string }> }) {
  const { store, hash } = await params
  return ownCssFile(store, hash)
}
