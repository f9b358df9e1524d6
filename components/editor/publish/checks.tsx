'use client'
import { Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { weakPairs } from '#themes/core/contrast.ts'
import { labelOf, useTools } from '../context.tsx'
import { usePalette } from '../fields/color-control.tsx'
import { entryOf, setThemeValue } from '../state/documents.ts'

type Report = Awaited<ReturnType<ReturnType<typeof useTools>['inspect']>>

/** What shoppers may stumble over on the page on show. */
export function Checks() {
  const t = useTranslations('editor')
  const { store, inspect } = useTools()
  const { palette } = usePalette()
  const [report, setReport] = useState<Report>(null)
  useEffect(() => {
    void inspect().then(setReport)
  }, [inspect])
  const weak = weakPairs(palette, store.theme.pairs)
  const field = store.theme.settings.find((f) => f.kind === 'palette')
  const jump = report?.headings.some((level, i, all) => i > 0 && level > (all[i - 1] ?? 1) + 1)
  const firsts = report?.headings.filter((level) => level === 1).length ?? 1
  return (
    <section className="checks" aria-label={t('checks')}>
      <h3 className="label pb-3">{t('checks')}</h3>
      <ul className="grid gap-3 text-sm">
        {weak.map((pair) => (
          <Row
            key={`${pair.text} ${pair.ground}`}
            text={t('checkContrast', { use: pair.use, contrast: pair.contrast, needed: pair.atLeast })}
          >
            {pair.repair && (
              <button
                type="button"
                className="link"
                onClick={() =>
                  store.edit('repair', setThemeValue(store.state.docs, 'palette', { ...palette, [pair.text]: pair.repair }, field?.default))
                }
              >
                {t('repairTo', { color: pair.repair })}
              </button>
            )}
          </Row>
        ))}
        {weak.length === 0 && <Row isGood text={t('checkContrastGood')} />}
        {report && (
          <>
            {report.noAlt.length > 0 ? (
              <Row text={t('checkAlt', { count: report.noAlt.length })} />
            ) : (
              <Row isGood text={t('checkAltGood')} />
            )}
            {jump || firsts !== 1 ? <Row text={t('checkHeadings', { firsts })} /> : <Row isGood text={t('checkHeadingsGood')} />}
            {report.empty.map((place) => {
              const entry = entryOf(store.state.docs, place)
              return <Row key={`${place.name}/${place.id}`} text={t('checkEmpty', { name: entry ? labelOf(store, entry) : place.id })} />
            })}
            {report.empty.length === 0 && <Row isGood text={t('checkEmptyGood')} />}
          </>
        )}
      </ul>
      <p className="hint pt-3">{t('warningsNeverStop')}</p>
    </section>
  )
}

function Row({ text, isGood = false, children }: { text: string; isGood?: boolean; children?: React.ReactNode }) {
  const Icon = isGood ? Check : TriangleAlert
  return (
    <li className="flex gap-2.5">
      <Icon className={`icon icon-sm mt-0.5 ${isGood ? 'text-muted' : 'text-warn'}`} aria-hidden="true" />
      <span className="flex-1">
        <span className="block">{text}</span>
        {children}
      </span>
    </li>
  )
}
