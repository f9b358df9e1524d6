'use client'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../dashboard/client.ts'
import { Canvas } from './canvas.tsx'
import { ClashDialog } from './clash-dialog.tsx'
import { EditorContext, type EditorTools, type FrameActs, useEditor, useTools } from './context.tsx'
import { Outline } from './outline/outline.tsx'
import { SectionPane } from './panes/section-pane.tsx'
import { ThemeGroups } from './panes/theme-groups.tsx'
import { ThemePane } from './panes/theme-pane.tsx'
import { SectionPicker } from './picker/section-picker.tsx'
import { Problems } from './problems.tsx'
import { TopBar, type Viewport } from './top-bar.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { type OpenedTheme, useOpenEditor } from './use-open-editor.ts'

const PublishDialog = lazy(() => import('./publish/publish-dialog.tsx').then((m) => ({ default: m.PublishDialog })))
const HistoryScreen = lazy(() => import('./history/history-screen.tsx').then((m) => ({ default: m.HistoryScreen })))
const EditorShortcuts = lazy(() => import('./editor-shortcuts.tsx').then((m) => ({ default: m.EditorShortcuts })))

/** The visual editor of one theme. */
export function EditorScreen({ opened }: { opened: OpenedTheme }) {
  const tools = useOpenEditor(opened)
  return tools ? (
    <EditorContext value={tools}>
      <Editor tools={tools} />
    </EditorContext>
  ) : (
    <div className="editor" aria-busy="true" />
  )
}

type Open = { kind: 'picker'; name: string } | { kind: 'publish' } | { kind: 'history' } | { kind: 'keys' } | null

function Editor({ tools }: { tools: EditorTools }) {
  const { store, autosave, link, themeId } = tools
  const { api } = useStore()
  const [tab, setTab] = useState<'sections' | 'theme'>('sections')
  const [group, setGroup] = useState('colours')
  const [isGroupOpen, setGroupOpen] = useState(false) // on a phone the list of groups stands before a group
  const [viewport, setViewport] = useState<Viewport>(() => (isPhone() ? 'phone' : 'desktop'))
  const [isWhole, setWhole] = useState(true)
  const [zoom, setZoom] = useState(100)
  const [visit, setVisit] = useState(0)
  const [open, setOpen] = useState<Open>(null)
  const path = useEditor((s) => s.path)
  const hasSelection = useEditor((s) => s.selection !== null)
  const isDetail = tab === 'sections' ? hasSelection : isGroupOpen
  const goTo = useCallback(
    async (template: string | null, to: string) => {
      await autosave.flush()
      store.set({ path: to, selection: null, ...(template ? { template } : {}) })
      setVisit((n) => n + 1)
    },
    [autosave, store],
  )
  const openPicker = useCallback((name: string) => setOpen({ kind: 'picker', name }), [])
  const openKeys = useCallback(() => setOpen({ kind: 'keys' }), [])
  useEditorKeys({ onAdd: openPicker, onKeys: openKeys })
  useFrameMessages({ goTo, openPicker, showKeys: openKeys, showSections: () => setTab('sections') })
  useEffect(() => {
    let before = store.state
    return store.subscribe(() => {
      const { selection, mode } = store.state
      if (selection !== before.selection) link.sendSelection(true)
      if (mode !== before.mode) link.send({ type: 'mode', mode })
      before = store.state
    })
  }, [store, link])
  const preview = async () => {
    const page = window.open('', '_blank')
    try {
      await autosave.flush()
      const { url } = await api.themes.share.call({ id: themeId, hours: 24 })
      if (page) page.location.href = url
    } catch (error) {
      page?.close()
      toast(problemOf(error).title)
    }
  }
  if (open?.kind === 'history')
    return (
      <Suspense fallback={<div className="editor" aria-busy="true" />}>
        <HistoryScreen onClose={() => setOpen(null)} />
      </Suspense>
    )
  return (
    <div className="editor" data-sheet={isDetail ? 'detail' : 'list'} data-picking={open?.kind === 'picker' || undefined}>
      <TopBar
        viewport={viewport}
        zoom={zoom}
        onViewport={setViewport}
        onZoom={() => setWhole(!isWhole)}
        onHistory={() => setOpen({ kind: 'history' })}
        onPublish={() => setOpen({ kind: 'publish' })}
        onPreview={() => void preview()}
        onPath={(template, to) => void goTo(template, to)}
      />
      <LeftPane
        tab={tab}
        group={group}
        onTab={setTab}
        onGroup={(name) => {
          setGroup(name)
          setGroupOpen(true)
        }}
        onAdd={openPicker}
        onKeys={openKeys}
      />
      {open?.kind === 'picker' && <SectionPicker name={open.name} onClose={() => setOpen(null)} />}
      <Canvas viewport={viewport} isWhole={isWhole} path={path} visit={visit} onZoom={setZoom} />
      <aside className="settings-pane">
        <Problems />
        <BackToList onBack={() => (tab === 'sections' ? store.select(null) : setGroupOpen(false))} />
        {tab === 'sections' ? <SectionPane /> : <ThemePane group={group} />}
      </aside>
      <ClashDialog />
      <Suspense fallback={null}>
        {open?.kind === 'publish' && <PublishDialog onClose={() => setOpen(null)} />}
        {open?.kind === 'keys' && <EditorShortcuts onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  )
}

const isPhone = () => matchMedia('(max-width: 640px)').matches

/** On a phone the list and what is chosen in it share one sheet. */
function BackToList({ onBack }: { onBack: () => void }) {
  const t = useTranslations('editor')
  return (
    <button type="button" className="editor-back node" onClick={onBack}>
      <ArrowLeft className="icon icon-sm" /> {t('backToList')}
    </button>
  )
}

type LeftProps = {
  tab: 'sections' | 'theme'
  group: string
  onTab: (tab: 'sections' | 'theme') => void
  onGroup: (group: string) => void
  onAdd: (name: string) => void
  onKeys: () => void
}
function LeftPane({ tab, group, onTab, onGroup, onAdd, onKeys }: LeftProps) {
  const t = useTranslations('editor')
  return (
    <aside className="outline-pane p-2 flex flex-col" aria-label={t('outline')}>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, one of them pressed */}
      <span className="segmented segmented-sm self-stretch *:flex-1 mb-1" role="group" aria-label={t('whatToEdit')}>
        {(['sections', 'theme'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => onTab(name)}>
            {t(name)}
          </button>
        ))}
      </span>
      {tab === 'sections' ? <Outline onAdd={onAdd} /> : <ThemeGroups group={group} onGroup={onGroup} />}
      <button type="button" className="mt-auto pt-3 px-2 meta flex items-center gap-2" onClick={onKeys}>
        <kbd className="kbd">?</kbd> {t('allKeys')}
      </button>
    </aside>
  )
}

/** What the page in the frame asks for. */
function useFrameMessages({ goTo, openPicker, showSections, showKeys }: FrameActs) {
  const tools = useTools()
  useEffect(() => {
    tools.onFrame.current = { goTo, openPicker, showSections, showKeys }
  }, [tools, goTo, openPicker, showSections, showKeys])
}
