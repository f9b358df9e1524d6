import type { Metadata } from 'next'
import { ArticleEditor } from '../../../../../../../components/dashboard/content/article-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Article' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  const article = await orNotFound(call.content.getArticle({ id }))
  return <ArticleEditor key={id} initial={article} blog={await call.content.getBlog({ id: article.blogId })} />
}
