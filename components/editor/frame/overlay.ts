import type { FrameAct, Place } from '../protocol.ts'

type Words = Record<string, string>
type Handlers = { onAct: (place: { name: string; id: string }, act: FrameAct) => void }
const arrow = { up: 'm18 15-6-6-6 6', down: 'm6 9 6 6 6-6' }
const icons: Record<FrameAct, string> = {
  ...arrow,
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1',
  delete: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  add: 'M12 5v14M5 12h14',
}

const css = `:host{all:initial}
.box{position:absolute;pointer-events:none;box-sizing:border-box;border:calc(2px*var(--z)) solid #00658a;z-index:1}
.box.thin{border-width:calc(1px*var(--z));border-style:dashed}
.bar{position:absolute;inset-inline-start:0;inset-block-start:0;transform:scale(var(--z));transform-origin:0 0;display:flex;align-items:center;block-size:26px;padding-inline-start:8px;background:#00658a;color:#fff;font:500 12px/1 system-ui,sans-serif;pointer-events:auto;white-space:nowrap}
.bar button{all:unset;display:grid;place-items:center;inline-size:26px;block-size:26px;cursor:pointer}
.bar button:hover,.add:hover{background:#00496b}
.bar button:focus-visible,.add:focus-visible{outline:2px solid #fff;outline-offset:-3px}
.bar button[disabled]{opacity:.4;cursor:default}
.bar span{padding-inline-end:6px}
.add{all:unset;position:absolute;inset-inline-start:50%;inset-block-end:-13px;translate:-50% 0;transform:scale(var(--z));display:grid;place-items:center;inline-size:26px;block-size:26px;border-radius:50%;background:#00658a;color:#fff;cursor:pointer;pointer-events:auto}
svg{inline-size:14px;block-size:14px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}`

/** Outlines and the small bar over the page, in a shadow root: no style of the shop reaches them, and none of theirs the shop. */
export class Overlay {
  private root: ShadowRoot
  private selected: Place | null = null
  private hovered: Place | null = null
  private frame = 0
  words: Words = {}
  labels: Words = {}
  isOff = false
  zoom = 1

  private nodeOf: (name: string, id: string) => HTMLElement | null
  private handlers: Handlers

  constructor(nodeOf: (name: string, id: string) => HTMLElement | null, handlers: Handlers) {
    this.nodeOf = nodeOf
    this.handlers = handlers
    const host = document.createElement('vt-overlay')
    host.style.cssText = 'position:absolute;inset:0 0 auto 0;block-size:0;z-index:2147483000'
    this.root = host.attachShadow({ mode: 'open' })
    document.body.append(host)
    const redraw = () => this.draw()
    addEventListener('scroll', redraw, { passive: true, capture: true })
    addEventListener('resize', redraw)
    new ResizeObserver(redraw).observe(document.body)
  }

  select(place: Place | null) {
    this.selected = place
    this.draw()
  }
  hover(place: Place | null) {
    this.hovered = place
    this.draw()
  }

  /** Once a frame, however many things moved. */
  draw() {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.paint())
  }

  private paint() {
    const focused = (this.root.activeElement as HTMLElement | null)?.dataset.act
    this.root.innerHTML = `<style>${css}</style><style>:host{--z:${1 / Math.max(this.zoom, 0.2)}}</style>`
    if (this.isOff) return
    const isSame = this.hovered?.id === this.selected?.id && this.hovered?.name === this.selected?.name
    if (this.hovered && !(isSame && !this.hovered.block)) this.box(this.hovered, 'box thin')
    if (this.selected) {
      const box = this.box({ ...this.selected, block: null }, 'box')
      if (box) this.dress(box, this.selected)
      if (this.selected.block) this.box(this.selected, 'box thin')
    }
    if (focused) this.root.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus()
  }

  private box({ name, id, block }: Place, className: string): HTMLElement | null {
    const section = this.nodeOf(name, id)
    const node = block ? section?.querySelector<HTMLElement>(`[data-block="${block}"], [data-live^="${block}."]`) : section
    if (!node || node.hidden) return null
    const rect = node.getBoundingClientRect()
    const box = document.createElement('div')
    box.className = className
    box.style.cssText = `left:${rect.left + scrollX}px;top:${rect.top + scrollY}px;width:${rect.width}px;height:${rect.height}px`
    this.root.append(box)
    return box
  }

  private dress(box: HTMLElement, place: Place) {
    const bar = document.createElement('div')
    bar.className = 'bar'
    const label = document.createElement('span')
    label.textContent = this.labels[`${place.name}/${place.id}`] ?? ''
    bar.append(label)
    const button = (act: FrameAct, parent: HTMLElement) => {
      const node = document.createElement('button')
      node.type = 'button'
      node.dataset.act = act
      node.setAttribute('aria-label', this.words[act] ?? act)
      node.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[act]}"/></svg>`
      node.addEventListener('click', () => this.handlers.onAct(place, act))
      parent.append(node)
      return node
    }
    const isTemplate = place.name.startsWith('templates/')
    for (const act of isTemplate ? (['up', 'down', 'duplicate', 'delete'] as const) : (['up', 'down'] as const)) button(act, bar)
    box.append(bar)
    if (isTemplate) button('add', box).className = 'add'
  }
}
