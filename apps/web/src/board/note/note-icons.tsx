/** Six dots: something to take hold of. */
export function GripIcon() {
  return (
    <svg viewBox="0 0 20 20" width="1.15em" height="1.15em" fill="currentColor" aria-hidden="true">
      {[5, 10, 15].map((y) => (
        <g key={y}>
          <circle cx="7" cy={y} r="1.5" />
          <circle cx="13" cy={y} r="1.5" />
        </g>
      ))}
    </svg>
  );
}
