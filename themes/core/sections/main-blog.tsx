import { defineSection, f } from '../define.ts'
import { PostCard } from './post-card.tsx'

export const mainBlog = defineSection({
  type: 'main-blog',
  name: 'Blog',
  version: 1,
  enabledOn: ['blog'],
  settings: f.object({ emptyText: f.inlineText('Nothing has been written yet.', { label: 'While it is empty', live: 'text' }) }),
  render: ({ settings: s, ctx, live }) => {
    if (ctx.page.kind !== 'blog') return null
    const { blog, articles, page, pages } = ctx.page
    const at = (n: number) => blog.url + (n > 1 ? `?page=${n}` : '')
    return (
      <section className="s-section" data-section="main-blog">
        <div className="s-wrap">
          <div className="s-head">
            <h1 className="display display-3xl">{blog.title}</h1>
            <a className="text-link small" href={blog.feedUrl}>
              RSS
            </a>
          </div>
          <h2 className="visually-hidden">Articles</h2>
          {articles.length ? (
            <ul className="s-posts">
              {articles.map((article) => (
                <PostCard key={article.url} article={article} ctx={ctx} />
              ))}
            </ul>
          ) : (
            <p className="s-soft" {...live('emptyText')}>
              {s.emptyText}
            </p>
          )}
          {pages > 1 && (
            <nav className="s-pages" aria-label="Pages">
              {page > 1 && (
                <a className="button button--line" href={at(page - 1)} rel="prev">
                  Newer
                </a>
              )}
              <span className="s-soft">{`${page} of ${pages}`}</span>
              {page < pages && (
                <a className="button button--line" href={at(page + 1)} rel="next">
                  Older
                </a>
              )}
            </nav>
          )}
        </div>
      </section>
    )
  },
})
