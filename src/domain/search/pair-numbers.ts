const EMPTY = 0xffffffff;

/** Numbers pairs of integers in the order in which they are first met, without an object a pair. */
export interface PairNumbers {
  numberOf(first: number, second: number): number;
  readonly size: number;
  firstOf(number: number): number;
  secondOf(number: number): number;
}

/** A hash table with open addressing over typed arrays. Holds pairs of unsigned 32-bit integers. */
export function createPairNumbers(): PairNumbers {
  let slots = new Uint32Array(1 << 12).fill(EMPTY);
  let firsts = new Uint32Array(1 << 11);
  let seconds = new Uint32Array(1 << 11);
  let size = 0;

  const hash = (first: number, second: number) => {
    let h = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae3d);
    return (h ^ (h >>> 13)) >>> 0;
  };

  const grow = () => {
    firsts = enlarged(firsts);
    seconds = enlarged(seconds);
    slots = new Uint32Array(slots.length * 2).fill(EMPTY);
    for (let number = 0; number < size; number++) {
      let slot = hash(firsts[number] as number, seconds[number] as number) & (slots.length - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  };

  return {
    numberOf(first, second) {
      let slot = hash(first, second) & (slots.length - 1);
      for (;;) {
        const number = slots[slot] as number;
        if (number === EMPTY) break;
        if (firsts[number] === first && seconds[number] === second) return number;
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = size;
      firsts[size] = first;
      seconds[size] = second;
      size++;
      if (size === firsts.length) grow();
      return size - 1;
    },
    get size() {
      return size;
    },
    firstOf: (number) => firsts[number] as number,
    secondOf: (number) => seconds[number] as number,
  };
}

function enlarged(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
