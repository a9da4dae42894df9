import { ImageOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type WhyAbsent, whyAbsent } from '../../shared/passage/packed-picture.ts';
import { Icon } from '../components/icon.tsx';
import { usePictureUrl } from '../queries/pictures.ts';

const absences: Readonly<Record<WhyAbsent, string>> = {
  missing: 'A picture that is not in the document’s own file. It may be seen in the original.',
  kind: 'A picture of a kind that cannot be shown here. It may be seen in the original.',
  oversize: 'A picture too large to be kept. It may be seen in the original.',
};

/** A picture of a passage, from what is kept here; where it is not kept, a quiet line that says what it showed. */
export function PassagePicture({ src, alt, width, height, title }: ComponentProps<'img'>) {
  const url = usePictureUrl(src ?? '');
  const why = whyAbsent(src ?? '');
  if (url === undefined) return <span className="picture coming" data-outside="" />;
  if (url === null) {
    return (
      <span className="picture lost" data-outside="">
        <Icon of={ImageOff} />
        <span>
          {alt ? <b>{alt}</b> : null}{' '}
          {why ? absences[why] : 'Not kept: it has not been fetched, or is of a kind that cannot be shown here.'}
        </span>
      </span>
    );
  }
  return <img className="picture" src={url} alt={alt ?? ''} width={width} height={height} title={title} />;
}
