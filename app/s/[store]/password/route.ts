import { gateDoor, openGate } from '../../../_server/gate.ts'

export const dynamic = 'force-dynamic'
type Params = { params: Promise<{ store: string }> }

export async function GET(request: Request, { params }: Params) {
  return gateDoor(request, (await params).store)
}

export async function POST(request: Request, { params }: Params) {
  return openGate(request, (await params).store)
}
