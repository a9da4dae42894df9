import { fail, ok, type Result } from '../../shared/result.ts';
import type { Watch } from './watch.ts';

/** Read a body as it comes, and not a byte over the limit (counted unpacked, so a small archive cannot become a huge one). */
export async function readBody(
  response: Response,
  limitBytes: number,
  watch: Watch,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const oversize = fail({ kind: 'oversize' as const, limit: limitBytes });
  if (response.body === null) return ok(new Uint8Array());
  const reader = response.body.getReader();
  const giveUp = (): void => void reader.cancel().catch(() => {});
  if (Number(response.headers.get('content-length') ?? 0) > limitBytes) {
    giveUp();
    return oversize;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await watch.guard(reader.read());
      if (done) return ok(joined(chunks, length));
      watch.touch();
      length += value.byteLength;
      if (length > limitBytes) return oversize;
      chunks.push(value);
    }
  } finally {
    giveUp();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
