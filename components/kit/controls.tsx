'use client'
import { Ellipsis, Plus } from 'lucide-react'
import { Button } from '#ui/button'
import { CheckField, SelectField, TextAreaField, TextField } from '#ui/field'
import { Row, Section } from './section.tsx'

export function Controls() {
  return (
    <>
      <Section
        title="Buttons"
        text="A verb, and what it acts on when that is not plain. One primary on a screen. A busy one keeps its width."
      >
        <Row label="Kinds">
          <Button kind="primary">Save product</Button>
          <Button>Duplicate</Button>
          <Button kind="quiet">Cancel</Button>
          <Button kind="danger">Delete</Button>
          <button type="button" className="btn btn-danger-solid">
            Delete 3 products
          </button>
        </Row>
        <Row label="Sizes, with a picture, only a picture">
          <Button size="sm">Small</Button>
          <Button>Medium</Button>
          <Button size="lg" kind="primary">
            Large
          </Button>
          <Button>
            <Plus className="icon" aria-hidden /> Add product
          </Button>
          <button type="button" className="icon-btn" aria-label="More">
            <Ellipsis className="icon" />
          </button>
        </Row>
        <Row label="Under the pointer, focused, busy, off">
          <Button className="is-hover">Hover</Button>
          <Button className="is-focus">Focus</Button>
          <Button isBusy>Busy</Button>
          <Button kind="primary" isBusy>
            Busy
          </Button>
          <Button disabled>Off</Button>
          <Button kind="primary" disabled>
            Off
          </Button>
        </Row>
      </Section>
      <Section title="Fields" text="Label above, hint or error below, never both. The placeholder is an example, not a label.">
        <div className="grid md:grid-cols-3 gap-5">
          <TextField label="Title" defaultValue="Water pitcher" hint="Shown in the shop and in search results" />
          <TextField label="Vendor" optional="optional" placeholder="Kiln & Table" />
          <TextField label="Focused" className="input is-focus" defaultValue="Water p" />
          <TextField label="Price" before="€" after="incl. 21 % tax" className="num" defaultValue="68.00" inputMode="decimal" />
          <TextField label="Compare-at price" before="€" className="num" defaultValue="59.00" error="Must be above the price, €68.00" />
          <TextField label="Off" defaultValue="kiln.vitrine.example" disabled />
          <SelectField label="Kind" defaultValue="goods">
            <option value="goods">Physical goods</option>
            <option value="service">A service</option>
          </SelectField>
          <TextAreaField
            label="Note"
            rows={3}
            fieldClass="md:col-span-2"
            defaultValue="Glaze pools differently on each piece. Please say so when they ask about the colour."
          />
        </div>
        <div className="grid md:grid-cols-3 gap-5">
          <div className="grid content-start gap-2.5">
            <span className="meta">Checkbox</span>
            <CheckField label="Track stock" hint="Sold out when the last one is gone" />
            <CheckField label="Charge tax" defaultChecked />
            <CheckField label="Off" disabled />
          </div>
          <fieldset className="grid content-start gap-2.5">
            <legend className="meta mb-2.5">Radio</legend>
            {['Whole order', 'Chosen products', 'Off'].map((label, i) => (
              <label key={label} className="choice">
                <input type="radio" name="kit-radio" className="radio" defaultChecked={i === 0} disabled={i === 2} /> {label}
              </label>
            ))}
          </fieldset>
          <div className="grid content-start gap-2.5">
            <span className="meta">Switch: takes effect at once, no save</span>
            {['Card payments', 'Payment by hand', 'Off'].map((label, i) => (
              <label key={label} className="choice">
                {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state */}
                <input type="checkbox" role="switch" className="switch" defaultChecked={i === 0} disabled={i === 2} /> {label}
              </label>
            ))}
          </div>
        </div>
      </Section>
    </>
  )
}
