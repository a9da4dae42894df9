import { ImageOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from '../components/icon.tsx';
import { usePictureUrl } from '../queries/pictures.ts';

/** A picture of a passage, from what is kept here; where it is not kept, a quiet line that says what it showed. */
export function PassagePicture({ src, alt, width, height, title }: ComponentProps<'img'>) {
  const url = usePictureUrl(src ?? '');
  if (url === undefined) return <span className="picture coming" data-outside="" />;
  if (url === null) {
    return (
      <span className="picture lost" data-outside="">
        <Icon of={ImageOff} />
        <span>{alt ? <b>{alt}</b> : null} Not kept: it could not be fetched.</span>
      </span>
    );
  }
  return <img className="picture" src={url} alt={alt ?? ''} width={width} height={height} title={title} />;
}
