'use client'
import { useTranslations } from 'next-intl'
import { fillPattern, type SeoKind, type Settings, seoKinds, seoVariables } from '#schemas/stores'
import { TextAreaField, TextField } from '#ui/field'
import { useStore } from '../client.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Setting } from './settings-screen.tsx'
import { useSetting } from './use-setting.ts'

/** What search engines are told: the home page in words, the other kinds as patterns with variables. */
export function SeoSection({ setting }: { setting: Setting }) {
  const t = useTranslations('seo')
  const { store } = useStore()
  const form = useSetting<Settings['seo']>(setting)
  const { draft, setDraft } = form
  return (
    <>
      <section className="section pt-2! grid gap-4">
        <h2 className="section-title">{t('home')}</h2>
        <TextField
          label={t('title')}
          maxLength={120}
          placeholder={store.name}
          value={draft.title}
          onChange={(e) => setDraft({ ...draft, title: e.target.value })}
        />
        <TextAreaField
          label={t('description')}
          rows={2}
          maxLength={320}
          value={draft.description}
          onChange={(e) => setDraft({ ...draft, description: e.target.value })}
        />
        <Result title={draft.title || store.name} url={store.url} description={draft.description} />
      </section>
      {seoKinds.map((kind, i) => (
        <KindSection
          key={kind}
          kind={kind}
          isLast={i === seoKinds.length - 1}
          error={(field) => form.error(`patterns.${kind}.${field}`)}
          pattern={draft.patterns[kind] ?? { title: '', description: '' }}
          onPattern={(pattern) => setDraft({ ...draft, patterns: { ...draft.patterns, [kind]: pattern } })}
        />
      ))}
      <SaveBar {...form} save={() => void form.save()} />
    </>
  )
}

type Pattern = { title: string; description: string }
type KindProps = {
  kind: SeoKind
  isLast: boolean
  error: (field: string) => string | undefined
  pattern: Pattern
  onPattern: (pattern: Pattern) => void
}
function KindSection({ kind, isLast, error, pattern, onPattern }: KindProps) {
  const t = useTranslations('seo')
  const { store } = useStore()
  const names = ['title', 'store', ...seoVariables[kind]]
  const values = Object.fromEntries(names.map((name) => [name, name === 'store' ? store.name : t(`sample.${name as 'title'}`)]))
  const usual = { title: '{title} · {store}', description: '{description}' }
  return (
    <section className={`section grid gap-4${isLast ? ' last' : ''}`}>
      <div>
        <h2 className="section-title">{t(`kind.${kind}`)}</h2>
        <p className="hint">
          {t('variables')} {names.map((name) => `{${name}}`).join(' ')}
        </p>
      </div>
      <TextField
        label={t('title')}
        maxLength={200}
        placeholder={usual.title}
        value={pattern.title}
        error={error('title')}
        onChange={(e) => onPattern({ ...pattern, title: e.target.value })}
      />
      <TextField
        label={t('description')}
        maxLength={400}
        placeholder={usual.description}
        value={pattern.description}
        error={error('description')}
        onChange={(e) => onPattern({ ...pattern, description: e.target.value })}
      />
      <Result
        title={fillPattern(pattern.title || usual.title, values)}
        url={`${store.url}/…`}
        description={fillPattern(pattern.description || usual.description, values)}
      />
    </section>
  )
}

/** How it may look among the results. Search engines shorten as they like. */
const Result = ({ title, url, description }: { title: string; url: string; description: string }) => (
  <div className="border border-line rounded-md p-3 grid gap-0.5 min-w-0">
    <span className="text-xs text-faint truncate">{url.replace(/^https?:\/\//, '')}</span>
    <span className="text-base text-accent truncate">{title.slice(0, 70)}</span>
    <span className="text-sm text-muted line-clamp-2">{description.slice(0, 170)}</span>
  </div>
)
