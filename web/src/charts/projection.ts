/** Natural Earth (Patterson 2011; polynomial by Šavrič et al. 2011) on a plane of 960 × 500, from degrees. */
export function project(longitude: number, latitude: number): [number, number] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const p2 = phi * phi;
  const p4 = p2 * p2;
  const x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
  return [480 + scale * x, 250 - scale * y];
}

const scale = 960 / (2 * 0.8707 * Math.PI);
