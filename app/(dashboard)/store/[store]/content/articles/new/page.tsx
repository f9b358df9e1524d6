import type { Metadata } from 'next'
import { ArticleEditor } from '../../../../../../../components/dashboard/content/article-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'New article' }

type Props = { params: Promise<{ store: string }>; searchParams: Promise<{ blog?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { call } = await openDashboard((await params).store)
  return <ArticleEditor initial={null} blog={await orNotFound(call.content.getBlog({ id: (await searchParams).blog ?? '' }))} />
}
