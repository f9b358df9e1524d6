import { Picture } from '../picture.tsx'
import type { ArticleCard, ThemeContext } from '../types.ts'

/** One article in a list: picture, day, title, what it is about. */
export async function PostCard({ article, ctx }: { article: ArticleCard; ctx: ThemeContext }) {
  const picture = article.image ? await ctx.picture(article.image) : null
  return (
    <li className="s-post">
      {picture && (
        <div className="s-post-picture">
          <Picture picture={picture} sizes="(min-width: 48rem) 33vw, 100vw" alt="" />
        </div>
      )}
      <p className="small s-soft">
        <time dateTime={article.at}>{article.day}</time>
      </p>
      <h3 className="display display-xl">
        <a href={article.url}>{article.title}</a>
      </h3>
      {article.excerpt && <p className="s-soft">{article.excerpt}</p>}
    </li>
  )
}
