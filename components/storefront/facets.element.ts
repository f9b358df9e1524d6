// Filters and sorting take effect at once; without this there is a button.
class FacetForm extends HTMLElement {
  connectedCallback() {
    this.dataset.ready = ''
    if (matchMedia('(max-width: 59.99rem)').matches) this.querySelector('.facets-sheet')?.removeAttribute('open')
    this.addEventListener('change', (event) => {
      const form = (event.target as Element).closest<HTMLFormElement>('form[data-auto]')
      if (!form) return
      for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')) if (!input.value) input.disabled = true // no empty parameters in the address
      form.requestSubmit()
    })
  }
}
customElements.define('facet-form', FacetForm)
