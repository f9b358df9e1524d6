import { Blank } from '../core/parts/common.tsx'
import { Picture } from '../core/picture.tsx'
import type { Collection } from '../core/types.ts'
import { toneOf } from './tone.ts'

/** Collections as soft shapes. */
export const Bubbles = ({ list }: { list: Collection[] }) => (
  <ul style={{ '--n': Math.min(list.length, 7) } as React.CSSProperties}>
    {list.map((c) => (
      <li key={c.url} style={toneOf(c.handle, c.picture)}>
        <a href={c.url}>
          <div className="blob">{c.picture ? <Picture picture={c.picture} sizes="14vw" alt="" /> : <Blank title={c.title} />}</div>
          <div>
            {c.title}
            <span>
              {c.count} {c.count === 1 ? 'thing' : 'things'}
            </span>
          </div>
        </a>
      </li>
    ))}
  </ul>
)
