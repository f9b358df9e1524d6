// Filters and sorting take effect at once; without this there is a button.
class FacetForm extends HTMLElement {
  connectedCallback() {
    this.dataset.ready = ''
    // where the style sheet cannot open what is folded
    if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 60rem)').matches)
      this.querySelector('.facets-sheet--wide')?.setAttribute('open', '')
    this.addEventListener('change', (event) => {
      const form = (event.target as Element).closest<HTMLFormElement>('form[data-auto]')
      if (!form) return
      for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')) if (!input.value) input.disabled = true // no empty parameters in the address
      form.requestSubmit()
    })
  }
}
customElements.define('facet-form', FacetForm)
