import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { MapLayout } from './lay-map.ts';
import styles from './map.module.css';

/** From afar nobody reads a card: all are drawn as one picture, so that thousands move as fast as ten. */
export function FarCards({ layout }: { layout: MapLayout }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const picture = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = picture.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const scale = Math.min(window.devicePixelRatio, 2);
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    const style = getComputedStyle(canvas);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = style.textDecorationColor;
    pen.strokeStyle = style.color;
    pen.lineWidth = 1;
    for (const { box, card } of layout.cards) {
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const [w, h] = [box.width * zoom, box.height * zoom];
      if (left + w < 0 || top + h < 0 || left > width || top > height) continue;
      if (card.signal?.state !== 'withdrawn') pen.fillRect(left, top, w, h);
      pen.strokeRect(left + 0.5, top + 0.5, w - 1, h - 1);
    }
  }, [layout, x, y, zoom, width, height]);
  return (
    <div className={styles.far} aria-hidden="true">
      <canvas ref={picture} />
    </div>
  );
}
