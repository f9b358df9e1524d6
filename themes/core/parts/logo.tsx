import { Picture } from '../picture.tsx'
import type { ThemeContext } from '../types.ts'

/** The store's mark: its picture, or its name in the display face. */
export async function Logo({ ctx }: { ctx: ThemeContext }) {
  const picture = ctx.settings.logo ? await ctx.picture(ctx.settings.logo) : null
  return (
    <a className="logo" href="/" aria-label={picture ? `${ctx.store.name}, home` : undefined}>
      {picture ? (
        <span className="logo-picture" style={{ '--logo': `${ctx.settings.logoHeight}px` } as React.CSSProperties}>
          <Picture picture={picture} sizes="16rem" alt="" isPriority />
        </span>
      ) : (
        ctx.store.name
      )}
    </a>
  )
}
