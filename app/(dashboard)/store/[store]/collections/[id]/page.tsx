import type { Metadata } from 'next'
import { CollectionEditor } from '../../../../../../components/dashboard/collections/collection-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Collection' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  const collection = await orNotFound(call.catalog.getCollection({ id }))
  const members = await Promise.all(collection.productIds.slice(0, 250).map((productId) => call.catalog.getProduct({ id: productId })))
  return (
    <CollectionEditor
      key={id}
      initial={collection}
      members={members.map((p) => ({ id: p.id, title: p.title, picture: p.media[0]?.url ?? null }))}
    />
  )
}
