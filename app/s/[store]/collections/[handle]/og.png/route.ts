import { sharePicture } from '../../../../../_server/share/share-picture.tsx'
import { collectionThing } from '../../../../../_server/share/things.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; handle: string }> }) {
  const { store, handle } = await params
  return sharePicture(store, collectionThing(handle))
}
