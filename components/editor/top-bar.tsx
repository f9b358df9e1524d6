'use client'
import { ArrowLeft, Ellipsis, Eye, History, Monitor, MousePointer2, Redo2, Smartphone, Tablet, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { useStore } from '../dashboard/client.ts'
import { useEditor, useTools } from './context.tsx'
import { TemplateMenu } from './template-menu.tsx'
import { useSaveWords } from './use-save-words.ts'

export type Viewport = 'desktop' | 'tablet' | 'phone'
export const viewportWidths: Record<Viewport, number> = { desktop: 1440, tablet: 820, phone: 390 }
const viewportIcons = { desktop: Monitor, tablet: Tablet, phone: Smartphone }
type Props = {
  viewport: Viewport
  zoom: number
  onViewport: (viewport: Viewport) => void
  onZoom: () => void
  onHistory: () => void
  onPublish: () => void
  onPreview: () => void
  onPath: (template: string, path: string) => void
}

export function TopBar({ viewport, zoom, onViewport, onZoom, onHistory, onPublish, onPreview, onPath }: Props) {
  const t = useTranslations('editor')
  const { store: shop } = useStore()
  const { store, themeName, isLive } = useTools()
  const words = useSaveWords()
  const mode = useEditor((s) => s.mode)
  const mayUndo = useEditor((s) => s.history.past.length > 0)
  const mayRedo = useEditor((s) => s.history.future.length > 0)
  return (
    <header>
      <Link className="icon-btn" href={`/store/${shop.slug}/settings/theme`} aria-label={t('leave')}>
        <ArrowLeft className="icon" />
      </Link>
      <div className="editor-who leading-tight me-2 min-w-0">
        <h1 className="font-semibold text-sm truncate max-w-40">{themeName}</h1>
        <div className={`meta truncate${words.isBad ? ' text-danger!' : ''}`} role="status">
          {words.text}
        </div>
      </div>
      <TemplateMenu onPath={onPath} />
      <span className="mx-auto flex items-center gap-2">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, one of them pressed */}
        <span className="editor-widths segmented segmented-sm" role="group" aria-label={t('viewport')}>
          {(['desktop', 'tablet', 'phone'] as const).map((name) => {
            const Icon = viewportIcons[name]
            return (
              <button
                key={name}
                type="button"
                aria-pressed={viewport === name}
                aria-label={t(name)}
                title={t(name)}
                onClick={() => onViewport(name)}
              >
                <Icon className="icon icon-sm" />
              </button>
            )
          })}
        </span>
        <button
          type="button"
          className="editor-widths btn btn-quiet btn-sm num"
          aria-label={t('zoomNow', { percent: zoom })}
          title={t('zoom')}
          onClick={onZoom}
        >
          {zoom} %
        </button>
        <button
          type="button"
          className="editor-wide icon-btn"
          aria-pressed={mode === 'browse'}
          aria-label={t('browse')}
          title={t('browseHint')}
          onClick={() => store.set({ mode: mode === 'edit' ? 'browse' : 'edit' })}
        >
          <MousePointer2 className="icon" />
        </button>
      </span>
      <button type="button" className="icon-btn" aria-label={t('undo')} title={t('undo')} disabled={!mayUndo} onClick={store.undo}>
        <Undo2 className="icon" />
      </button>
      <button
        type="button"
        className="editor-wide icon-btn"
        aria-label={t('redo')}
        title={t('redo')}
        disabled={!mayRedo}
        onClick={store.redo}
      >
        <Redo2 className="icon" />
      </button>
      <button type="button" className="editor-wide icon-btn" aria-label={t('history')} title={t('history')} onClick={onHistory}>
        <History className="icon" />
      </button>
      <Button onClick={onPreview} className="editor-preview" aria-label={t('preview')} title={t('preview')}>
        <Eye className="icon" /> <span className="max-lg:hidden">{t('preview')}</span>
      </Button>
      <span className="editor-narrow">
        <Menu
          trigger={
            <button type="button" className="icon-btn" aria-label={t('more')}>
              <Ellipsis className="icon" />
            </button>
          }
          items={[
            { label: t('redo'), run: store.redo },
            { label: t(mode === 'browse' ? 'editAgain' : 'browse'), run: () => store.set({ mode: mode === 'edit' ? 'browse' : 'edit' }) },
            { label: t('preview'), run: onPreview },
            { label: t('history'), run: onHistory },
          ]}
        />
      </span>
      <Button kind="primary" onClick={onPublish}>
        {t(isLive ? 'publish' : 'publishAside')}
      </Button>
    </header>
  )
}
