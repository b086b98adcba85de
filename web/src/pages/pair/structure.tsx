import { Section } from "../../parts/Section";
import { Treemap } from "../../parts/Treemap";

export default function Structure() {
  return (
    <>
      <Treemap />
      <Section id="partners" />
      <Section id="cars" />
    </>
  );
}
