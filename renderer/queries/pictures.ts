import { useEffect, useState } from 'react';
import { library } from '../db/databases.ts';
import { useAnswer } from './use-answer.ts';

/** An object URL of a kept picture while it is shown; `undefined`: not answered yet, `null`: not kept. */
export function usePictureUrl(id: string): string | null | undefined {
  const asset = useAnswer(id, async () => (await library.assets.get(id)) ?? null);
  const [url, setUrl] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!asset) {
      setUrl(asset);
      return;
    }
    const made = URL.createObjectURL(new Blob([new Uint8Array(asset.bytes)], { type: asset.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [asset]);
  return url;
}
