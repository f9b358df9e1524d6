'use client'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ArticleOutput, BlogOutput } from '#schemas/content'
import { Button } from '#ui/button'
import { Empty } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { TextList } from './text-list.tsx'

/** The articles of the store's blogs. Without a blog the first one is started here. */
export function ArticlesScreen({ blogs }: { blogs: (BlogOutput & { articles: ArticleOutput[] })[] }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const router = useRouter()
  const base = `/store/${store.slug}/content/articles`
  const start = useMutation(
    api.content.createBlog.mutationOptions({
      onSuccess: (blog) => router.push(`${base}/new?blog=${blog.id}`),
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  const [first] = blogs
  const add = (blog: BlogOutput) => (
    <Link className="btn btn-primary" href={`${base}/new?blog=${blog.id}`}>
      <Plus className="icon" /> {t('newArticle')}
    </Link>
  )
  if (!first)
    return (
      <>
        <PageHead title={t('articles')} />
        <Empty
          title={t('emptyArticlesTitle')}
          text={t('emptyArticlesText')}
          action={
            <Button kind="primary" isBusy={start.isPending} onClick={() => start.mutate({ title: t('journal') })}>
              {t('startBlog')}
            </Button>
          }
        />
      </>
    )
  return (
    <>
      <PageHead title={t('articles')} actions={add(first)} />
      {blogs.map((blog) => (
        <section key={blog.id} aria-label={blog.title}>
          {blogs.length > 1 && <h2 className="section-title bleed pt-6">{blog.title}</h2>}
          {blog.articles.length ? (
            <TextList rows={blog.articles} base={base} prefix={`/blogs/${blog.handle}/`} />
          ) : (
            <Empty title={blog.title} text={t('emptyArticlesText')} action={add(blog)} />
          )}
        </section>
      ))}
    </>
  )
}
