import type { Metadata } from 'next'
import { CollectionEditor } from '../../../../../../components/dashboard/collections/collection-editor.tsx'

export const metadata: Metadata = { title: 'New collection' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  await params
  return <CollectionEditor initial={null} members={[]} />
}
