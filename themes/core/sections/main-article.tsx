import { defineSection, f } from '../define.ts'
import { RichText } from '../parts/common.tsx'
import { Picture } from '../picture.tsx'

export const mainArticle = defineSection({
  type: 'main-article',
  name: 'Article',
  version: 1,
  enabledOn: ['article'],
  settings: f.object({ hasDay: f.checkbox(true, { label: 'Day' }), hasAuthor: f.checkbox(true, { label: 'Author' }) }),
  async render({ settings: s, ctx }) {
    if (ctx.page.kind !== 'article') return null
    const { article } = ctx.page
    const picture = article.image ? await ctx.picture(article.image) : null
    return (
      <article className="s-section" data-section="main-article">
        <div className="s-wrap">
          <header className="s-article-head">
            <p className="small s-soft">
              <a className="text-link" href={article.blog.url}>
                {article.blog.title}
              </a>
              {s.hasDay && (
                <>
                  {' '}
                  · <time dateTime={article.at}>{article.day}</time>
                </>
              )}
              {s.hasAuthor && article.author && <> · {article.author}</>}
            </p>
            <h1 className="display display-3xl">{article.title}</h1>
          </header>
          {picture && (
            <figure className="s-article-picture">
              <Picture picture={picture} sizes="(min-width: 80rem) 80rem, 100vw" isPriority />
            </figure>
          )}
          <RichText html={article.html} className="rte s-article-body" />
        </div>
      </article>
    )
  },
})
