// A form that says in its place what became of it. Without script the shop answers with a page.
class PostForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', async (event) => {
      event.preventDefault()
      const button = form.querySelector('button')
      if (button?.disabled) return
      button?.setAttribute('aria-busy', 'true')
      if (button) button.disabled = true
      const failed = { title: 'It could not be sent. Is there a connection?' }
      const body = new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, String(v)]))
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null)
      const said = answer ? await answer.json().catch(() => failed) : failed
      button?.removeAttribute('aria-busy')
      if (button) button.disabled = false
      this.say(said.message ?? said.errors?.[0]?.message ?? said.title, !answer?.ok)
      if (answer?.ok) form.remove()
    })
  }
  say(text: string, isWrong: boolean) {
    const line = this.querySelector<HTMLElement>('[role]') ?? this.appendChild(document.createElement('p'))
    line.className = isWrong ? 's-said s-said--wrong' : 's-said'
    line.setAttribute('role', isWrong ? 'alert' : 'status')
    line.textContent = text
    line.tabIndex = -1
    line.focus()
  }
}
customElements.define('post-form', PostForm)
