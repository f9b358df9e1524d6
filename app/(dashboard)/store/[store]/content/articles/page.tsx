import type { Metadata } from 'next'
import { ArticlesScreen } from '../../../../../../components/dashboard/content/articles-screen.tsx'
import { openDashboard } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Articles' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  const { items } = await call.content.listBlogs()
  const blogs = await Promise.all(
    items.map(async (blog) => ({ ...blog, articles: (await call.content.listArticles({ blogId: blog.id, limit: 250 })).items })),
  )
  return <ArticlesScreen blogs={blogs} />
}
