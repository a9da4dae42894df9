import { useEffect, useState } from 'react';

/** Measures a text in a CSS font, in pixels. */
export type TextWidth = (text: string, font: string) => number;

/** A measure of texts, made anew when the bundled fonts have been read. */
export function useTextWidth(): TextWidth {
  const [measure, setMeasure] = useState<TextWidth>(() => makeMeasure());
  useEffect(() => {
    let isShown = true;
    void document.fonts.ready.then(() => {
      if (isShown) setMeasure(() => makeMeasure());
    });
    return () => {
      isShown = false;
    };
  }, []);
  return measure;
}

function makeMeasure(): TextWidth {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!pen) return text.length * 7;
    pen.font = font;
    return Math.ceil(pen.measureText(text).width);
  };
}
