/** The next amount a number input takes, up or down, on its own grid of least amount and step. */
export function nextAmount(
  now: number,
  by: number,
  grid: { min: number; max: number; step: number },
) {
  const steps = (now - grid.min) / grid.step;
  const place = by > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  const top = Math.max(0, Math.floor((grid.max - grid.min) / grid.step));
  return grid.min + Math.min(top, Math.max(0, Number.isNaN(place) ? 0 : place)) * grid.step;
}
