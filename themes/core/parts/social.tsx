import { safeLink } from '../sanitize/url.ts'
import { socialPlatforms } from '../settings.ts'
import type { ThemeContext } from '../types.ts'

const names = { instagram: 'Instagram', tiktok: 'TikTok', youtube: 'YouTube', pinterest: 'Pinterest', facebook: 'Facebook' }

/** Where else the store is; by name, not by picture. */
export function Social({ ctx }: { ctx: ThemeContext }) {
  const links = socialPlatforms.filter((name) => ctx.settings[name])
  if (!links.length) return null
  return (
    <ul className="social">
      {links.map((name) => (
        <li key={name}>
          <a href={safeLink(ctx.settings[name])} rel="me">
            {names[name]}
          </a>
        </li>
      ))}
    </ul>
  )
}
