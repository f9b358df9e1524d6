import { z } from 'zod'
import { pageInput, templateSuffix } from '../kernel/schemas.ts'

const handle = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(110)
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'Letters, digits and hyphens between them')
const line = z.string().overwrite((text) => text.replaceAll(/\p{Cc}+/gu, ' ')) // feeds and headings have no place for control characters
const title = line.trim().min(1).max(200)
const written = {
  title,
  handle,
  bodyHtml: z.string().max(200_000),
  seoTitle: z.string().trim().max(120),
  seoDescription: z.string().trim().max(320),
  /** When shoppers see it; null keeps it to the merchant. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
}
const byId = { id: z.uuid(), version: z.int().optional() }
const optional = <T extends z.ZodRawShape>(shape: T) => z.object(shape).partial().shape
const stamps = { version: z.int(), updatedAt: z.string() }
const { title: _, ...rest } = written

export const pageOutput = z.object({ id: z.string(), ...written, publishedAt: z.string().nullable(), template: z.string(), ...stamps })
export type PageOutput = z.infer<typeof pageOutput>
export const createPageInput = z.strictObject({ title, ...optional({ ...rest, template: templateSuffix }) })
export const updatePageInput = z.strictObject({ ...byId, ...optional({ ...written, template: templateSuffix }) })

export const blogOutput = z.object({ id: z.string(), title, handle, articleCount: z.int(), version: z.int() })
export type BlogOutput = z.infer<typeof blogOutput>
export const createBlogInput = z.strictObject({ title, handle: handle.optional() })
export const updateBlogInput = z.strictObject({ ...byId, ...optional({ title, handle }) })

const article = {
  excerpt: line.trim().max(500),
  author: line.trim().max(120),
  image: z.string().regex(/^([0-9a-f]{32})?$/, 'A picture of this store'),
}
export const articleOutput = z.object({
  id: z.string(),
  blogId: z.string(),
  ...written,
  publishedAt: z.string().nullable(),
  ...article,
  ...stamps,
})
export type ArticleOutput = z.infer<typeof articleOutput>
export const listArticlesInput = z.strictObject({ ...pageInput, blogId: z.uuid() })
export const createArticleInput = z.strictObject({ blogId: z.uuid(), title, ...optional({ ...rest, ...article }) })
export const updateArticleInput = z.strictObject({ ...byId, ...optional({ ...written, ...article }) })

const menuUrl = z
  .string()
  .trim()
  .max(500)
  .regex(/^(\/(?![/\\])|https:\/\/|mailto:|tel:)[^\s\\]*$/, 'A path that begins with / or an https address')
const link = { title: z.string().trim().min(1).max(80), url: menuUrl }
const third = z.strictObject({ ...link, items: z.array(z.never()).max(0).default([]) })
const second = z.strictObject({ ...link, items: z.array(third).max(30).default([]) })
/** Three levels, as deep as a mega menu goes. */
export const menuItem = z.strictObject({ ...link, items: z.array(second).max(30).default([]) })
export type MenuItemInput = { title: string; url: string; items: MenuItemInput[] }
export const menuOutput = z.object({ id: z.string(), handle: z.string(), title: z.string(), items: z.array(menuItem), version: z.int() })
export type MenuOutput = z.infer<typeof menuOutput>
export const createMenuInput = z.strictObject({
  title: z.string().trim().min(1).max(80),
  handle: handle.optional(),
  items: z.array(menuItem).max(50).default([]),
})
export const updateMenuInput = z.strictObject({
  ...byId,
  title: z.string().trim().min(1).max(80).optional(),
  items: z.array(menuItem).max(50).optional(),
})
