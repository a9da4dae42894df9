import { useEffect, useState } from 'react';
import type { Followable } from '../../../shared/feed/look-for-feeds.ts';
import { findFeeds } from '../../commands/own-feeds.ts';
import { setUpChannel } from '../../commands/set-up-channel.ts';
import { Several } from '../news/add-feed.tsx';

/** The address that was given for a channel is a web page: the feeds that it names, to choose one instead. Nothing while it is looked at, or when it names none. */
export function PageFeeds({ url }: { readonly url: string }) {
  const [found, setFound] = useState<readonly Followable[]>([]);
  useEffect(() => {
    let isShown = true;
    void findFeeds(url).then((looked) => {
      if (isShown && looked.ok) setFound(looked.value);
    });
    return () => {
      isShown = false;
    };
  }, [url]);
  return found.length === 0 ? null : <Several found={found} onChosen={({ url }) => void setUpChannel(url)} />;
}
