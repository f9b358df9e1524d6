import { sharePicture } from '../../../_server/share/share-picture.tsx'
import { homeThing } from '../../../_server/share/things.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return sharePicture(store, homeThing)
}
