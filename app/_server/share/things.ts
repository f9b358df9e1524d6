import { findShelfProduct, listShelfCollections } from '#domain/catalog'
import { findBlog, findPublicArticle, findPublicPage } from '#domain/content'
import { formatMoney, type StoreContext, tags } from '#domain/kernel'
import { getSetting } from '#domain/stores'
import { decodeSegment } from '../loaded.ts'
import { getPictures } from '../pictures.ts'
import type { SharedThing } from './share-picture.tsx'

type Find = (ctx: StoreContext) => Promise<SharedThing | null>

export const homeThing: Find = async (ctx) => {
  const { value } = await getSetting(ctx, 'seo')
  return { title: value.title || ctx.store.name, note: value.description, picture: null, tags: [tags.settings(ctx.store.id)] }
}

export const productThing =
  (handle: string): Find =>
  async (ctx) => {
    const product = await findShelfProduct(ctx, decodeSegment(handle))
    if (!product) return null
    return {
      title: product.title,
      note: formatMoney(product.priceMin, ctx.store.currency, ctx.store.locale),
      picture: product.media.find((m) => m.status === 'ready') ?? null,
      tags: [tags.product(ctx.store.id, product.id)],
    }
  }

export const collectionThing =
  (handle: string): Find =>
  async (ctx) => {
    const [found] = await listShelfCollections(ctx, { keys: [decodeSegment(handle)] })
    if (!found) return null
    const note = found.productCount === 1 ? '1 product' : `${found.productCount} products`
    return { title: found.title, note, picture: found.picture, tags: [tags.lists(ctx.store.id)] }
  }

export const pageThing =
  (handle: string): Find =>
  async (ctx) => {
    const page = await findPublicPage(ctx, decodeSegment(handle))
    return page ? { title: page.title, note: '', picture: null, tags: [tags.content(ctx.store.id)] } : null
  }

export const articleThing =
  (blogHandle: string, handle: string): Find =>
  async (ctx) => {
    const blog = await findBlog(ctx, decodeSegment(blogHandle))
    const article = blog ? await findPublicArticle(ctx, blog.id, decodeSegment(handle)) : null
    if (!blog || !article) return null
    const [picture] = article.image ? await getPictures(ctx, [article.image.slice(0, 32)]) : []
    return { title: article.title, note: blog.title, picture: picture ?? null, tags: [tags.content(ctx.store.id)] }
  }
