import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { invalid } from '../kernel/index.ts'
import { type CsvRow, type Dialect, readHeader } from './columns.ts'

export type NumberedRow = { row: number; cells: CsvRow }
const maxCell = 500_000

/** UTF-8 with or without BOM when every byte agrees, else Windows-1252. Reads the file once, in constant memory. */
export async function detectEncoding(path: string): Promise<'utf8' | 'win1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return 'utf8'
  } catch {
    return 'win1252'
  }
}

export type ProductFile = { dialect: Dialect; totalRows: number; encoding: 'utf8' | 'win1252' }

/** Looks through the whole file before anything is written. Throws 422 `import.not_products` or `import.unreadable`. */
export async function inspectFile(path: string): Promise<ProductFile> {
  const encoding = await detectEncoding(path)
  let dialect: Dialect | null = null
  let totalRows = 0
  for await (const { cells, isHeader } of readCells(path, encoding)) {
    if (isHeader) dialect = readHeader(cells)?.dialect ?? null
    else totalRows += 1
    if (!dialect)
      throw invalid(
        'import.not_products',
        'This is no product file: it needs at least the columns Handle (or URL handle) and Title, and one of price, SKU or description.',
      )
  }
  if (!dialect) throw invalid('import.not_products', 'The file is empty.')
  return { dialect, totalRows, encoding }
}

/** Data rows with their number in the spreadsheet (the header is row 1). */
export async function* readRows(path: string, encoding: 'utf8' | 'win1252', afterRow: number): AsyncGenerator<NumberedRow> {
  let reader: ((cells: string[]) => CsvRow) | undefined
  let row = 1
  for await (const { cells, isHeader } of readCells(path, encoding)) {
    if (isHeader) {
      reader = readHeader(cells)?.reader
      continue
    }
    row += 1
    if (row > afterRow && reader) yield { row, cells: reader(cells) }
  }
}

async function* readCells(path: string, encoding: 'utf8' | 'win1252'): AsyncGenerator<{ cells: string[]; isHeader: boolean }> {
  const bytes = createReadStream(path)
  const text = encoding === 'utf8' ? bytes : Readable.from(bytes.pipe(iconv.decodeStream('win1252')))
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: maxCell * 4 })
  text.on('error', (error: Error) => parser.destroy(error))
  text.pipe(parser)
  let isHeader = true
  let read = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { cells: cells.map((cell) => (cell.includes('\u0000') ? cell.replaceAll('\u0000', '') : cell)), isHeader }
      isHeader = false
      read += 1
      if (read % 500 === 0) await setImmediate() // others in this process have their turn
    }
  } catch (error) {
    if (error instanceof CsvError) {
      throw invalid('import.unreadable', `The file cannot be read as CSV: ${error.message.slice(0, 200)}`)
    }
    throw error
  } finally {
    bytes.destroy()
    parser.destroy()
  }
}
