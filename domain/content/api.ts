import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import {
  createArticle,
  createBlog,
  createMenu,
  createPage,
  deleteArticle,
  deleteBlog,
  deleteMenu,
  deletePage,
  getArticle,
  getBlog,
  getMenu,
  getPage,
  listArticles,
  listBlogs,
  listMenus,
  listPages,
  updateArticle,
  updateBlog,
  updateMenu,
  updatePage,
} from './index.ts'
import {
  articleOutput,
  blogOutput,
  createArticleInput,
  createBlogInput,
  createMenuInput,
  createPageInput,
  listArticlesInput,
  menuOutput,
  pageOutput,
  updateArticleInput,
  updateBlogInput,
  updateMenuInput,
  updatePageInput,
} from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })
const made = z.object({ id: z.string() })
const read = (path: `/${string}`) => procedure('content:read').route({ method: 'GET', path, tags: ['content'] })
const write = (method: 'POST' | 'PATCH' | 'DELETE', path: `/${string}`) =>
  mutation('content:write').route({ method, path, tags: ['content'], ...(method === 'POST' ? { successStatus: 201 } : {}) })

export const contentApi = {
  listPages: read('/pages')
    .input(z.strictObject(pageInput))
    .output(pageOf(pageOutput))
    .handler(({ context: { ctx }, input }) => listPages(ctx, input)),
  getPage: read('/pages/{id}')
    .input(byId)
    .output(pageOutput)
    .handler(({ context: { ctx }, input }) => getPage(ctx, input.id)),
  createPage: write('POST', '/pages')
    .input(createPageInput)
    .output(pageOutput)
    .handler(({ context: { ctx }, input }) => createPage(ctx, input)),
  updatePage: write('PATCH', '/pages/{id}')
    .input(updatePageInput)
    .output(pageOutput)
    .handler(({ context: { ctx }, input }) => updatePage(ctx, input)),
  deletePage: write('DELETE', '/pages/{id}')
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deletePage(ctx, input.id)
      return input
    }),
  listBlogs: read('/blogs')
    .output(z.object({ items: z.array(blogOutput) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listBlogs(ctx) })),
  getBlog: read('/blogs/{id}')
    .input(byId)
    .output(blogOutput)
    .handler(({ context: { ctx }, input }) => getBlog(ctx, input.id)),
  createBlog: write('POST', '/blogs')
    .input(createBlogInput)
    .output(blogOutput)
    .handler(({ context: { ctx }, input }) => createBlog(ctx, input)),
  updateBlog: write('PATCH', '/blogs/{id}')
    .input(updateBlogInput)
    .output(blogOutput)
    .handler(({ context: { ctx }, input }) => updateBlog(ctx, input)),
  deleteBlog: write('DELETE', '/blogs/{id}')
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteBlog(ctx, input.id)
      return input
    }),
  listArticles: read('/articles')
    .input(listArticlesInput)
    .output(pageOf(articleOutput))
    .handler(({ context: { ctx }, input }) => listArticles(ctx, input)),
  getArticle: read('/articles/{id}')
    .input(byId)
    .output(articleOutput)
    .handler(({ context: { ctx }, input }) => getArticle(ctx, input.id)),
  createArticle: write('POST', '/articles')
    .input(createArticleInput)
    .output(articleOutput)
    .handler(({ context: { ctx }, input }) => createArticle(ctx, input)),
  updateArticle: write('PATCH', '/articles/{id}')
    .input(updateArticleInput)
    .output(articleOutput)
    .handler(({ context: { ctx }, input }) => updateArticle(ctx, input)),
  deleteArticle: write('DELETE', '/articles/{id}')
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteArticle(ctx, input.id)
      return input
    }),
  listMenus: read('/menus')
    .output(z.object({ items: z.array(menuOutput) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listMenus(ctx) })),
  getMenu: read('/menus/{id}')
    .input(byId)
    .output(menuOutput)
    .handler(({ context: { ctx }, input }) => getMenu(ctx, input.id)),
  createMenu: write('POST', '/menus')
    .input(createMenuInput)
    .output(menuOutput)
    .handler(({ context: { ctx }, input }) => createMenu(ctx, input)),
  updateMenu: write('PATCH', '/menus/{id}')
    .input(updateMenuInput)
    .output(menuOutput)
    .handler(({ context: { ctx }, input }) => updateMenu(ctx, input)),
  deleteMenu: write('DELETE', '/menus/{id}')
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteMenu(ctx, input.id)
      return input
    }),
}
