/** The n-th largest number, from 1 on, in linear time. Moves the numbers about. */
export function nthLargest(numbers: Float64Array, n: number): number {
  const at = (index: number): number => numbers[index] ?? Number.NaN;
  const target = n - 1;
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = at((low + high) >> 1);
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(left) > pivot) left += 1;
      while (at(right) < pivot) right -= 1;
      if (left <= right) {
        const kept = at(left);
        numbers[left] = at(right);
        numbers[right] = kept;
        left += 1;
        right -= 1;
      }
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return at(target);
}
