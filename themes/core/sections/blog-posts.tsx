import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { PostCard } from './post-card.tsx'

export const blogPosts = defineSection({
  type: 'blog-posts',
  name: 'Articles',
  version: 1,
  presets: [{ name: 'Articles', category: 'Words' }],
  settings: f.object({
    heading: f.inlineText('From the journal', { label: 'Heading', live: 'text' }),
    blog: f.blog({ label: 'Blog' }),
    limit: f.range(3, { min: 1, max: 9, label: 'Articles' }),
    ...fields.colors(),
  }),
  async render({ settings: s, ctx, live }) {
    const all = ctx.page.kind === 'article' && !s.blog ? ctx.page.more : await ctx.articles(s.blog, s.limit)
    const articles = all.slice(0, s.limit)
    if (!articles.length) return <EmptySection type="blog-posts" text="The newest articles of a blog stand here." />
    return (
      <section className="s-section" data-section="blog-posts" style={colorsOf(s)}>
        <div className="s-wrap">
          <div className="s-head">
            <h2 className="display display-2xl" {...live('heading')}>
              {s.heading}
            </h2>
          </div>
          <ul className="s-posts">
            {articles.map((article) => (
              <PostCard key={article.url} article={article} ctx={ctx} />
            ))}
          </ul>
        </div>
      </section>
    )
  },
})
