import type { Metadata } from 'next'
import { PageEditor } from '../../../../../../../components/dashboard/content/page-editor.tsx'

export const metadata: Metadata = { title: 'New page' }

export default function Page() {
  return <PageEditor initial={null} />
}
