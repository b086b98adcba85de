import { MeasuresTable } from "../../parts/MeasuresTable";
import { Section } from "../../parts/Section";

export default function Measures() {
  return (
    <>
      <MeasuresTable />
      <Section id="ktes" />
    </>
  );
}
