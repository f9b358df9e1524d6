import { countPublicArticles, findBlog, findPublicArticle, findPublicPage, listPublicArticles } from '#domain/content'
import { type StoreContext, sanitizeRichText, shopUrl, tags } from '#domain/kernel'
import type { ArticleOutput, BlogOutput } from '#schemas/content'
import { sharePath } from '../../themes/core/picture.tsx'
import type { ArticleCard } from '../../themes/core/types.ts'
import { decodeSegment, type Loaded, notFoundPage } from './loaded.ts'
import { getPictures } from './pictures.ts'

const perPage = 12
const contentTags = (ctx: StoreContext) => [tags.content(ctx.store.id), tags.lists(ctx.store.id)]

export async function loadTextPage(ctx: StoreContext, segment: string): Promise<Loaded> {
  const handle = decodeSegment(segment)
  const path = `/pages/${handle}`
  const page = await findPublicPage(ctx, handle)
  if (!page) return notFoundPage(ctx, path)
  const seo = { title: page.seoTitle, description: page.seoDescription }
  return {
    path,
    page: { kind: 'page', handle, title: page.title, html: sanitizeRichText(page.bodyHtml), seo, template: page.template },
    tags: contentTags(ctx),
  }
}

/** `page` counts from 1; one that there is not is 404. */
export async function loadBlogPage(ctx: StoreContext, segment: string, page = 1): Promise<Loaded> {
  const handle = decodeSegment(segment)
  const blog = await findBlog(ctx, handle)
  if (blog?.handle !== handle) return notFoundPage(ctx, `/blogs/${handle}`)
  const pages = Math.max(1, Math.ceil((await countPublicArticles(ctx, blog.id)) / perPage))
  if (!Number.isInteger(page) || page < 1 || page > pages) return notFoundPage(ctx)
  const articles = await listPublicArticles(ctx, blog.id, perPage, (page - 1) * perPage)
  return {
    path: urlOf(blog) + (page > 1 ? `?page=${page}` : ''),
    page: {
      kind: 'blog',
      blog: { title: blog.title, url: urlOf(blog), feedUrl: `${urlOf(blog)}/feed.xml` },
      articles: articles.map((a) => presentArticle(ctx, blog, a)),
      page,
      pages,
    },
    tags: contentTags(ctx),
  }
}

export async function loadArticlePage(ctx: StoreContext, blogSegment: string, segment: string): Promise<Loaded> {
  const [blogHandle, handle] = [decodeSegment(blogSegment), decodeSegment(segment)]
  const wanted = `/blogs/${blogHandle}/${handle}`
  const blog = await findBlog(ctx, blogHandle)
  const article = blog?.handle === blogHandle ? await findPublicArticle(ctx, blog.id, handle) : null
  if (!blog || !article) return notFoundPage(ctx, wanted)
  const [picture] = article.image ? await getPictures(ctx, [article.image]) : []
  const more = (await listPublicArticles(ctx, blog.id, 4)).filter((a) => a.id !== article.id).slice(0, 3)
  return {
    path: wanted,
    page: {
      kind: 'article',
      article: {
        ...presentArticle(ctx, blog, article),
        html: sanitizeRichText(article.bodyHtml),
        seo: { title: article.seoTitle, description: article.seoDescription },
        blog: { title: blog.title, url: urlOf(blog) },
        sharePath: picture ? sharePath(picture) : null,
      },
      more: more.map((a) => presentArticle(ctx, blog, a)),
    },
    tags: contentTags(ctx),
  }
}

const urlOf = (blog: BlogOutput) => `/blogs/${blog.handle}`

export function presentArticle(ctx: StoreContext, blog: BlogOutput, a: ArticleOutput): ArticleCard {
  const at = a.publishedAt ?? a.updatedAt
  const day = new Intl.DateTimeFormat(ctx.store.locale, { dateStyle: 'long', timeZone: ctx.store.timezone }).format(new Date(at))
  return { title: a.title, url: `${urlOf(blog)}/${a.handle}`, excerpt: a.excerpt, author: a.author, day, at, image: a.image }
}

/** RSS 2.0 of a blog; null when there is no such blog. */
export async function feedOf(
  ctx: StoreContext,
  handle: string,
): Promise<{ title: string; link: string; items: (ArticleCard & { link: string })[] } | null> {
  const blog = await findBlog(ctx, decodeSegment(handle))
  if (!blog) return null
  const articles = await listPublicArticles(ctx, blog.id, 30)
  const items = articles.map((a) => presentArticle(ctx, blog, a)).map((a) => ({ ...a, link: shopUrl(ctx.store, a.url) }))
  return { title: `${blog.title} · ${ctx.store.name}`, link: shopUrl(ctx.store, urlOf(blog)), items }
}
