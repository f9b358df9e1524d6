import { defineSection, f } from '../define.ts'
import { EmptySection } from '../parts/common.tsx'

const shell = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><base target="_blank"><style>body{margin:0;font:16px/1.5 system-ui,sans-serif}img{max-width:100%}</style>${html}`

/** A merchant's own HTML and CSS, in a frame that is of no origin: it runs no script, and sees and changes nothing of the shop. */
export const customHtml = defineSection({
  type: 'custom-html',
  name: 'Own HTML',
  version: 1,
  settings: f.object({
    title: f.inlineText('Content of the shop', { label: 'What it is', info: 'For those who cannot see it.' }),
    html: f.html({ label: 'HTML', info: 'Stands in a frame of its own. Scripts do not run, links open in a new tab.' }),
    height: f.range(320, { min: 40, max: 1_200, step: 20, unit: 'px', label: 'Height' }),
    isWide: f.checkbox(false, { label: 'From edge to edge' }),
  }),
  presets: [{ name: 'Own HTML', category: 'Layout' }],
  render: ({ settings: s }) =>
    s.html ? (
      <section className="s-section" data-section="custom-html">
        <div className={s.isWide ? '' : 's-wrap'}>
          <iframe
            className="s-frame"
            title={s.title}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            loading="lazy"
            srcDoc={shell(s.html)}
            style={{ blockSize: `${s.height}px` }}
          />
        </div>
      </section>
    ) : (
      <EmptySection type="custom-html" text="Your own HTML stands here, in a frame." />
    ),
})
